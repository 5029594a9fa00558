package org.assistance.domain.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one person for somebody to look into (监测预警, JC-06).
 *
 * @param caseId the case the person's right stands on
 * @param source the department's code; null for the system's own records
 * @param file the file's name and place; null without one
 * @param found what was found, of the day {@code dataAsOf}
 * @param known what was known of it when the right was decided
 * @param dueOn the last day on which it is closed in time
 * @param conclusion what came of looking into it; null before
 * @param closing with what it was closed; null before
 */
public record Warning(long id, long personId, String person, String place, long caseId, String indicator,
        Dimension dimension, Level level, @Nullable String source, @Nullable String file, LocalDate dataAsOf,
        String found, String known, LocalDate raisedOn, LocalDate dueOn, WarningStage stage,
        @Nullable Conclusion conclusion, @Nullable Closing closing) {
    /** Whether it is still open after its last day. */
    public boolean overdue(LocalDate today) {
        return stage != WarningStage.CLOSED && dueOn.isBefore(today);
    }

    /**
     * What came of looking into it.
     *
     * @param disposition what is done; null when the finding was not true
     */
    public record Conclusion(boolean isTrue, @Nullable Disposition disposition, String statement, long byId,
            String by, LocalDate on) {}

    /** With what it was closed. */
    public record Closing(WarningResult result, @Nullable String note, String by, LocalDate on) {}

    /** One step of its history. */
    public record Step(WarningStage stage, String by, Instant at, String note) {}

    /** What two people saw of it at the family's home. */
    public record Visit(LocalDate on, String first, String second, String present, String seen, String by) {}

    /** One aid of the person's chain (一人一条救助链, JC-07). */
    public record Aid(String programme, String place, LocalDate from, @Nullable LocalDate until, @Nullable Money amount,
            boolean monthly, long caseId, String caseNumber) {}

    /** A warning with all that belongs to it. */
    public record File(Warning warning, List<Step> steps, List<Visit> visits, List<Aid> chain, List<Warning> others) {}
}
