package org.assistance.domain.wall;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one declared door in the second wall: while a method so marked runs, the database shows what lies beyond the place of the officer
 * at work, and for some purposes takes it. Called from within its own class, or not through Spring, it opens nothing.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Beyond {
    /** For what. */
    Purpose value();
}
