package org.assistance.domain.application;

/**
 * Something an application still lacks.
 *
 * @param field the name of the form's input that takes it, for example {@code members[1].idNumber}
 * @param sentence what is to be given, in one Chinese sentence
 */
public record Missing(String field, String sentence) {
    /** The part of the application in which it stands. */
    public Part part() {
        return Part.of(field);
    }
}
