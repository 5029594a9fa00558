package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Says what differs between an answer that was stored and the same question asked again. */
final class Differences {
    private Differences() {}

    /** Whether both say the same in the same words, whatever the version of the rules is called. */
    static boolean none(Assessment then, Assessment now) {
        return now.equals(new Assessment(then.asOf(), then.division(), then.area(), then.members(),
                then.householdClass(), then.results(), then.income(), then.policies(), now.engineVersion(),
                then.rules()));
    }

    /** What differs in who counts, in what the household is, in outcomes, amounts and months; empty when at most the proof does. */
    static List<String> ofAnswers(Assessment then, Assessment now) {
        var said = new ArrayList<String>();
        if (then.householdClass() != now.householdClass()) {
            said.add("家庭类别：原为" + (then.householdClass() == null ? "未定" : then.householdClass().label()) + "，重算为"
                    + (now.householdClass() == null ? "未定" : now.householdClass().label()));
        }
        for (Counted old : then.members()) {
            now.members()
                    .stream()
                    .filter(one -> one.number() == old.number() && one.counted() != old.counted())
                    .forEach(one -> said.add("成员" + old.number() + "计入人口：原为" + old.counted().label() + "，重算为"
                            + one.counted().label()));
        }
        if (then.members().size() != now.members().size()) {
            said.add("家庭成员：原为" + then.members().size() + "人，重算为" + now.members().size() + "人");
        }
        Set<Benefit> benefits = new LinkedHashSet<>();
        then.results().forEach(one -> benefits.add(Benefit.of(one)));
        now.results().forEach(one -> benefits.add(Benefit.of(one)));
        for (Benefit benefit : benefits) {
            String old = words(benefit.in(then).orElse(null));
            String again = words(benefit.in(now).orElse(null));
            if (!old.equals(again)) {
                said.add(benefit.label() + "：原为" + old + "，重算为" + again);
            }
        }
        return said;
    }

    /** What differs in the proof of answers that are alike. */
    static List<String> ofProof(Assessment then, Assessment now) {
        var said = new ArrayList<String>();
        if (!then.members().equals(now.members())) {
            said.add("家庭成员计入与否的说明有差异");
        }
        if (!then.income().equals(now.income())) {
            said.add("收入的计算过程有差异");
        }
        if (!then.policies().equals(now.policies())) {
            said.add("引用的政策标准有差异");
        }
        if (!then.rules().equals(now.rules())) {
            said.add("依据的条款有差异");
        }
        for (ProgrammeResult old : then.results()) {
            ProgrammeResult again = Benefit.of(old).in(now).orElse(null);
            if (again != null && !old.equals(again)) {
                said.add(Benefit.of(old).label() + "的" + (old.rulings().equals(again.rulings())
                        ? "计算过程有差异"
                        : "认定理由有差异"));
            }
        }
        return said.isEmpty() ? List.of("内容次序有差异") : said;
    }

    private static String words(@Nullable ProgrammeResult result) {
        if (result == null) {
            return "不涉及";
        }
        Money amount = result.amount();
        ReliefProposal relief = result.relief();
        return result.outcome().label() + (amount == null ? "" : " " + amount.format() + "元")
                + (relief == null ? "" : "（" + relief.least().format() + "至" + relief.most().format() + "元）")
                + month("自", result.firstMonth()) + month("至", result.lastMonth())
                + (result.area() == null ? "" : " " + result.area().label())
                + (Objects.equals(result.members(), List.of()) ? "" : " " + result.members().size() + "人");
    }

    private static String month(String word, @Nullable YearMonth month) {
        return month == null ? "" : " " + word + month;
    }
}
