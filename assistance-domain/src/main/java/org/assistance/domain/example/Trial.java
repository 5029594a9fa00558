package org.assistance.domain.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.price.PriceSubsidy;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * An example as it was just run.
 *
 * @param example what was asked and what must come out
 * @param answer what came out
 * @param differences where the two differ, each a Chinese sentence that names the column; empty when the answer fits
 */
public record Trial(Example example, Answer answer, List<String> differences) {

    /** Runs an example. */
    public static Trial of(Example example) {
        Answer answer = answer(example);
        return new Trial(example, answer, differences(example, answer));
    }

    /** True when everything came out as it must. */
    public boolean fits() {
        return differences.isEmpty();
    }

    private static Answer answer(Example example) {
        HouseholdFacts facts = example.facts();
        Policy policy = example.policy();
        try {
            if (example.index() != null) {
                return Answer.of(PriceSubsidy.of(example.index(), policy, facts.area()));
            }
            if (example.employment() != null) {
                return Answer.of(Eligibility.taper(facts, policy, facts.applied(), example.employment(),
                        example.decided() == null ? facts.applied() : example.decided()));
            }
            Days days = example.month() != null
                    ? Days.month(facts.applied(), example.month())
                    : example.decided() != null
                            ? Days.decided(facts, policy, example.decided())
                            : Days.of(facts.applied());
            return Answer.of(Eligibility.assess(facts, policy, days));
        } catch (MissingPolicy | NobodyCounts none) {
            return Answer.none(String.valueOf(none.getMessage()));
        }
    }

    private static List<String> differences(Example example, Answer answer) {
        Expected expected = example.expected();
        Answer.Part part = part(example, answer);
        var differences = new ArrayList<String>();
        String ruling = ruling(example, answer, part);
        if (expected.ruling() != null && !expected.ruling().equals(ruling)) {
            differences.add("本条：应为" + expected.ruling() + "，算得" + ruling);
        }
        if (expected.outcome() != null) {
            String outcome = outcome(expected.outcome(), answer, part);
            if (!expected.outcome().equals(outcome)) {
                differences.add("认定：应为" + expected.outcome() + "，算得" + outcome);
            }
        }
        Money amount = part == null ? null : part.amount();
        if (expected.nothing() && amount != null) {
            differences.add("金额：应为无，算得" + amount.format() + "元");
        }
        if (expected.amount() != null && !expected.amount().equals(amount)) {
            differences.add("金额：应为" + expected.amount().format() + "元，算得"
                    + (amount == null ? "无" : amount.format() + "元"));
        }
        List<String> sentences = answer.sentences();
        for (String words : expected.says()) {
            if (sentences.stream().noneMatch(one -> Vocabulary.tidy(one).contains(words))) {
                differences.add("说明含：答复中没有“" + words + "”");
            }
        }
        return differences;
    }

    /** The part that is looked at: of the first programme and the subject, else of the subject, else of the programme. */
    private static Answer.@Nullable Part part(Example example, Answer answer) {
        Integer subject = example.expected().subject();
        Answer.Part found = first(answer, example.programme(), subject, true);
        found = found == null && subject != null ? first(answer, null, subject, true) : found;
        found = found == null ? first(answer, example.programme(), null, true) : found;
        return found == null ? first(answer, example.programme(), null, false) : found;
    }

    private static Answer.@Nullable Part first(Answer answer, @Nullable Programme programme, @Nullable Integer subject,
            boolean exact) {
        return answer.parts()
                .stream()
                .filter(part -> programme == null || part.programme() == programme)
                .filter(part -> !exact || Objects.equals(part.beneficiary(), subject))
                .findFirst()
                .orElse(null);
    }

    private static String outcome(String expected, Answer answer, Answer.@Nullable Part part) {
        if (answer.refusal() != null) {
            return Expected.REFUSED;
        }
        boolean ofClass = Expected.OUTCOMES.indexOf(expected) >= Outcome.values().length;
        if (ofClass && !expected.equals(Expected.REFUSED)) {
            return answer.householdClass() == null ? "未定" : answer.householdClass().label();
        }
        return part == null ? "没有这个项目的答复" : part.outcome().label();
    }

    private static String ruling(Example example, Answer answer, Answer.@Nullable Part part) {
        RuleId rule = example.rule();
        Integer subject = example.expected().subject();
        for (Counted one : answer.people()) {
            if (subject != null && one.number() == subject && one.rule() == rule) {
                return one.counted().label();
            }
        }
        List<Ruling> rulings = part == null ? List.of() : of(rule, subject, part.rulings());
        if (rulings.isEmpty()) {
            rulings = of(rule, subject, answer.parts().stream().flatMap(one -> one.rulings().stream()).toList());
        }
        if (!rulings.isEmpty()) {
            // Of two indices of prices one is enough.
            return example.index() != null && part != null ? part.outcome().label() : Ruling.all(rulings).label();
        }
        return answer.rules().anyMatch(one -> one == rule) ? Expected.APPLIES : Expected.SILENT;
    }

    private static List<Ruling> of(RuleId rule, @Nullable Integer subject, List<Ruling> rulings) {
        List<Ruling> ofRule = rulings.stream().filter(ruling -> ruling.rule() == rule).toList();
        List<Ruling> ofSubject = ofRule.stream()
                .filter(ruling -> subject != null && subject.equals(ruling.member()))
                .toList();
        return ofSubject.isEmpty() ? ofRule : ofSubject;
    }
}
