package org.assistance.web.management;

import org.jspecify.annotations.Nullable;

/** A further post of an officer as typed; days as 2026-11-02, the last one may be empty. */
public record PostForm(@Nullable String role, @Nullable String division, @Nullable String validFrom,
        @Nullable String validTo) {}
