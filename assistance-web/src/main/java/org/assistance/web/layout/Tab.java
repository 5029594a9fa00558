package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/** A tab that is a plain link; {@code count} may be null. */
public record Tab(String label, String href, boolean active, @Nullable Object count) {}
