package org.assistance.bench.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Sex;
import org.jspecify.annotations.Nullable;

/** Invents the members of a household with what they earn, hold and need. */
final class People {

    private static final IncomeKind[] OF_WORKERS = {IncomeKind.WAGE, IncomeKind.WAGE, IncomeKind.CASUAL_WORK,
            IncomeKind.CASUAL_WORK, IncomeKind.BUSINESS, IncomeKind.FARMING, IncomeKind.FARMING, IncomeKind.RENT,
            IncomeKind.INTEREST, IncomeKind.LAND_TRANSFER, IncomeKind.COLLECTIVE_DIVIDEND, IncomeKind.FARM_SUBSIDY,
            IncomeKind.DONATION, IncomeKind.SOCIAL_ASSISTANCE, IncomeKind.UNEMPLOYMENT_BENEFIT, IncomeKind.OTHER};

    private static final IncomeKind[] OF_THE_OLD = {IncomeKind.BASIC_PENSION, IncomeKind.BASIC_PENSION,
            IncomeKind.RESIDENT_PENSION_PERSONAL, IncomeKind.OLD_AGE_ALLOWANCE, IncomeKind.LAND_TRANSFER,
            IncomeKind.COLLECTIVE_DIVIDEND, IncomeKind.FARM_SUBSIDY, IncomeKind.FARMING, IncomeKind.DONATION,
            IncomeKind.MEDICAL_INSURANCE, IncomeKind.PREFERENTIAL_PENSION, IncomeKind.SOCIAL_ASSISTANCE,
            IncomeKind.DISABILITY_SUBSIDY, IncomeKind.INTEREST};

    private static final IncomeKind[] OF_THE_YOUNG = {IncomeKind.SCHOLARSHIP, IncomeKind.DONATION,
            IncomeKind.SOCIAL_ASSISTANCE, IncomeKind.PRICE_SUBSIDY, IncomeKind.SUPPORT, IncomeKind.OTHER_TRANSFER,
            IncomeKind.DISABILITY_SUBSIDY, IncomeKind.INTEREST};

    private final Draws draws;

    People(Draws draws) {
        this.draws = draws;
    }

    MemberFacts member(int number, Relation relation, boolean elders, int means, LocalDate applied, Months window) {
        int age = age(relation, elders);
        LocalDate birth = applied.minusYears(age).minusDays(draws.below(365));
        boolean old = age >= 60;
        List<Certificate> certificates = draws.one(6) ? List.of(certificate(applied)) : List.of();
        boolean grave = !certificates.isEmpty() && certificates.getFirst().grade() <= 2;
        return new MemberFacts(number, relation, birth, draws.of(Sex.values()),
                number > 1 && draws.one(120) ? applied.minusDays(10 + draws.below(200)) : null, living(relation, age),
                null, age < 18 || !grave || draws.one(2), null, school(age), exclusion(number), certificates,
                grave && !draws.one(5) ? Care.since(applied.minusDays(draws.below(900))) : Care.none(),
                draws.one(200) ? null : (Boolean) draws.one(12),
                age < 16 || old ? LabourAbility.NONE : LabourAbility.FULL,
                old || grave ? (Integer) draws.below(7) : null,
                elders && !draws.one(8) ? draws.of(SupportForm.values()) : null, ties(), statuses(applied),
                draws.one(150) ? null : incomes(age, means, window), outflows(age, window),
                draws.one(6) ? null : List.of(), null, null);
    }

    Certificate certificate(LocalDate applied) {
        DisabilityKind kind = draws.of(DisabilityKind.VISION, DisabilityKind.HEARING, DisabilityKind.LIMB,
                DisabilityKind.LIMB, DisabilityKind.INTELLECTUAL, DisabilityKind.MENTAL);
        LocalDate expires = draws.one(10)
                ? applied.minusDays(1 + draws.below(300))
                : applied.plusDays(20 + draws.below(3_000));
        return new Certificate(kind, 1 + draws.below(4), List.of(), expires.minusYears(10), expires,
                CertificateStatus.VALID);
    }

