package org.assistance.web.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link HouseholdForm} over the facts it was made from: lines left as they were stay as they are, what was changed is an officer's
 * word, and what the form does not show stays. A new household is taken as asked and having nothing beyond what was typed.
 */
public final class HouseholdReading {
    private static final int ADULT = 18;

    private final HouseholdForm form;
    private final HouseholdFacts base;
    private final boolean anew;
    private final FieldErrors errors;
    private final TypedFacts reader;
    private final Set<Integer> numbers = new HashSet<>();

    private HouseholdReading(HouseholdForm form, HouseholdFacts base, boolean anew, FieldErrors errors) {
        this.form = form;
        this.base = base;
        this.anew = anew;
        this.errors = errors;
        this.reader = new TypedFacts(errors);
    }

    /** The facts of a household nobody has on record, in a county; null when something cannot be read. */
    public static @Nullable HouseholdFacts read(HouseholdForm form, DivisionCode county, FieldErrors errors) {
        var nobody = new MemberFacts(1, Relation.SELF, null, null, null, Living.TOGETHER, null, null, null,
                SchoolLevel.NONE, Exclusion.NONE, List.of(), Care.none(), false, LabourAbility.FULL, null, null, null,
                List.of(), List.of(), List.of());
        var none = new HouseholdFacts(county, Area.RURAL, LocalDate.EPOCH, EnumSet.noneOf(Programme.class),
                List.of(nobody), List.of(), List.of(), List.of(), List.of(), null, null);
        return new HouseholdReading(form, none, true, errors).read();
    }

    /** The facts as changed; null when something cannot be read. */
    public static @Nullable HouseholdFacts read(HouseholdForm form, HouseholdFacts base, FieldErrors errors) {
        return new HouseholdReading(form, base, false, errors).read();
    }

    private @Nullable HouseholdFacts read() {
        LocalDate applied = reader.day("applied", form.applied(), true);
        Area area = reader.choice("area", form.area(), Area.class, true);
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        for (String name : lines(form.programmes())) {
            Programme one = reader.choice("programmes", name, Programme.class, true);
            if (one != null) {
                programmes.add(one);
            }
        }
        // Relief hangs on its event, which the form does not show.
        if (base.asksFor(Programme.TEMPORARY_RELIEF)) {
            programmes.add(Programme.TEMPORARY_RELIEF);
        }
        if (programmes.isEmpty()) {
            errors.add("programmes", "请至少选择一项。");
        }
        List<MemberFacts> members = members(applied == null ? LocalDate.EPOCH : applied, programmes);
        List<AssetLine> assets = assets();
        List<ExpenseLine> expenses = expenses();
        if (!errors.isEmpty() || applied == null || area == null) {
            return null;
        }
        try {
            return new HouseholdFacts(base.division(), area, applied, programmes, members, expenses, assets,
                    base.obligors(), base.assetVerdicts(), base.relief(), base.tier(), base.signals(),
                    base.rigidConditions());
        } catch (IllegalArgumentException refused) {
            errors.add("members[0].relation", refused.getMessage() + "。");
            return null;
        }
    }

    private List<MemberFacts> members(LocalDate applied, Set<Programme> programmes) {
        List<HouseholdForm.Member> typed = lines(form.members());
        typed.forEach(line -> {
            if (HalfWidth.of(line.number()).matches("[1-9]\\d?")) {
                numbers.add(Integer.valueOf(HalfWidth.of(line.number())));
            }
        });
        Map<Integer, List<Certificate>> cards = cards();
        Map<Integer, List<IncomeLine>> incomes = incomes();
        var members = new ArrayList<MemberFacts>();
        for (int at = 0; at < typed.size(); at++) {
            MemberFacts member = member("members[" + at + "].", typed.get(at), applied, programmes, cards, incomes);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    private @Nullable MemberFacts member(String row, HouseholdForm.Member line, LocalDate applied,
            Set<Programme> programmes, Map<Integer, List<Certificate>> cards, Map<Integer, List<IncomeLine>> incomes) {
        String typed = HalfWidth.of(line.number());
        if (!typed.matches("[1-9]\\d?")) {
            errors.add(row + "number", "成员编号应为1至99。");
            return null;
        }
        int number = Integer.parseInt(typed);
        MemberFacts old = anew
                ? null
                : base.members().stream().filter(one -> one.number() == number).findFirst().orElse(null);
        Relation relation = reader.choice(row + "relation", line.relation(), Relation.class, true);
        LocalDate born = reader.day(row + "birthDate", line.birthDate(), old == null || old.birthDate() != null);
        Sex sex = reader.choice(row + "sex", line.sex(), Sex.class, old == null || old.sex() != null);
        LocalDate died = reader.day(row + "deathDate", line.deathDate(), false);
        LocalDate since = reader.day(row + "careSince", line.careSince(), false);
        Integer unmet = reader.whole(row + "unmetSelfCare", line.unmetSelfCare(), 0, 6);
        Living living = reader.choice(row + "living", line.living(), Living.class, false);
        LabourAbility labour = reader.choice(row + "labour", line.labour(), LabourAbility.class, false);
        SchoolLevel school = reader.choice(row + "school", line.school(), SchoolLevel.class, false);
        Exclusion exclusion = reader.choice(row + "exclusion", line.exclusion(), Exclusion.class, false);
        Boolean ill = Typed.orNull(line.seriousIllness()) == null
                ? null
                : Boolean.valueOf("true".equals(line.seriousIllness()));
        if (relation == null) {
            return null;
        }
        boolean grown = born != null && Months.age(born, applied) >= ADULT;
        Care care = since != null ? Care.since(since) : old != null && old.care() == null ? null : Care.none();
        List<Certificate> certificates = cards.getOrDefault(number, List.of());
        List<IncomeLine> earned = incomes.getOrDefault(number, List.of());
        if (old == null) {
            boolean tekun = programmes.contains(Programme.TEKUN);
            return new MemberFacts(number, relation, born, sex, died, living, null, grown, null, school, exclusion,
                    certificates, care, ill, labour, unmet, tekun ? SupportForm.DISPERSED : null,
                    tekun ? RuralTies.NONE : null, List.of(), earned, List.of());
        }
        return new MemberFacts(number, relation, born, sex, died, living, old.supportDuty(), old.livesIndependently(),
                old.independenceBar(), school, exclusion,
                certificates.isEmpty() && old.certificates() == null ? null : certificates, care, ill, labour, unmet,
                old.supportForm(), old.ties(), old.statuses(),
                earned.isEmpty() && old.incomes() == null ? null : earned, old.outflows(), old.kin(), old.verdict(),
                Objects.equals(unmet, old.unmetSelfCare()) || old.circumstances() == null
                        ? old.circumstances()
                        : old.local().assessed(null));
    }

    private Map<Integer, List<Certificate>> cards() {
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

    private Map<Integer, List<IncomeLine>> incomes() {
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

    private @Nullable List<AssetLine> assets() {
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
            if (member != null && kind != null) {
                found.add(new AssetLine(member, kind, value, count == null ? 1 : count,
                        old == null ? null : old.exemption(), FactSource.OFFICER, old == null ? null : old.note()));
            }
        }
        return found.isEmpty() && before == null ? null : found;
    }

    private @Nullable List<ExpenseLine> expenses() {
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

    private static <L> List<L> lines(@Nullable List<L> typed) {
        return Objects.requireNonNullElse(typed, List.of());
    }
}
