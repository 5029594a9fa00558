package org.assistance.web.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.assessment.Imputed;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * An income that may be imputed to one member, as typed (XZ-23).
 *
 * @param member the member as assessed; from the stored assessment, never from the page
 * @param name the member's name
 * @param kind name of an {@link IncomeKind}
 * @param amount yuan
 * @param per MONTH or YEAR
 * @param method name of an {@link Imputation.Method}
 * @param reason why, as typed
 * @param departure why another amount than the locality's figure, as typed
 */
record ImputedForm(MemberFacts member, String name, String kind, String amount, String per, String method,
        String reason, String departure) {
    private static final int MONTHS = 12;
    private static final int LONGEST = 500;

    /** The row of a member; null for whom nothing may be imputed. */
    static @Nullable ImputedForm of(MemberFacts member, String name, LocalDate applied, @Nullable Imputed said) {
        if (IncomeKind.IMPUTABLE.stream().allMatch(kind -> Imputed.problemOf(member, kind, applied) != null)) {
            return null;
        }
        if (said == null) {
            return new ImputedForm(member, name, "", "", "MONTH", "", "", "");
        }
        boolean monthly = said.ofYear().fen() % MONTHS == 0;
        Money shown = monthly ? Money.ofFen(said.ofYear().fen() / MONTHS) : said.ofYear();
        return new ImputedForm(member, name, said.kind().name(), shown.plain(), monthly ? "MONTH" : "YEAR",
                said.how().method().name(), said.how().reason(),
                said.how().departure() == null ? "" : said.how().departure());
    }

    /** Whether somebody able to work has no income from work, so that the question must not be overlooked (XZ-23). */
    public boolean pressing() {
        return member.labour() == LabourAbility.FULL
                && (member.incomes() == null || member.incomes()
                        .stream()
                        .noneMatch(line -> line.amount().positive() && (line.incomeClass() == IncomeClass.A
                                || line.incomeClass() == IncomeClass.B)));
    }

    /** Whether anything is typed. */
    public boolean used() {
        return !(kind + amount + method + reason + departure).isBlank();
    }

    /**
     * The income, or null when nothing is typed or something is wrong. An amount left empty is the locality's figure for the method,
     * where it has one; another amount than that needs a reason of its own (XZ-23).
     */
    @Nullable
    Imputed read(String field, LocalDate applied, Policy policy, Area area, FieldErrors errors) {
        if (!used()) {
            return null;
        }
        IncomeKind chosen = IncomeKind.IMPUTABLE.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        Imputation.Method how = Arrays.stream(Imputation.Method.values())
                .filter(one -> one.name().equals(method))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.add(field + ".kind", "请选择推定的收入种类。");
        } else {
            String barred = Imputed.problemOf(member, chosen, applied);
            if (barred != null) {
                errors.add(field + ".kind", name + barred + "。");
            }
        }
        if (!per.equals("MONTH") && !per.equals("YEAR")) {
            errors.add(field + ".per", "请选择按月还是按年。");
        }
        if (how == null) {
            errors.add(field + ".method", "请选择推定的方法。");
        }
        if (Reason.isMissing(reason) || reason.length() > LONGEST) {
            errors.add(field + ".reason",
                    Reason.isMissing(reason)
                            ? "请写明为什么无法证明收入、怎么推定的" + Reason.AT_LEAST + "。"
                            : "理由最多 " + LONGEST + " 字。");
        }
        Money lawful = chosen == null || how == null ? null : Imputed.ofYear(policy, area, member, chosen, how);
        Money byLaw = amount.isBlank() && departure.isBlank() ? lawful : null;
        String wrong = byLaw != null ? null : Money.problemOf(amount);
        if (byLaw == null && (wrong != null || !Money.parse(amount).positive())) {
            errors.add(field + ".amount", wrong == null ? "推定收入应当大于零。" : wrong + "。");
        }
        if (departure.length() > LONGEST) {
            errors.add(field + ".departure", "理由最多 " + LONGEST + " 字。");
        }
        if (chosen == null || how == null || List.of(".kind", ".amount", ".per", ".method", ".reason", ".departure")
                .stream()
                .anyMatch(part -> errors.of(field + part) != null)) {
            return null;
        }
        Money ofYear = byLaw != null ? byLaw : ofYear();
        boolean departs = lawful != null && !lawful.equals(ofYear);
        if (lawful != null && departs && Reason.isMissing(departure)) {
            errors.add(field + ".departure",
                    "按当地规定应为全年" + lawful.format() + "元；推定为其他金额的，请写明理由" + Reason.AT_LEAST + "。");
            return null;
        }
        return new Imputed(member.number(), chosen, ofYear,
                new Imputation(how, reason.strip(), departs ? departure.strip() : null));
    }

    private Money ofYear() {
        return per.equals("MONTH") ? Money.parse(amount).times(MONTHS) : Money.parse(amount);
    }
}
