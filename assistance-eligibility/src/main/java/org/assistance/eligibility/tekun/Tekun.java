package org.assistance.eligibility.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Assets;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.household.Supporter;
import org.assistance.eligibility.household.Who;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.AmountPart;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * 特困人员救助供养, person by person (TK-01 to TK-06). People of one household who owe each other support can qualify together: each counts
 * as unable where the other is 特困 too, as long as nobody able is among them.
 */
public final class Tekun {

    private static final Ruling CONTENTS = Ruling.met(RuleId.TK_10, null,
            "供养内容：基本生活、生活不能自理的照料、疾病治疗、丧葬事宜；参加基本医疗保险的个人缴费全额资助");

    private static final Ruling AFTER = Ruling.met(RuleId.TK_05, null, "不再符合特困供养条件的，及时核查是否符合低保、临时救助等条件");

    private static final Set<RuleId> MEANS = EnumSet.of(RuleId.TK_02, RuleId.XZ_41);

    private static final HeldKind[] SUPPORTED = {HeldKind.TEKUN};

    private static final HeldKind[] OF_CHILD = {HeldKind.ORPHAN_BENEFIT, HeldKind.UNATTENDED_CHILD_BENEFIT};

    private Tekun() {}

    /** A member with the ruling on labour ability, which needs no policy. */
    private record Person(MemberFacts member, Found labour) {}

    /**
     * A result for each living member who may have no labour ability or is 特困 already; when there is none, for the applicant. Where
     * somebody chose a form of support, who neither chose one nor is 特困 does not ask for it, and only stands beside the others as
     * somebody unable to support.
     */
    public static List<ProgrammeResult> assess(Question question) {
        try {
            return answer(question);
        } catch (MissingPolicy gap) {
            return open(question, gap);
        }
    }

    /** A gap in policy leaves open everybody who might be 特困. */
    private static List<ProgrammeResult> open(Question question, MissingPolicy gap) {
        List<Person> people = people(question);
        boolean chosen = people.stream().anyMatch(person -> person.member.supportForm() != null);
        var results = new ArrayList<ProgrammeResult>();
        for (Person person : people) {
            MemberFacts member = person.member;
            if (shown(member, people.size(), chosen, question.asOf())) {
                var rulings = new Rulings();
                rulings.add(person.labour);
                rulings.add(Ruling.gap(member.number(), gap));
                results.add(new ProgrammeResult(Programme.TEKUN, member.number(), List.of(member.number()),
                        rulings.outcome(), rulings, null, null, null, List.of(), null));
            }
        }
        return results;
    }

    /** Who asks, or whose support is under review; whose support simply stands only where he or she asks again, to be told so. */
    private static boolean shown(MemberFacts member, int people, boolean chosen, LocalDate asOf) {
        Held held = Statuses.tekun(member, asOf);
        return member.supportForm() != null || people == 1
                || (held != null && held.believed() ? held.underReview() : !chosen);
    }

    private static List<ProgrammeResult> answer(Question question) {
        List<Candidate> candidates = candidates(question);
        var results = new ArrayList<ProgrammeResult>(candidates.size());
        boolean chosen = false;
        for (Candidate candidate : candidates) {
            chosen |= candidate.member().supportForm() != null;
        }
        for (Candidate candidate : candidates) {
            if (shown(candidate.member(), candidates.size(), chosen, question.asOf())) {
                results.add(result(question, candidate, candidates));
            }
        }
        for (Candidate candidate : candidates) {
            MemberFacts member = candidate.member();
            if (candidate.perhaps() && !results.isEmpty() && !holds(member, question.asOf())
                    && !shown(member, candidates.size(), chosen, question.asOf())) {
                results.set(0, results.getFirst().noting(proposal(member)));
            }
        }
        return results;
    }

    private static boolean holds(MemberFacts member, LocalDate asOf) {
        return Statuses.tekun(member, asOf) != null;
    }

    private static Found proposal(MemberFacts member) {
        return Found.met(RuleId.M_11_6, member.number(), () -> member.label() + "可能符合特困人员条件，告知本人可以申请特困供养");
    }

    /** Whether it is certain that somebody who asked is 特困, though the amount still waits for the assessment of self-care (11.6). */
    public static boolean qualifies(ProgrammeResult result) {
        boolean qualifies = false;
        if (result.programme() == Programme.TEKUN && result.outcome() != Outcome.NOT_MET) {
            Rulings rulings = Rulings.of(result.rulings());
            for (int at = 0; at < rulings.rulings(); at++) {
                if (rulings.rule(at) == RuleId.TK_11 && rulings.outcome(at) == Outcome.UNPROVEN) {
                    return false;
                }
                qualifies |= rulings.rule(at) == RuleId.TK_10;
            }
        }
        return qualifies;
    }

