package org.assistance.domain.secret;

/** A column of handwritten words, on the list {@code wall.sealed_words}. */
record WordsColumn(String table, String column) {}
