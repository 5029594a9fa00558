package org.assistance.domain.wall;

/**
 * What a connection is signed for where nobody is at work by name. The application itself has no such bean: nothing about anybody is
 * read or written then.
 */
@FunctionalInterface
public interface NamelessWork {
    /** The scope of such work. */
    Scope scope();
}
