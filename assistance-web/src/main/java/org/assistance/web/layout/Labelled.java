package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/** A name and its value, for a definition grid; a {@code Money} value is shown as yuan, null as a dash. */
public record Labelled(String label, @Nullable Object value) {}
