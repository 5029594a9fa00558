package org.assistance.web.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a {@link HouseholdForm} that belong to members: what is left as it was stays, what is changed is an officer's word. */
final class HouseholdLines {
    private final HouseholdForm form;
    private final HouseholdFacts base;
    private final boolean anew;
    private final FieldErrors errors;
    private final TypedFacts reader;
    private final Set<Integer> numbers;

    /** The lines of a form over the facts it was made from; {@code numbers} are those of the members typed. */
    HouseholdLines(HouseholdForm form, HouseholdFacts base, boolean anew, FieldErrors errors, Set<Integer> numbers) {
        this.form = form;
        this.base = base;
        this.anew = anew;
        this.errors = errors;
        this.reader = new TypedFacts(errors);
        this.numbers = numbers;
    }

    /** The certificates by the member who holds them. */
    Map<Integer, List<Certificate>> cards() {
        Map<Integer, List<Certificate>> found = new HashMap<>();
        List<HouseholdForm.Card> typed = lines(form.cards());
        for (int at = 0; at < typed.size(); at++) {
            HouseholdForm.Card line = typed.get(at);
            String row = "cards[" + at + "].";
            if (TypedFacts.blank(line.member(), line.kind(), line.grade())) {
                continue;
            }
            Integer member = owner(row, line.member());
            Certificate old = kept(line.base(), MemberFacts::certificates);
            if (member != null && old != null
                    && line.equals(HouseholdForm.Card.of(member, place(line.base()), old))) {
                found.computeIfAbsent(member, _ -> new ArrayList<>()).add(old);
                continue;
            }
            DisabilityKind kind = reader.choice(row + "kind", line.kind(), DisabilityKind.class, true);
            Integer grade = reader.whole(row + "grade", line.grade(), 1, 4);
            if (grade == null) {
                errors.add(row + "grade", "请选择等级。");
            }
            LocalDate issued = reader.day(row + "issued", line.issued(), false);
            LocalDate expires = reader.day(row + "expires", line.expires(), false);
            CertificateStatus status = reader.choice(row + "status", line.status(), CertificateStatus.class, true);
            if (member != null && kind != null && grade != null && status != null) {
                boolean same = old != null && old.kind() == kind && old.grade() == grade;
                found.computeIfAbsent(member, _ -> new ArrayList<>())
                        .add(new Certificate(kind, grade, same && old != null ? old.details() : List.of(),
                                issued, expires, status));
            }
        }
        return found;
    }

    /** The incomes by the member who earns them. */
    Map<Integer, List<IncomeLine>> incomes() {
        Map<Integer, List<IncomeLine>> found = new HashMap<>();
        List<HouseholdForm.Income> typed = lines(form.incomes());
        for (int at = 0; at < typed.size(); at++) {
            HouseholdForm.Income line = typed.get(at);
            String row = "incomes[" + at + "].";
            if (TypedFacts.blank(line.member(), line.kind(), line.amount())) {
                continue;
            }
            Integer member = owner(row, line.member());
            IncomeLine old = kept(line.base(), MemberFacts::incomes);
            if (member != null && old != null
                    && line.equals(HouseholdForm.Income.of(member, place(line.base()), old))) {
                found.computeIfAbsent(member, _ -> new ArrayList<>()).add(old);
                continue;
            }
            IncomeKind kind = reader.choice(row + "kind", line.kind(), IncomeKind.class, true);
            Months span = reader.span(row, line.from(), line.to());
            Money amount = reader.money(row + "amount", line.amount(), true);
            Money costs = reader.money(row + "costs", line.costs(), false);
            if (member != null && kind != null && span != null && amount != null) {
                found.computeIfAbsent(member, _ -> new ArrayList<>())
                        .add(new IncomeLine(kind.usualClass(), kind, span, amount, costs == null ? Money.ZERO : costs,
                                FactSource.OFFICER, old == null ? null : old.note()));
            }
        }
        return found;
    }

    /** The assets; null where nobody was asked and none is typed. */
    @Nullable
    List<AssetLine> assets() {
        List<AssetLine> before = base.assets();
        var found = new ArrayList<AssetLine>();
        List<HouseholdForm.Asset> typed = lines(form.assets());
        for (int at = 0; at < typed.size(); at++) {
            HouseholdForm.Asset line = typed.get(at);
            String row = "assets[" + at + "].";
            if (TypedFacts.blank(line.member(), line.kind(), line.value())) {
                continue;
            }
            int place = place(line.base());
            AssetLine old = before != null && place >= 0 && place < before.size() ? before.get(place) : null;
            if (old != null && line.equals(HouseholdForm.Asset.of(place, old))) {
                found.add(old);
                continue;
            }
            Integer member = owner(row, line.member());
            AssetKind kind = reader.choice(row + "kind", line.kind(), AssetKind.class, true);
            Money value = reader.money(row + "value", line.value(), kind != null && kind.financial());
            Integer count = reader.whole(row + "count", line.count(), 1, 99);
            Integer area = Typed.area(line.area());
            if (area == null && !TypedFacts.blank(line.area())) {
                errors.add(row + "area", Typed.AREA_EXPECTED + "。");
            }
            if (member != null && kind != null) {
                found.add(new AssetLine(member, kind, value, count == null ? 1 : count,
                        old == null ? null : old.exemption(), FactSource.OFFICER, old == null ? null : old.note(),
                        old == null ? null : old.valuedOn(), kind.dwelling() ? area : null));
            }
        }
        return found.isEmpty() && before == null ? null : found;
    }

