package org.assistance.web.management;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.assistance.web.layout.Typed;

/** A new officer as typed. */
public record StaffForm(@Nullable String staffNumber, @Nullable String name, @Nullable String role,
        @Nullable String division) {
    static final StaffForm EMPTY = new StaffForm("", "", "", "");

    /** The staff number in capitals. */
    String staffNumberText() {
        return Typed.number(staffNumber).toUpperCase(Locale.ROOT);
    }
}
