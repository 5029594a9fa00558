package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** A plan of checks as typed. */
record PlanForm(@Nullable String title, @Nullable String reason, @Nullable String rhythm, @Nullable String validFrom,
        @Nullable String validTo, @Nullable List<String> programmes, @Nullable List<String> sources) {
    /** Programmes whose people a plan may be about: what is paid or held over time. */
    static final List<Programme> PROGRAMMES = Arrays.stream(Programme.values())
            .filter(one -> one != Programme.TEMPORARY_RELIEF)
            .toList();

    /** Nothing typed yet: from today for a year; of whom, from which sources and how often is for the maker to choose. */
    static PlanForm begun(LocalDate today) {
        return new PlanForm("", "", "", today.toString(), NewPlan.latest(today).toString(), List.of(), List.of());
    }

    /** Whether a box is ticked. */
    public boolean has(@Nullable List<String> ticked, String value) {
        return ticked != null && ticked.contains(value);
    }

    /** What is wanted; what is wrong is put into {@code errors}. */
    @Nullable
    NewPlan read(LocalDate today, List<Registry> registries, FieldErrors errors) {
        Typed.refuse("title", Explanation.problemOf(Typed.text(title), "请写明计划名称，例如：低保家庭发放前核查", NewPlan.TITLE), errors);
        Typed.refuse("reason",
                Explanation.problemOf(Typed.text(reason), "请写明为什么核查这些人员、依据哪份文件", NewPlan.WORDS), errors);
        PlanRhythm chosen = Typed.constant("rhythm", rhythm, PlanRhythm.values(), "请选择核查周期", errors).orElse(null);
        List<Programme> whose = PROGRAMMES.stream().filter(one -> has(programmes, one.name())).toList();
        if (whose.isEmpty()) {
            errors.add("programmes", "请至少选择一种待遇");
        }
        List<String> whom = registries.stream().map(Registry::code).filter(code -> has(sources, code)).toList();
        if (whom.isEmpty()) {
            errors.add("sources", "请至少选择一个数据来源");
        }
        LocalDate from = Typed.day("validFrom", validFrom, errors);
        LocalDate to = Typed.day("validTo", validTo, errors);
        boolean begins = errors.of("validFrom") == null;
        if (begins && from.isBefore(today)) {
            errors.add("validFrom", "计划从今天或者以后开始");
        }
        if (begins && errors.of("validTo") == null && (to.isBefore(from) || to.isAfter(NewPlan.latest(from)))) {
            errors.add("validTo", "最后一天不早于第一天，最长一年，即不晚于 " + NewPlan.latest(from));
        }
        return errors.isEmpty() && chosen != null
                ? new NewPlan(Typed.text(title), Typed.text(reason), chosen, whose, whom, from, to)
                : null;
    }
}