    /** The rigid expenses; null where nobody was asked and none is typed. */
    @Nullable
    List<ExpenseLine> expenses() {
        List<ExpenseLine> before = base.expenses();
        var found = new ArrayList<ExpenseLine>();
        List<HouseholdForm.Expense> typed = lines(form.expenses());
        for (int at = 0; at < typed.size(); at++) {
            HouseholdForm.Expense line = typed.get(at);
            String row = "expenses[" + at + "].";
            if (TypedFacts.blank(line.kind(), line.gross())) {
                continue;
            }
            int place = place(line.base());
            ExpenseLine old = before != null && place >= 0 && place < before.size() ? before.get(place) : null;
            if (old != null && line.equals(HouseholdForm.Expense.of(place, old))) {
                found.add(old);
                continue;
            }
            Integer member = TypedFacts.blank(line.member()) ? null : owner(row, line.member());
            ExpenseKind kind = reader.choice(row + "kind", line.kind(), ExpenseKind.class, true);
            Months span = reader.span(row, line.from(), line.to());
            Money gross = reader.money(row + "gross", line.gross(), true);
            Money reimbursed = reader.money(row + "reimbursed", line.reimbursed(), false);
            if (gross != null && reimbursed != null && reimbursed.compareTo(gross) > 0) {
                errors.add(row + "reimbursed", "报销金额不能超过支出总额。");
            } else if (kind != null && span != null && gross != null) {
                found.add(new ExpenseLine(kind, member, span, gross, reimbursed == null ? Money.ZERO : reimbursed,
                        FactSource.OFFICER, old == null ? null : old.note()));
            }
        }
        return found.isEmpty() && before == null ? null : found;
    }

    /** Those who pay from elsewhere; null where nobody was asked and nobody is typed. */
    @Nullable
    List<ObligorFacts> obligors() {
        List<ObligorFacts> before = base.obligors();
        var found = new ArrayList<ObligorFacts>();
        List<HouseholdForm.Payer> typed = lines(form.obligors());
        int next = lines(before).stream().mapToInt(ObligorFacts::number).max().orElse(0);
        for (int at = 0; at < typed.size(); at++) {
            HouseholdForm.Payer line = typed.get(at);
            String row = "obligors[" + at + "].";
            ObligorFacts old = lines(before).stream()
                    .filter(one -> one.number() == place(line.base()))
                    .findFirst()
                    .orElse(null);
            if (old != null && line.equals(HouseholdForm.Payer.of(old))) {
                found.add(old);
            } else if (!TypedFacts.blank(line.member(), line.relation(), line.paid())) {
                ObligorFacts changed = payer(row, line, old, old == null ? next + 1 : old.number());
                if (changed != null) {
                    found.add(changed);
                    next = Math.max(next, changed.number());
                }
            }
        }
        return found.isEmpty() && before == null ? null : found;
    }

    private @Nullable ObligorFacts payer(String row, HouseholdForm.Payer line, @Nullable ObligorFacts old, int number) {
        Integer member = owner(row, line.member());
        Relation relation = reader.choice(row + "relation", line.relation(), Relation.class, true);
        SupportBasis basis = reader.choice(row + "basis", line.basis(), SupportBasis.class, false);
        Money paid = reader.money(row + "paid", line.paid(), basis != null && basis != SupportBasis.NONE);
        Months span = TypedFacts.blank(line.from(), line.to()) ? null : reader.span(row, line.from(), line.to());
        if (member == null || relation == null) {
            return null;
        }
        if (old == null) {
            return new ObligorFacts(number, List.of(member), relation, null, null, null, null, null, null, null, null,
                    null, basis, paid, FactSource.OFFICER).paying(span);
        }
        List<Integer> supports = old.supports().contains(member) ? old.supports() : List.of(member);
        return new ObligorFacts(number, supports, relation, old.birthDate(), old.consented(), old.incomeOfYear(),
                old.householdIncomeOfYear(), old.householdSize(), old.assetsWithinRule(), old.state(),
                old.certificates(), old.statuses(), basis, paid, FactSource.OFFICER, old.verdict(), span);
    }

    /** The list of a member that a line's base points into. */
    private interface Own<L> {
        @Nullable
        List<L> of(MemberFacts member);
    }

    private <L> @Nullable L kept(@Nullable String mark, Own<L> lists) {
        String[] parts = Typed.text(mark).split(":");
        if (anew || parts.length != 2 || !parts[0].matches("\\d{1,2}") || !parts[1].matches("\\d{1,4}")) {
            return null;
        }
        for (MemberFacts member : base.members()) {
            List<L> own = lists.of(member);
            int at = Integer.parseInt(parts[1]);
            if (member.number() == Integer.parseInt(parts[0]) && own != null && at < own.size()) {
                return own.get(at);
            }
        }
        return null;
    }

    private static int place(@Nullable String mark) {
        String text = Typed.text(mark);
        String last = text.substring(text.indexOf(':') + 1);
        return last.matches("\\d{1,4}") ? Integer.parseInt(last) : -1;
    }

    private @Nullable Integer owner(String row, @Nullable String typed) {
        Integer member = reader.whole(row + "member", typed, 1, 99);
        if (member == null || !numbers.contains(member)) {
            errors.add(row + "member", "请选择家庭成员。");
            return null;
        }
        return member;
    }

    static <L> List<L> lines(@Nullable List<L> typed) {
        return Objects.requireNonNullElse(typed, List.of());
    }
}
