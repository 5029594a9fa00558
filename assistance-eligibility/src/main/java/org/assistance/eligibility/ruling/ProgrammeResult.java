package org.assistance.eligibility.ruling;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one programme, and for one person where the programme is personal.
 *
 * @param programme which
 * @param beneficiary the number of the member it is for (特困, 两项补贴, 单人户); null for the household
 * @param members the numbers of the members it covers, who count as people in reports
 * @param outcome met, not met or unproven
 * @param rulings one for each rule applied
 * @param amount money per month, for temporary relief once; null unless met, and for programmes that pay nothing
 * @param firstMonth the first month when it does not depend on the day of the decision, else null (see {@code GrantStart})
 * @param lastMonth the last month when it is known, else null
 * @param steps the sums, in order
 * @param relief the proposal for temporary relief, else null
 * @param area whose standard it is, where the person's own ties decide (TK-07); else null, and the household's stands
 * @param portions what the amount consists of where parts may be paid to different people (TK-13); together they are the amount; else empty
 * @param months what is paid for each month where the amount changes from month to month or ends by itself (渐退, JT-03); else empty
 */
public record ProgrammeResult(Programme programme, @Nullable Integer beneficiary, List<Integer> members,
        Outcome outcome,
        List<Ruling> rulings, @Nullable Money amount, @Nullable YearMonth firstMonth, @Nullable YearMonth lastMonth,
        List<Step> steps,
        @Nullable ReliefProposal relief, @Nullable Area area, List<AmountPart> portions,
        List<MonthAmount> months) {

    /** Keeps the lists from changing; answers stored before parts were kept have none. */
    @SuppressWarnings("NullAway") // what JSON does not name is null, whatever the type says
    public ProgrammeResult {
        portions = portions == null || portions.isEmpty() ? List.of() : List.copyOf(portions);
        months = months == null || months.isEmpty() ? List.of() : List.copyOf(months);
        members = List.copyOf(members);
        rulings = Told.given(rulings);
        steps = Told.given(steps);
    }

    /** An answer with one amount for every month. */
    public ProgrammeResult(Programme programme, @Nullable Integer beneficiary, List<Integer> members, Outcome outcome,
            List<Ruling> rulings, @Nullable Money amount, @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth, List<Step> steps, @Nullable ReliefProposal relief, @Nullable Area area,
            List<AmountPart> portions) {
        this(programme, beneficiary, members, outcome, rulings, amount, firstMonth, lastMonth, steps, relief, area,
                portions, List.of());
    }

    /** An answer whose amount is one whole. */
    public ProgrammeResult(Programme programme, @Nullable Integer beneficiary, List<Integer> members, Outcome outcome,
            List<Ruling> rulings, @Nullable Money amount, @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth, List<Step> steps, @Nullable ReliefProposal relief, @Nullable Area area) {
        this(programme, beneficiary, members, outcome, rulings, amount, firstMonth, lastMonth, steps, relief, area,
                List.of());
    }

    /** An answer by the standard of the household's area. */
    public ProgrammeResult(Programme programme, @Nullable Integer beneficiary, List<Integer> members, Outcome outcome,
            List<Ruling> rulings, @Nullable Money amount, @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth, List<Step> steps, @Nullable ReliefProposal relief) {
        this(programme, beneficiary, members, outcome, rulings, amount, firstMonth, lastMonth, steps, relief, null);
    }

    /** The same for fewer members, because some of them are granted on their own. */
    public ProgrammeResult covering(List<Integer> fewer) {
        return new ProgrammeResult(programme, beneficiary, fewer, outcome, rulings, amount, firstMonth, lastMonth,
                steps, relief, area, portions, months);
    }

    /** The same with one more thing to tell, which decides nothing. */
    public ProgrammeResult noting(Found told) {
        Rulings all = Rulings.of(rulings).more();
        all.add(told);
        return saying(all);
    }

    /** The same with more things to tell, which decide nothing. */
    public ProgrammeResult saying(Rulings all) {
        return new ProgrammeResult(programme, beneficiary, members, outcome, all, amount, firstMonth, lastMonth, steps,
                relief, area, portions, months);
    }

    /** True when the rules are met. */
    public boolean met() {
        return outcome == Outcome.MET;
    }

    /** True for a 单人户: 低保 for one member of a 边缘 household (DB-06). */
    public boolean alone() {
        return programme == Programme.DIBAO && beneficiary != null;
    }

    /** The value of policy for want of which it is unproven, by its code, place and day; empty where policy is whole. */
    public Optional<String> gap() {
        return rulings.stream().filter(Ruling::ofPolicy).findFirst().map(ruling -> ruling.missing().getFirst().words());
    }

    /** The sentences for why it is refused, or for what is missing; empty when met. */
    public List<String> reasons() {
        return outcome == Outcome.MET
                ? List.of()
                : rulings.stream()
                        .filter(ruling -> ruling.outcome() == outcome)
                        .map(ruling -> ruling.rule().code() + " " + ruling.rule().title() + "：" + ruling.sentence())
                        .toList();
    }
}
