package org.assistance.domain.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.price.PriceSubsidy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.taper.TaperResult;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the rules answered to an example, whichever of their doors was asked.
 *
 * @param people who counts and who does not
 * @param householdClass what the household is; null while unproven or when nobody asked
 * @param parts one for each programme and person
 * @param income the sums of the countable income
 * @param policies the values of policy that were used
 * @param refusal why there is no answer at all, else null
 */
public record Answer(List<Counted> people, @Nullable HouseholdClass householdClass, List<Part> parts,
        List<Step> income, List<Citation> policies, @Nullable String refusal) {

    /**
     * The answer for one programme, and for one person where it is personal.
     *
     * @param title the programme in words
     * @param programme which, or null for 渐退 and the price subsidy
     * @param beneficiary the number of the member it is for, or null for the household
     * @param outcome met, not met or unproven
     * @param amount money, or null where none is paid
     * @param rulings one for each rule applied
     * @param steps the sums
     * @param notes what else is said: months, the way and the range of relief
     */
    public record Part(String title, @Nullable Programme programme, @Nullable Integer beneficiary, Outcome outcome,
            @Nullable Money amount, List<Ruling> rulings, List<Step> steps, List<String> notes) {}

    /** The answer of an assessment. */
    static Answer of(Assessment assessed) {
        return new Answer(assessed.members(), assessed.householdClass(),
                assessed.results().stream().map(Answer::part).toList(), assessed.income(), assessed.policies(), null);
    }

    /** The answer on whether a grant tapers off. */
    static Answer of(TaperResult result) {
        List<MonthAmount> months = result.months();
        return new Answer(List.of(), null,
                List.of(new Part("渐退", null, null, result.outcome(),
                        months.isEmpty() ? null : months.getFirst().amount(), result.rulings(), result.steps(),
                        months.stream().map(one -> one.month() + "发" + one.amount().format() + "元").toList())),
                List.of(), result.policies(), null);
    }

    /** The answer on a price subsidy. */
    static Answer of(PriceSubsidy result) {
        return new Answer(List.of(), null, List.of(new Part("价格补贴", null, null, result.outcome(), result.amount(),
                result.rulings(), result.steps(), List.of())), List.of(), List.of(), null);
    }

    /** No answer, for a reason. */
    static Answer none(String refusal) {
        return new Answer(List.of(), null, List.of(), List.of(), List.of(), refusal);
    }

    private static Part part(ProgrammeResult result) {
        return new Part(result.programme().label() + (result.alone() ? "（单人户）" : ""), result.programme(),
                result.beneficiary(), result.outcome(), result.amount(), rulings(result), result.steps(),
                notes(result));
    }

    /** The rulings, and by whose authority relief would be granted (LS-21), which is no condition of it. */
    private static List<Ruling> rulings(ProgrammeResult result) {
        ReliefProposal relief = result.relief();
        if (relief == null || relief.authority() == null) {
            return result.rulings();
        }
        var all = new ArrayList<Ruling>(result.rulings());
        all.add(relief.authority().ruling());
        return all;
    }

    private static List<String> notes(ProgrammeResult result) {
        var notes = new ArrayList<String>();
        if (result.firstMonth() != null) {
            notes.add("自" + result.firstMonth() + "起计发");
        }
        if (result.lastMonth() != null) {
            notes.add("计发至" + result.lastMonth());
        }
        if (result.area() != null) {
            notes.add("执行" + result.area().label() + "标准");
        }
        ReliefProposal relief = result.relief();
        if (relief != null) {
            ReliefProposal.Channel channel = relief.channel();
            notes.add("办理渠道：" + (channel == null ? "待查明" : channel.label()));
            notes.add("可选金额：" + relief.least().format() + "元至" + relief.most().format() + "元");
            notes.add("近12个月已救助" + relief.grantedBefore().format() + "元");
        }
        return notes;
    }

    /** Everything that is said, sentence by sentence. */
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (refusal != null) {
            sentences.add(refusal);
        }
        people.forEach(one -> sentences.add(one.reason() + "；" + String.join("、", one.missingWords())));
        income.forEach(step -> sentences.add(step.sentence()));
        for (Part part : parts) {
            part.rulings().forEach(ruling -> sentences.add(ruling.sentence()));
            part.steps().forEach(step -> sentences.add(step.sentence()));
            sentences.addAll(part.notes());
        }
        policies.forEach(policy -> sentences.add(policy.format()));
        return sentences;
    }

    /** The rules that had a say: those that ruled, those by which a member counts or not, and those on which a sum rests. */
    public Stream<RuleId> rules() {
        return Stream.of(people.stream().map(Counted::rule), income.stream().map(Step::rule),
                parts.stream().flatMap(part -> part.rulings().stream()).map(Ruling::rule),
                parts.stream().flatMap(part -> part.steps().stream()).map(Step::rule)).flatMap(one -> one).distinct();
    }
}
