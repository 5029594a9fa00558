package org.assistance.web.monitoring;

import java.time.LocalDate;
import org.assistance.domain.monitoring.HandlingWarnings;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** A visit because of a warning, as typed. */
record VisitTyped(@Nullable String visitedOn, @Nullable String firstVisitor, @Nullable String secondVisitor,
        @Nullable String present, @Nullable String seen) {
    /** The visit, with what is wrong said in {@code errors}; null when anything is. */
    HandlingWarnings.@Nullable NewVisit visit(LocalDate earliest, LocalDate today, FieldErrors errors) {
        LocalDate on = Typed.day("visitedOn", visitedOn, errors);
        if (errors.isEmpty() && (on.isBefore(earliest) || on.isAfter(today))) {
            errors.add("visitedOn", "入户日期应在预警之日（" + earliest + "）和今天之间");
        }
        Typed.name("firstVisitor", firstVisitor, "请填写核实人姓名", 50, errors);
        Typed.name("secondVisitor", secondVisitor, "入户核实须两人以上，请填写另一名核实人", 50, errors);
        if (!Typed.text(firstVisitor).isEmpty() && Typed.text(firstVisitor).equals(Typed.text(secondVisitor))) {
            errors.add("secondVisitor", "两名核实人不能是同一人");
        }
        Typed.name("present", present, "请写明在场的家庭成员", 200, errors);
        Typed.words("seen", seen, "请写明核实的情况和家庭的说明", errors);
        Typed.refuse("seen", Typed.text(seen).length() > HandlingWarnings.LONGEST
                ? "最多" + HandlingWarnings.LONGEST + "个字"
                : null, errors);
        return errors.isEmpty()
                ? new HandlingWarnings.NewVisit(on, Typed.text(firstVisitor), Typed.text(secondVisitor),
                        Typed.text(present), Typed.text(seen))
                : null;
    }
}
