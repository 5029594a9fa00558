package org.assistance.eligibility.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private Tekun() {}

    /** One person: the rulings on him or her, and apart from them one ruling for each supporter inside the household. */
    private record Candidate(MemberFacts member, List<Ruling> rulings, Income income, List<MemberFacts> supporters,
            List<Ruling> inside) {

        Outcome outcome() {
            return Ruling.all(rulings);
        }
    }

    /** A member with the ruling on labour ability, which needs no policy. */
    private record Person(MemberFacts member, Ruling labour) {}

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
                List<Ruling> rulings = List.of(person.labour, Ruling.gap(member.number(), gap));
                results.add(new ProgrammeResult(Programme.TEKUN, member.number(), List.of(member.number()),
                        Ruling.all(rulings), rulings, null, null, null, List.of(), null));
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
        Map<Integer, Candidate> candidates = candidates(question);
        Set<Integer> together = together(candidates, true);
        Set<Integer> perhaps = together(candidates, false);
        var results = new ArrayList<ProgrammeResult>();
        boolean chosen = candidates.values().stream().anyMatch(candidate -> candidate.member.supportForm() != null);
        for (Candidate candidate : candidates.values()) {
            if (shown(candidate.member, candidates.size(), chosen, question.asOf())) {
                results.add(result(question, candidate, candidates, together, perhaps));
            }
        }
        for (Candidate candidate : candidates.values()) {
            MemberFacts member = candidate.member;
            if (perhaps.contains(member.number()) && !results.isEmpty() && !holds(member, question.asOf())
                    && !shown(member, candidates.size(), chosen, question.asOf())) {
                results.set(0, results.getFirst().noting(proposal(candidate)));
            }
        }
        return results;
    }

    private static boolean holds(MemberFacts member, LocalDate asOf) {
        return Statuses.tekun(member, asOf) != null;
    }

    private static Ruling proposal(Candidate candidate) {
        MemberFacts member = candidate.member;
        return Ruling.met(RuleId.M_11_6, member.number(), member.label() + "可能符合特困人员条件，告知本人可以申请特困供养");
    }

    /** Whether it is certain that somebody who asked is 特困, though the amount still waits for the assessment of self-care (11.6). */
    public static boolean qualifies(ProgrammeResult result) {
        boolean qualifies = false;
        if (result.programme() == Programme.TEKUN) {
            for (Ruling ruling : result.rulings()) {
                if (ruling.rule() == RuleId.TK_11 && ruling.outcome() == Outcome.UNPROVEN) {
                    return false;
                }
                qualifies |= ruling.rule() == RuleId.TK_10;
            }
        }
        return qualifies;
    }

    private static Map<Integer, Candidate> candidates(Question question) {
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        Map<Integer, Supporter> known = new HashMap<>();
        for (Person person : people(question)) {
            candidates.put(person.member.number(), candidate(question, person.member, person.labour, known));
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
            Ruling labour = LabourInability.rule(question, member);
            boolean held = Statuses.holds(member.statuses(), asOf, HeldKind.TEKUN) == Outcome.MET;
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

    private static Candidate candidate(Question question, MemberFacts member, Ruling labour,
            Map<Integer, Supporter> known) {
        var rulings = new ArrayList<Ruling>();
        rulings.add(labour);
        Exclusion exclusion = member.exclusion();
        if (exclusion == null) {
            rulings.add(
                    Ruling.unproven(RuleId.XZ_11, member.number(), Missing.of(Fact.EXCLUSION, member, "是否服刑、宣告失踪等情形")));
        } else if (away(exclusion)) {
            rulings.add(Ruling.notMet(RuleId.XZ_11, member.number(), member.label() + exclusion.label()));
        }
        Question own = TekunArea.of(question, member);
        Income income = Income.ofMember(own, member, Programme.TEKUN);
        rulings.add(Household.incomeAgainst(own, RuleId.TK_02, member.number(), income, List.of(),
                PolicyCode.DIBAO_STD, Limit.standard(own), 1));
        rulings.addAll(Assets.rulings(own, Programme.TEKUN, List.of(member)));
        rulings.addAll(Supporters.elsewhere(question, member));
        rulings.addAll(Supporters.owingNothing(question, member));
        rulings.add(noChildBenefit(member, question.asOf()));
        rulings.add(Statuses.oneClassOnly(question, List.of(member), Programme.TEKUN));
        List<MemberFacts> supporters = Supporters.inHousehold(question, member);
        var inside = new ArrayList<Ruling>(supporters.size());
        for (MemberFacts other : supporters) {
            Supporter supporter = known.computeIfAbsent(other.number(),
                    number -> Supporter.inHousehold(question, other));
            inside.add(Supporters.inside(question, member, other, supporter));
        }
        return new Candidate(member, rulings, income, supporters, inside);
    }

    private static Ruling noChildBenefit(MemberFacts member, LocalDate asOf) {
        return switch (Statuses.holds(member.statuses(), asOf, HeldKind.ORPHAN_BENEFIT,
                HeldKind.UNATTENDED_CHILD_BENEFIT)) {
            case MET -> Ruling.notMet(RuleId.TK_04, member.number(), member.label() + "已享受孤儿或事实无人抚养儿童保障");
            case NOT_MET -> Ruling.met(RuleId.TK_04, member.number(), member.label() + "未享受孤儿或事实无人抚养儿童保障");
            case UNPROVEN -> Ruling.unproven(RuleId.TK_04, member.number(), Missing.of(Fact.STATUSES, member));
        };
    }

    /**
     * The largest set of candidates whose supporters inside the household are unable or in the set.
     *
     * @param proven true for those of whom all is proven, false for those as well of whom something is missing
     */
    private static Set<Integer> together(Map<Integer, Candidate> candidates, boolean proven) {
        var together = new HashSet<Integer>();
        for (Candidate candidate : candidates.values()) {
            if (holds(candidate.outcome(), proven)) {
                together.add(candidate.member.number());
            }
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Candidate candidate : candidates.values()) {
                if (supported(candidate, together, proven)) {
                    smaller |= together.remove(candidate.member.number());
                }
            }
        }
        return together;
    }

    private static boolean supported(Candidate candidate, Set<Integer> together, boolean proven) {
        for (int at = 0; at < candidate.inside.size(); at++) {
            if (!holds(candidate.inside.get(at).outcome(), proven)
                    && !together.contains(candidate.supporters.get(at).number())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Outcome outcome, boolean proven) {
        return proven ? outcome == Outcome.MET : outcome != Outcome.NOT_MET;
    }

    private static ProgrammeResult result(Question question, Candidate candidate, Map<Integer, Candidate> candidates,
            Set<Integer> together, Set<Integer> perhaps) {
        MemberFacts member = candidate.member;
        var rulings = new ArrayList<Ruling>(candidate.rulings);
        for (int at = 0; at < candidate.inside.size(); at++) {
            MemberFacts supporter = candidate.supporters.get(at);
            Candidate other = perhaps.contains(supporter.number()) ? candidates.get(supporter.number()) : null;
            rulings.add(insideRuling(member, supporter, candidate.inside.get(at), other, together));
        }
        if (!rests(rulings, RuleId.TK_03)) {
            rulings.add(Ruling.met(RuleId.TK_03, member.number(), member.label() + "没有法定义务人"));
        }
        boolean areaOpen = member.ties() == null && AreasDiffer.on(question);
        if (areaOpen) {
            // By which standard the means were measured is not known, so that they refuse nobody yet.
            rulings.removeIf(ruling -> ruling.outcome() == Outcome.NOT_MET
                    && (ruling.rule() == RuleId.TK_02 || ruling.rule() == RuleId.XZ_41));
        }
        rulings.add(TekunArea.rule(question, member));
        Question own = TekunArea.of(question, member);
        Area area = areaOpen ? null : own.area();
        var steps = new ArrayList<Step>(candidate.income.steps());
        List<AmountPart> parts = List.of();
        Outcome outcome = Ruling.all(rulings);
        if (outcome == Outcome.MET) {
            parts = amount(own, member, rulings, steps);
        } else if (outcome == Outcome.NOT_MET && held(member, question.asOf())) {
            rulings.add(AFTER);
        }
        return new ProgrammeResult(Programme.TEKUN, member.number(), List.of(member.number()), Ruling.all(rulings),
                rulings, TekunAmount.sum(parts), null, null, steps, null, area, parts);
    }

    /** A gap in the values that set the amount leaves it open, and not that the person qualifies. */
    private static List<AmountPart> amount(Question own, MemberFacts member, List<Ruling> rulings, List<Step> steps) {
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

    private static boolean rests(List<Ruling> rulings, RuleId rule) {
        for (Ruling ruling : rulings) {
            if (ruling.rule() == rule) {
                return true;
            }
        }
        return false;
    }

    /** Of somebody inside the household: unable, or 特困 too, or perhaps 特困 while a fact is missing of him or her. */
    private static Ruling insideRuling(MemberFacts member, MemberFacts supporter, Ruling ruling,
            @Nullable Candidate perhaps, Set<Integer> together) {
        if (ruling.outcome() == Outcome.MET) {
            return ruling;
        }
        if (together.contains(supporter.number())) {
            return Ruling.met(RuleId.TK_03, member.number(), supporter.label() + "无履行义务能力：同时符合特困人员条件");
        }
        return perhaps != null && ruling.outcome() == Outcome.NOT_MET
                ? Ruling.unproven(RuleId.TK_03, member.number(), missing(perhaps))
                : ruling;
    }

    private static List<Missing> missing(Candidate candidate) {
        var missing = new ArrayList<Missing>();
        candidate.rulings.forEach(ruling -> missing.addAll(ruling.missing()));
        candidate.inside.forEach(ruling -> missing.addAll(ruling.missing()));
        return missing.isEmpty()
                ? List.of(Missing.of(Fact.TEKUN_RESULT, candidate.member, "特困人员认定所需的事实"))
                : missing.stream().distinct().toList();
    }
}
