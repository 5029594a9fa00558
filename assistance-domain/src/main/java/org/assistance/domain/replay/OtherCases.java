package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.domain.replay.DrawingUp.Elsewhere;
import org.assistance.eligibility.period.Timeline.Stretch;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/**
 * What rights by other cases do to the months of one: nothing more is due where all whom it counts hold one (XZ-61). Where only some of a
 * household do, it is not known who belongs to it, so the months stay open until its facts are put right. A determination without money
 * (边缘, 刚性支出困难) that was made after this application stands against nothing: had it been granted what it asked for, the later one would
 * have been refused (11.5), so the money is owed and the determination is to be taken back.
 */
final class OtherCases {
    private final List<Elsewhere> rights;
    private final YearMonth asked;
    private final List<Open> open = new ArrayList<>();

    /**
     * Months that cannot be reckoned.
     *
     * @param why which members hold what
     */
    record Open(Benefit benefit, Months months, String why) {
        String sentence() {
            return months.format() + " " + benefit.label() + "：" + why + "。请先更正家庭成员情况，更正以前不核算差额";
        }
    }

    /**
     * Rights that other cases led to.
     *
     * @param asked the month of this application
     */
    OtherCases(List<Elsewhere> rights, YearMonth asked) {
        this.rights = rights;
        this.asked = asked;
    }

    /** Why nothing is due in a month: everybody whom the benefit counts holds a right that stands against it. */
    Optional<String> insteadOf(Benefit benefit, Stretch stretch, YearMonth month) {
        List<Elsewhere> barring = barring(benefit, stretch, month);
        return barring.isEmpty() || !held(barring).containsAll(people(benefit, stretch))
                ? Optional.empty()
                : Optional.of(barring.getFirst().sentence());
    }

    /** True when only some of those whom the benefit counts hold such a right; notes the month. */
    boolean keepOpen(Benefit benefit, Stretch stretch, YearMonth month) {
        List<Elsewhere> barring = barring(benefit, stretch, month);
        List<Integer> people = people(benefit, stretch);
        if (barring.isEmpty() || held(barring).containsAll(people)
                || stretch.of(benefit.programme(), benefit.member()) == null) {
            return false;
        }
        String who = held(barring).stream()
                .filter(people::contains)
                .map(number -> "成员" + number)
                .collect(Collectors.joining("、"));
        note(new Open(benefit, new Months(month, month),
                "计入人口的成员中只有" + who + barring.getFirst().sentence()));
        return true;
    }

    private void note(Open one) {
        Open last = open.isEmpty() ? null : open.getLast();
        if (last != null && last.benefit().equals(one.benefit()) && last.why().equals(one.why())
                && last.months().to().plusMonths(1).equals(one.months().from())) {
            open.removeLast();
            open.add(new Open(one.benefit(), new Months(last.months().from(), one.months().to()), one.why()));
        } else {
            open.add(one);
        }
    }

    /** The months that stay open, in a row where they say the same. */
    List<Open> open() {
        return List.copyOf(open);
    }

    private static TreeSet<Integer> held(List<Elsewhere> barring) {
        return barring.stream().flatMap(one -> one.members().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What has to be taken back before money of a month is paid. */
    List<String> toBeTakenBack(Benefit benefit, Stretch stretch, SheetLine line) {
        return line.due().positive()
                ? all(benefit, stretch, line.month()).filter(one -> one.onlyBecauseRefused(asked))
                        .map(one -> "同期另一案件认定为" + one.kind().label() + "，不能与" + benefit.programme().shortLabel()
                                + "同时享受：补发以前应当先撤销该认定")
                        .toList()
                : List.of();
    }

    private List<Elsewhere> barring(Benefit benefit, Stretch stretch, YearMonth month) {
        return all(benefit, stretch, month).filter(one -> !one.onlyBecauseRefused(asked)).toList();
    }

    private Stream<Elsewhere> all(Benefit benefit, Stretch stretch, YearMonth month) {
        List<Integer> people = people(benefit, stretch);
        RightKind wanted = RightKind.of(benefit.programme(),
                benefit.member() == null || benefit.programme() != Programme.DIBAO);
        return rights.stream().filter(one -> one.bars(wanted, people, month));
    }

    private static List<Integer> people(Benefit benefit, Stretch stretch) {
        return benefit.member() != null
                ? List.of(benefit.member())
                : stretch.whole()
                        .members()
                        .stream()
                        .filter(one -> one.counted() == Outcome.MET)
                        .map(Counted::number)
                        .toList();
    }
}
