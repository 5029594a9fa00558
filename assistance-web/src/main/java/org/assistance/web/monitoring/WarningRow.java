package org.assistance.web.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.monitoring.Warning;
import org.assistance.domain.monitoring.WarningStage;
import org.assistance.domain.monitoring.Warnings;
import org.assistance.web.layout.Tone;

/** A warning as a line shows it. */
record WarningRow(Warning of, LocalDate today) {
    static List<WarningRow> of(List<Warning> found, LocalDate today) {
        return found.stream().limit(Warnings.PAGE).map(one -> new WarningRow(one, today)).toList();
    }

    /** Whether its last day is over. */
    public boolean overdue() {
        return of.overdue(today);
    }

    /** How far it is. */
    public String state() {
        return of.stage().label();
    }

    /** The colour of the stage. */
    public Tone tone() {
        return of.stage() == WarningStage.CLOSED
                ? Tone.QUIET
                : of.stage() == WarningStage.OPENED ? Tone.WARN : Tone.INFO;
    }

    /** The colour of its level. */
    public Tone urgency() {
        return switch (of.level()) {
            case HIGH -> Tone.BAD;
            case MEDIUM -> Tone.WARN;
            case LOW -> Tone.QUIET;
        };
    }
}
