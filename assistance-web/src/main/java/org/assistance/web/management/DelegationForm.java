package org.assistance.web.management;

import org.jspecify.annotations.Nullable;

/**
 * A delegation as typed; days as 2026-11-02, the last one may be empty.
 *
 * @param ceiling MULTIPLE, AMOUNT or NONE
 * @param limit the multiple, or the amount in yuan; not read for NONE
 */
public record DelegationForm(@Nullable String programme, @Nullable String township, @Nullable String ceiling,
        @Nullable String limit, @Nullable String validFrom, @Nullable String validTo,
        @Nullable String documentNumber) {}
