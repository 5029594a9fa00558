package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.demo.DemoFamily.Reach;
import org.springframework.stereotype.Component;

/** Plans each family's road through the city's past: which move on which working day. */
@Demo
@Component
class DemoRoads {
    private final DemoCounter counter;
    private final DemoMoves moves;
    private final WorkingDays calendar;

    DemoRoads(DemoCounter counter, DemoMoves moves, WorkingDays calendar) {
        this.counter = counter;
        this.moves = moves;
        this.calendar = calendar;
    }

    void plan(DemoFamily family, DemoTimeline timeline) {
        new Road(family, timeline).plan();
    }

    /** One family's. */
    private final class Road {
        private final DemoFamily family;
        private final DemoTimeline timeline;
        private LocalDate day;
        private LocalTime time;
        private List<Long> cases = List.of();

        Road(DemoFamily family, DemoTimeline timeline) {
            this.family = family;
            this.timeline = timeline;
            this.day = latestWorkingDay(family.appliedOn(timeline.today()));
            this.time = LocalTime.of(8, 30).plusMinutes(family.number() * 7L % 60);
        }

        void plan() {
            add(0, () -> {
                UUID draft = counter.type(family);
                if (family.reach() != Reach.DRAFT) {
                    cases = counter.submit(draft, family);
                }
            });
            boolean fast = family.urgent();
            on(Reach.CHECKED, Stage.VERIFICATION, fast ? 0 : 1, moves::check);
            on(Reach.CONCLUDED, Stage.VERIFICATION, fast ? 0 : 1, moves::conclude);
            on(Reach.ASSESSED, Stage.ASSESSMENT, 0, found -> moves.assess(found, family.relief()));
            on(Reach.OPINED, Stage.OPINION, fast ? 0 : 1, found -> moves.opine(found, family.relief()));
            on(Reach.POSTED, Stage.NOTICE, 0, moves::post);
            if (family.reach() != Reach.OBJECTED) {
                on(Reach.TO_DECIDE, Stage.NOTICE, noNotice() ? 0 : 8, moves::endNotice);
            }
            on(Reach.DECIDED, Stage.DECISION, 1, moves::decide);
            leave();
        }

        /** 两项补贴 alone and 小额快救 are not posted. */
        private boolean noNotice() {
            return family.urgent() || !family.fields().containsKey("for_DIBAO")
                    && family.fields().keySet().stream().anyMatch(field -> field.endsWith("_SUBSIDY"));
        }

        private void leave() {
            switch (family.reach()) {
                case NOT_ACCEPTED -> each(1, Stage.INTAKE, moves::decline);
                case WITHDRAWN -> each(1, Stage.VERIFICATION, moves::withdraw);
                case TERMINATED -> each(4, Stage.VERIFICATION, moves::terminate);
                case OBJECTED -> {
                    LocalDate raised = workingDay(day.plusDays(2));
                    each(2, Stage.NOTICE, found -> moves.object(found, raised));
                }
                case RETURNED -> each(1, Stage.DECISION, moves::sendBack);
                case ENDED -> {
                    YearMonth last = YearMonth.from(timeline.today()).minusMonths(2);
                    day = last.atDay(18);
                    for (Stage stage : List.of(Stage.PAYMENT, Stage.CLOSED)) {
                        each(0, stage, found -> moves.proposeEnd(found, last.atDay(17)));
                    }
                    for (Stage stage : List.of(Stage.PAYMENT, Stage.CLOSED)) {
                        each(stage == Stage.PAYMENT ? 1 : 0, stage, moves::confirmEnd);
                    }
                }
                case DRAFT, SUBMITTED, ACCEPTED, CHECKED, CONCLUDED, ASSESSED, OPINED, POSTED, TO_DECIDE, DECIDED -> {
                }
            }
        }

        private void on(Reach point, Stage stage, int days, Consumer<AssistanceCase> move) {
            if (family.reach().passes(point)) {
                each(days, stage, move);
            }
        }

        /** A move some days later on those of the family's cases that stand at the stage. */
        private void each(int days, Stage stage, Consumer<AssistanceCase> move) {
            add(days, () -> {
                for (long id : cases) {
                    AssistanceCase found = moves.opened(id, family.village());
                    if (found.stage() == stage) {
                        move.accept(found);
                    }
                }
            });
        }

        private void add(int days, Runnable step) {
            day = workingDay(day.plusDays(days));
            time = time.plusMinutes(25);
            timeline.add(day, time, step);
        }
    }

    private LocalDate workingDay(LocalDate from) {
        return calendar.after(from.minusDays(1), 1);
    }

    private LocalDate latestWorkingDay(LocalDate until) {
        LocalDate day = until;
        while (!workingDay(day).equals(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
