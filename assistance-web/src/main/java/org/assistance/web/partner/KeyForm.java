package org.assistance.web.partner;

import org.jspecify.annotations.Nullable;

/** A key as asked for; days as 2026-11-02, the limit in households a minute. */
public record KeyForm(@Nullable String partner, @Nullable String division, @Nullable String perMinute,
        @Nullable String validFrom, @Nullable String validTo) {}
