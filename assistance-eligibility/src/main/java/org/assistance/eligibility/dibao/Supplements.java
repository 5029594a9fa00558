package org.assistance.eligibility.dibao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Who;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.SupplementGroup;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * 分类施保 (DB-12): more for people in groups that find it hard; the highest of the groups that fit, once per person, or all of them
 * together where the locality says so.
 */
final class Supplements {

    private final Question question;

    private final Rows rows;

    private final boolean sum;

    private boolean open;

    /** What a locality says of a group: more, or by which base, or both; what it comes to is worked out once for all households. */
    private static final class Row {

        private final SupplementGroup group;

        private final @Nullable PolicyValue more;

        private final Policy.@Nullable Quotation words;

        private final boolean percent;

        private final boolean full;

        private @Nullable Extra flat;

        Row(SupplementGroup group, @Nullable PolicyValue more, Policy.@Nullable Quotation words, boolean full) {
            this.group = group;
            this.more = more;
            this.words = words;
            this.percent = more != null && more.unit() == Unit.PERCENT;
            this.full = full;
        }

        /** What it adds for anybody, without the lift to the full standard. */
        Extra flat(Question question) {
            Fraction standard = percent ? question.benefitStandard() : Fraction.ZERO;
            Extra known = flat;
            if (known == null) {
                known = new Extra(this, Fraction.ZERO, more == null
                        ? Fraction.ZERO
                        : percent ? more.number().times(standard).over(100) : more.perMonth());
                flat = known;
            }
            return known;
        }
    }

    /** The rows of a policy's day for an area. */
    private static final class Rows {

        private final List<Row> all;

        private @Nullable Integer elderly;

        private Rows(List<Row> all) {
            this.all = all;
        }

        static Rows of(Policy policy, Area area) {
            if (!policy.has(PolicyCode.SUPPLEMENT) && !policy.has(PolicyCode.SUPPLEMENT_BASE)) {
                return new Rows(List.of());
            }
            var rows = new ArrayList<Row>();
            for (SupplementGroup group : SupplementGroup.values()) {
                PolicyValue more = policy.find(PolicyCode.SUPPLEMENT, group.name(), area);
                PolicyValue base = policy.find(PolicyCode.SUPPLEMENT_BASE, group.name(), area);
                if (more != null || base != null) {
                    rows.add(new Row(group, more, more == null ? null : policy.quotation(more),
                            base != null && base.value().equals("FULL_STANDARD")));
                }
            }
            return new Rows(List.copyOf(rows));
        }

        /** From which age on somebody is old. */
        int elderly(Question question) {
            PolicyValue row = question.benefitValue(PolicyCode.SUPPLEMENT_ELDER_AGE, null);
            Integer known = elderly;
            if (known == null) {
                known = row.count();
                elderly = known;
            }
            return known;
        }
    }

    /** What a group would add for one person. */
    private record Extra(Row row, Fraction lift, Fraction more) {

        Fraction value() {
            return lift.sign() == 0 ? more : more.plus(lift);
        }
    }

    Supplements(Question question) {
        this.question = question;
        this.rows = question.benefit()
                .read(question.area(), Rows.class, () -> Rows.of(question.benefit(), question.area()));
        PolicyValue stacking = rows.all.isEmpty()
                ? null
                : question.findBenefitValue(PolicyCode.SUPPLEMENT_STACKING, null);
        this.sum = stacking != null && stacking.value().equals("SUM");
    }

    /** Whether it is not known of somebody what he or she gets on top. */
    boolean open() {
        return open;
    }

    /**
     * What one person gets on top, in fen per month; nothing where the locality has no rows.
     *
     * @param shared the grant without it
     * @param who those who share it
     * @param place the person's among them
     */
    Fraction extra(Who who, int place, Base shared, Told<Step> steps, Rulings rulings) {
        Extra highest = null;
        List<Extra> fitting = List.of();
        List<Extra> unknown = List.of();
        Fraction base = Fraction.ZERO;
        for (int at = 0; at < rows.all.size(); at++) {
            Row row = rows.all.get(at);
            Outcome fits = fits(row.group, who.all(), who.place(place));
            if (fits == Outcome.NOT_MET) {
                continue;
            }
            base = row.full ? shared.each(place) : base;
            Extra extra = extra(row, base);
            if (fits == Outcome.UNPROVEN) {
                unknown = with(unknown, extra);
            } else if (sum) {
                fitting = with(fitting, extra);
            } else if (highest == null || extra.value().compareTo(highest.value()) > 0) {
                highest = extra;
            }
        }
        Fraction total = highest == null ? Fraction.ZERO : pay(who, place, base, highest, steps, rulings);
        for (Extra one : summed(fitting)) {
            total = total.plus(pay(who, place, base, one, steps, rulings));
        }
        if (!unknown.isEmpty()) {
            leaveOpen(who.get(place), unknown, fitting, total, rulings);
        }
        return total;
    }

    private void leaveOpen(MemberFacts member, List<Extra> unknown, List<Extra> fitting, Fraction total,
            Rulings rulings) {
        for (Extra one : unknown) {
            if (matters(one, fitting, total)) {
                open = true;
                rulings.add(Ruling.unproven(RuleId.DB_12, member.number(),
                        Missing.of(fact(one.row.group, member), member, "是否属于" + one.row.group.label())));
            }
        }
    }

