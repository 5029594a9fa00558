package org.assistance.web.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanStatus;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Tone;

/** Plans of checks, their runs and how each source answered, as the pages show them. */
record PlanLine(CheckPlan plan, Tone tone, String whose, String made, String settled) {
    static PlanLine of(CheckPlan plan) {
        Tone tone = switch (plan.status()) {
            case PROPOSED -> Tone.WARN;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN, ENDED -> Tone.QUIET;
        };
        String settled = plan.settledAt() == null || plan.status() == PlanStatus.WITHDRAWN
                ? ""
                : plan.settler() + " " + OfficeTime.minute(Objects.requireNonNull(plan.settledAt()))
                        + (plan.settledWords().isEmpty() ? "" : "：" + plan.settledWords());
        return new PlanLine(plan, tone,
                plan.programmes().stream().map(Programme::shortLabel).collect(Collectors.joining("、")),
                plan.maker() + " " + OfficeTime.minute(plan.madeAt()), settled);
    }

    /** A run: its month or quarter, how far it is, and how many differences are within one's own place. */
    record RunLine(PlanRuns.Run run, String period, String state, Tone tone, int findings) {
        static RunLine of(PlanRuns.Run run, CheckPlan plan, int findings) {
            String period = switch (plan.rhythm()) {
                case ONCE, NIGHTLY -> run.period().toString();
                case MONTHLY, BEFORE_PAYMENT -> run.period().toString().substring(0, 7);
                case QUARTERLY -> run.period().getYear() + "年第" + ((run.period().getMonthValue() + 2) / 3) + "季度";
            };
            if (run.endedAt() == null) {
                return new RunLine(run, period, "进行中，已核查 " + run.people() + " 人", Tone.INFO, findings);
            }
            String ended = OfficeTime.minute(run.endedAt());
            return run.cut() == null
                    ? new RunLine(run, period, "完成 " + ended, Tone.GOOD, findings)
                    : new RunLine(run, period, "中断 " + ended + "，已核查 " + run.people() + " 人：" + run.cut(), Tone.WARN,
                            findings);
        }
    }

    /** A source and the numbers of its answers. */
    record SourceLine(String title, Map<CheckAnswer, Integer> answers) {
        static List<SourceLine> of(CheckPlan plan, Map<String, Map<CheckAnswer, Integer>> answers,
                Map<String, String> titles) {
            return plan.sources()
                    .stream()
                    .map(code -> new SourceLine(titles.getOrDefault(code, code), answers.getOrDefault(code, Map.of())))
                    .toList();
        }

        /** How many got an answer. */
        public int count(String answer) {
            return answers.getOrDefault(CheckAnswer.valueOf(answer), 0);
        }
    }
}