    /**
     * Those whose case is looked at. Of them the largest set stays together whose supporters inside the household are unable or in the set:
     * once of those of whom all is proven, and once with those as well of whom something is missing.
     */
    private static List<Candidate> candidates(Question question) {
        List<Person> people = people(question);
        var candidates = new ArrayList<Candidate>(people.size());
        Map<Integer, Supporter> known = new HashMap<>(4);
        for (Person person : people) {
            candidates.add(candidate(question, person.member, person.labour, known));
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Candidate candidate : candidates) {
                smaller |= candidate.leaves(candidates);
            }
        }
        return candidates;
    }

    /** Whose case is looked at: who may have no labour ability or is 特困 already, else the applicant. */
    private static List<Person> people(Question question) {
        LocalDate asOf = question.asOf();
        var people = new ArrayList<Person>();
        MemberFacts applicant = null;
        for (MemberFacts member : question.facts().members()) {
            if (!member.livingOn(asOf)) {
                continue;
            }
            applicant = member.relation() == Relation.SELF ? member : applicant;
            Found labour = LabourInability.rule(question, member);
            boolean held = Statuses.holds(member.statuses(), asOf, SUPPORTED) == Outcome.MET;
            if (held || labour.outcome() != Outcome.NOT_MET && !away(member.exclusion())
                    && (member.mayCount() || member.supportForm() != null)) {
                people.add(new Person(member, labour));
            }
        }
        if (people.isEmpty() && applicant != null) {
            people.add(new Person(applicant, LabourInability.rule(question, applicant)));
        }
        return people;
    }

    /** Who lives at the cost of the state or cannot be found is not supported (TK-41); a monk or a local case may be. */
    private static boolean away(@Nullable Exclusion exclusion) {
        return exclusion != null && exclusion.away();
    }

    private static Candidate candidate(Question question, MemberFacts member, Found labour,
            Map<Integer, Supporter> known) {
        var rulings = new Rulings();
        rulings.add(labour);
        Exclusion exclusion = member.exclusion();
        if (exclusion == null) {
            rulings.add(
                    Ruling.unproven(RuleId.XZ_11, member.number(), Missing.of(Fact.EXCLUSION, member, "是否服刑、宣告失踪等情形")));
        } else if (away(exclusion)) {
            rulings.notMet(RuleId.XZ_11, member.number(), () -> member.label() + exclusion.label());
        }
        Question own = TekunArea.of(question, member);
        Income income = Income.ofMember(own, member, Programme.TEKUN);
        rulings.add(Household.incomeAgainst(own, RuleId.TK_02, member.number(), income, List.of(),
                PolicyCode.DIBAO_STD, Limit.standard(own), 1));
        Who alone = Who.alone(question, member);
        Assets.add(own, Programme.TEKUN, alone, rulings);
        Supporters.elsewhere(question, member, rulings);
        Supporters.owingNothing(question, member, rulings);
        rulings.add(noChildBenefit(member, question.asOf()));
        rulings.add(Statuses.oneClassOnly(question, alone, Programme.TEKUN));
        var candidate = new Candidate(member, rulings, income);
        for (MemberFacts other : question.facts().members()) {
            if (Supporters.owes(question, other, member)) {
                Supporter supporter = known.get(other.number());
                if (supporter == null) {
                    supporter = Supporter.inHousehold(question, other);
                    known.put(other.number(), supporter);
                }
                candidate.supportedBy(other, Supporters.inside(question, member, other, supporter));
            }
        }
        return candidate;
    }

    private static Found noChildBenefit(MemberFacts member, LocalDate asOf) {
        return switch (Statuses.holds(member.statuses(), asOf, OF_CHILD)) {
            case MET -> Found.notMet(RuleId.TK_04, member.number(), () -> member.label() + "已享受孤儿或事实无人抚养儿童保障");
            case NOT_MET -> Found.met(RuleId.TK_04, member.number(), () -> member.label() + "未享受孤儿或事实无人抚养儿童保障");
            case UNPROVEN -> Ruling.unproven(RuleId.TK_04, member.number(), Missing.of(Fact.STATUSES, member));
        };
    }

    private static ProgrammeResult result(Question question, Candidate candidate, List<Candidate> candidates) {
        MemberFacts member = candidate.member();
        Rulings rulings = candidate.rulings(candidates);
        if (!rulings.rests(RuleId.TK_03)) {
            rulings.met(RuleId.TK_03, member.number(), () -> member.label() + "没有法定义务人");
        }
        boolean areaOpen = member.ties() == null && AreasDiffer.on(question);
        if (areaOpen) {
            // By which standard the means were measured is not known, so that they refuse nobody yet.
            rulings = rulings.sparing(MEANS);
        }
        rulings.add(TekunArea.rule(question, member));
        Question own = TekunArea.of(question, member);
        Area area = areaOpen ? null : own.area();
        var steps = new Told<Step>();
        steps.addAll(candidate.income().steps());
        List<AmountPart> parts = List.of();
        Outcome outcome = rulings.outcome();
        if (outcome == Outcome.MET) {
            parts = amount(own, member, rulings, steps);
        } else if (outcome == Outcome.NOT_MET && held(member, question.asOf())) {
            rulings.add(AFTER);
        }
        return new ProgrammeResult(Programme.TEKUN, member.number(), List.of(member.number()), rulings.outcome(),
                rulings, TekunAmount.sum(parts), null, null, steps, null, area, parts);
    }

    /** A gap in the values that set the amount leaves it open, and not that the person qualifies. */
    private static List<AmountPart> amount(Question own, MemberFacts member, Rulings rulings, Told<Step> steps) {
        rulings.add(CONTENTS);
        try {
            return TekunAmount.of(own, member, rulings, steps);
        } catch (MissingPolicy gap) {
            rulings.add(Ruling.gap(member.number(), gap));
            return List.of();
        }
    }

    private static boolean held(MemberFacts member, LocalDate asOf) {
        Held held = Statuses.tekun(member, asOf);
        return held != null && held.believed() && held.underReview();
    }
}
