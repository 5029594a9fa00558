package org.assistance.web.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.assessment.Imputed;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.MemberFacts;
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
 */
record ImputedForm(MemberFacts member, String name, String kind, String amount, String per, String method,
        String reason) {
    /** What somebody able to work may be thought to earn by. */
    static final List<IncomeKind> KINDS = List.of(IncomeKind.CASUAL_WORK, IncomeKind.WAGE, IncomeKind.FARMING,
            IncomeKind.BUSINESS);

    private static final int MONTHS = 12;
    private static final int LONGEST = 500;

    /** The row of a member; null for whom nothing may be imputed. */
    static @Nullable ImputedForm of(MemberFacts member, String name, LocalDate applied, @Nullable Imputed said) {
        if (KINDS.stream().allMatch(kind -> Imputed.problemOf(member, kind, applied) != null)) {
            return null;
        }
        if (said == null) {
            return new ImputedForm(member, name, "", "", "MONTH", "", "");
        }
        boolean monthly = said.ofYear().fen() % MONTHS == 0;
        Money shown = monthly ? Money.ofFen(said.ofYear().fen() / MONTHS) : said.ofYear();
        return new ImputedForm(member, name, said.kind().name(), shown.plain(), monthly ? "MONTH" : "YEAR",
                said.how().method().name(), said.how().reason());
    }

    /** Whether anything is typed. */
    public boolean used() {
        return !(kind + amount + method + reason).isBlank();
    }

    /** The income, or null when nothing is typed or something is wrong. */
    @Nullable
    Imputed read(String field, LocalDate applied, FieldErrors errors) {
        if (!used()) {
            return null;
        }
        IncomeKind chosen = KINDS.stream().filter(one -> one.name().equals(kind)).findFirst().orElse(null);
        Imputation.Method how = Arrays.stream(Imputation.Method.values())
                .filter(one -> one.name().equals(method))
                .findFirst()
                .orElse(null);
        String wrong = Money.problemOf(amount);
        if (chosen == null) {
            errors.add(field + ".kind", "请选择推定的收入种类。");
        } else {
            String barred = Imputed.problemOf(member, chosen, applied);
            if (barred != null) {
                errors.add(field + ".kind", name + barred + "。");
            }
        }
        if (wrong != null || !Money.parse(amount).positive()) {
            errors.add(field + ".amount", wrong == null ? "推定收入应当大于零。" : wrong + "。");
        }
        if (!per.equals("MONTH") && !per.equals("YEAR")) {
            errors.add(field + ".per", "请选择按月还是按年。");
        }
        if (how == null) {
            errors.add(field + ".method", "请选择推定的方法。");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.add(field + ".reason", reason.isBlank() ? "请写明为什么无法证明收入、怎么推定的。" : "理由最多 " + LONGEST + " 字。");
        }
        if (chosen == null || how == null || List.of(".kind", ".amount", ".per", ".method", ".reason")
                .stream()
                .anyMatch(part -> errors.of(field + part) != null)) {
            return null;
        }
        Money typed = Money.parse(amount);
        return new Imputed(member.number(), chosen, per.equals("MONTH") ? typed.times(MONTHS) : typed,
                new Imputation(how, reason.strip()));
    }
}
