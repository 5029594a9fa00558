package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.replay.DrawingUp.Known;
import org.assistance.domain.replay.ReplaySheet.StatusLine;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.period.Timeline.Stretch;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Months;

/** Puts what a household was taken for beside what it should have been: determinations without money (边缘, 刚性支出). */
final class Statuses {
    private final Known known;
    private final List<StatusLine> lines = new ArrayList<>();

    private Statuses(Known known) {
        this.known = known;
    }

    static List<StatusLine> of(Timeline timeline, List<Right> awarded, Known known) {
        var statuses = new Statuses(known);
        awarded.stream()
                .filter(right -> right.rhythm() == Rhythm.STATUS)
                .sorted(Comparator.comparing(Right::programme))
                .forEach(right -> timeline.stretches().forEach(stretch -> statuses.add(right, stretch)));
        return statuses.lines;
    }

    private void add(Right right, Stretch stretch) {
        for (YearMonth month : stretch.months().each()) {
            boolean before = right.first() != null && month.isBefore(right.first());
            if (!before && !right.stoppedBefore(month) && (!right.granted() || right.holds(month))) {
                add(in(month, right, stretch));
            }
        }
    }

    private StatusLine in(YearMonth month, Right right, Stretch stretch) {
        var benefit = new Benefit(right.programme(), right.member());
        Outcome outcome = benefit.in(stretch.whole()).map(ProgrammeResult::outcome).orElse(Outcome.NOT_MET);
        var line = new StatusLine(new Months(month, month), right.programme(), right.granted(), outcome, List.of());
        if (!line.differs()) {
            return line;
        }
        var why = new LinkedHashSet<String>(known.corrections(benefit, month));
        why.addAll(stretch.causes());
        why.addAll(right.granted() ? benefit.refusals(stretch.whole()) : List.of("原决定不予确认：" + right.refusal()));
        return new StatusLine(line.months(), right.programme(), right.granted(), outcome, List.copyOf(why));
    }

    private void add(StatusLine line) {
        StatusLine last = lines.isEmpty() ? null : lines.getLast();
        if (last != null && last.programme() == line.programme() && last.held() == line.held()
                && last.outcome() == line.outcome() && last.causes().equals(line.causes())
                && last.months().to().plusMonths(1).equals(line.months().from())) {
            lines.removeLast();
            lines.add(new StatusLine(new Months(last.months().from(), line.months().to()), last.programme(),
                    last.held(), last.outcome(), last.causes()));
        } else {
            lines.add(line);
        }
    }
}