    private int age(Relation relation, boolean elders) {
        if (elders) {
            return 58 + draws.below(30);
        }
        return relation == Relation.PARENT
                ? 55 + draws.below(35)
                : relation == Relation.CHILD ? draws.below(28) : 24 + draws.below(38);
    }

    private Living living(Relation relation, int age) {
        if (relation == Relation.SELF) {
            return Living.TOGETHER;
        }
        return draws.one(30) ? Living.APART : age > 14 && draws.one(8) ? Living.AWAY : Living.TOGETHER;
    }

    private SchoolLevel school(int age) {
        if (age < 6 || age > 26) {
            return SchoolLevel.NONE;
        }
        return age < 15
                ? SchoolLevel.COMPULSORY
                : age < 19
                        ? draws.one(8) ? SchoolLevel.NONE : SchoolLevel.UPPER_SECONDARY
                        : draws.one(2) ? SchoolLevel.NONE : age < 24 ? SchoolLevel.HIGHER : SchoolLevel.POSTGRADUATE;
    }

    private Exclusion exclusion(int number) {
        return number > 1 && draws.one(100)
                ? draws.of(Exclusion.PRISON, Exclusion.DRUG_ISOLATION, Exclusion.RELIGIOUS_AWAY)
                : Exclusion.NONE;
    }

    private @Nullable RuralTies ties() {
        return draws.one(100) ? null : draws.one(12) ? RuralTies.RELOCATED : draws.of(RuralTies.LAND, RuralTies.NONE);
    }

    private List<Held> statuses(LocalDate applied) {
        if (!draws.one(15)) {
            return List.of();
        }
        HeldKind kind = draws.of(HeldKind.DIBAO, HeldKind.EDGE, HeldKind.WELFARE_CARE_SUBSIDY,
                HeldKind.WELFARE_LIVING_SUBSIDY, HeldKind.INJURY_CARE, HeldKind.UNATTENDED_CHILD_BENEFIT);
        Money amount = kind.householdClass() ? null : Money.ofYuan(40 + draws.below(120));
        return List.of(new Held(kind, DateRange.from(applied.minusDays(100 + draws.below(900))), amount,
                kind.householdClass() && !draws.one(4), FactSource.RECORD, null, kind.ofChild() ? true : null));
    }

    private List<IncomeLine> incomes(int age, int means, Months window) {
        IncomeKind[] kinds = age < 18 ? OF_THE_YOUNG : age >= 60 ? OF_THE_OLD : OF_WORKERS;
        int count = 6 + draws.below(5);
        var lines = new ArrayList<IncomeLine>(count);
        for (int at = 0; at < count; at++) {
            IncomeKind kind = draws.of(kinds);
            IncomeClass of = kind.usualClass();
            Months span = draws.span(window);
            long perMonth = 1_000 + (long) means * draws.below(age < 18 ? 20 : 45) / 100;
            Money amount = Money.ofFen(perMonth * span.count());
            Money costs = of.hasCosts() && !draws.one(3)
                    ? Money.ofFen(amount.fen() * draws.below(110) / 100)
                    : Money.ZERO;
            lines.add(new IncomeLine(of, kind, span, amount, costs,
                    draws.one(3) ? FactSource.CHECKED : FactSource.DECLARED, draws.one(2) ? null : "核对报告"));
        }
        return lines;
    }

    private @Nullable List<OutflowLine> outflows(int age, Months window) {
        if (draws.one(150)) {
            return null;
        }
        var lines = new ArrayList<OutflowLine>();
        int count = age < 18 ? 0 : draws.below(3);
        for (int at = 0; at < count; at++) {
            lines.add(new OutflowLine(draws.of(OutflowKind.values()), draws.span(window),
                    Money.ofFen(10_000 + draws.below(60_000)), FactSource.DECLARED, null));
        }
        return lines;
    }
}