    private static List<Extra> with(List<Extra> some, Extra one) {
        if (some.isEmpty()) {
            return List.of(one);
        }
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private Fraction pay(Who who, int place, Fraction base, Extra one, Told<Step> steps, Rulings rulings) {
        if (one.value().sign() != 0) {
            PolicyValue row = one.row.more;
            Input standard = one.lift.sign() > 0 || one.row.percent ? question.benefitStandardInput() : null;
            Citation words = row == null
                    ? null
                    : one.row.words == null ? question.cite(row) : question.note(one.row.words);
            steps.keep(() -> step(who.get(place), base, one, standard, words));
        }
        rulings.met(RuleId.DB_12, who.number(place),
                () -> who.get(place).label() + "属于" + one.row.group.label());
        return one.value();
    }

    /** A group nobody asked about keeps the grant open only where it would change it. */
    private boolean matters(Extra open, List<Extra> fitting, Fraction total) {
        if (!sum) {
            return open.value().compareTo(total) > 0;
        }
        var all = new ArrayList<>(fitting);
        all.add(open);
        Fraction more = Fraction.ZERO;
        for (Extra one : summed(all)) {
            more = more.plus(one.value());
        }
        return !more.equals(total);
    }

    /** All together; nobody is lifted to the full standard twice. */
    private static List<Extra> summed(List<Extra> fitting) {
        if (fitting.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Extra>(fitting.size());
        boolean lifted = false;
        for (Extra one : fitting) {
            all.add(lifted ? new Extra(one.row, Fraction.ZERO, one.more) : one);
            lifted |= one.lift.sign() > 0;
        }
        return all;
    }

    private Extra extra(Row row, Fraction base) {
        if (!row.full) {
            return row.flat(question);
        }
        Fraction lift = question.benefitStandard().minus(base).max(Fraction.ZERO);
        return new Extra(row, lift, row.flat(question).more());
    }

    private static Step step(MemberFacts member, Fraction base, Extra extra, @Nullable Input standard,
            @Nullable Citation words) {
        var inputs = new ArrayList<Input>();
        var formula = new StringBuilder();
        if (extra.lift.sign() > 0 && standard != null) {
            inputs.add(standard);
            inputs.add(Input.result("b", "本人基本低保金（按全额标准补足）", base, Unit.YUAN_PER_MONTH));
            formula.append("S − b");
        }
        PolicyValue row = extra.row.more;
        if (row != null && words != null) {
            formula.append(formula.isEmpty() ? "" : " + ");
            boolean percent = row.unit() == Unit.PERCENT;
            inputs.add(Input.policy("p", percent ? row.number() : row.perMonth(),
                    percent ? Unit.PERCENT : Unit.YUAN_PER_MONTH, words));
            if (percent && standard != null) {
                if (extra.lift.sign() == 0) {
                    inputs.add(standard);
                }
                formula.append("S × p");
            } else {
                formula.append("p");
            }
        }
        return Step.exact(RuleId.DB_12, member.label() + "分类施保（" + extra.row.group.label() + "）", member.number(),
                formula.toString(), extra.value(), Unit.YUAN_PER_MONTH, inputs);
    }

    private Outcome fits(SupplementGroup group, Members members, int place) {
        LocalDate asOf = question.asOf();
        Hardship hardship = group.hardship();
        if (hardship != null) {
            Set<Hardship> hardships = members.local(place).hardships();
            return hardships == null ? Outcome.UNPROVEN : Outcome.of(hardships.contains(hardship));
        }
        return switch (group) {
            case ELDER -> {
                Integer age = members.ageOn(place, asOf);
                yield age == null
                        ? Outcome.UNPROVEN
                        : Outcome.of(age >= rows.elderly(question));
            }
            case MINOR -> {
                Integer age = members.ageOn(place, asOf);
                yield age == null ? Outcome.UNPROVEN : Outcome.of(age < 18);
            }
            case SEVERE_DISABILITY ->
                members.certified(place, 2, impairment -> impairment.grade() <= 2, asOf);
            case THIRD_GRADE_MIND ->
                members.certified(place, 3, impairment -> impairment.grade() == 3
                        && (impairment.kind() == DisabilityKind.INTELLECTUAL
                                || impairment.kind() == DisabilityKind.MENTAL),
                        asOf);
            case SERIOUS_ILLNESS -> {
                Boolean ill = members.seriousIllness(place);
                yield ill == null ? Outcome.UNPROVEN : Outcome.of(ill);
            }
            case LIVES_ALONE, RETURNED_OVERSEAS, VETERAN, SINGLE_PARENT ->
                throw new IllegalStateException(group.name());
        };
    }

    private static Fact fact(SupplementGroup group, MemberFacts member) {
        return switch (group) {
            case ELDER, MINOR -> Fact.BIRTH_DATE;
            case SEVERE_DISABILITY, THIRD_GRADE_MIND ->
                member.certificates() == null ? Fact.CERTIFICATES : Fact.CERTIFICATE_VALIDITY;
            case SERIOUS_ILLNESS -> Fact.SERIOUS_ILLNESS;
            case LIVES_ALONE, RETURNED_OVERSEAS, VETERAN, SINGLE_PARENT -> Fact.HARDSHIP;
        };
    }
}
