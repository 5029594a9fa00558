package org.assistance.verification.registry;

import java.time.LocalDate;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a department says, beside the person.
 *
 * @param amount yuan per month, or null where the record is not about money
 * @param from since when, or the day it happened; or null
 * @param to until when (last day), or null while it stands
 * @param status the department's word for its state, or null
 * @param detail what it is about, in the department's words; the registry that wrote it reads it
 */
public record Particulars(@Nullable Money amount, @Nullable LocalDate from, @Nullable LocalDate to,
        @Nullable String status, String detail) {}
