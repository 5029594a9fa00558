package org.assistance.domain.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A difference that somebody looks into: by a visit, or by papers that the family brings.
 *
 * @param itemId the item of the report it was begun at
 * @param person whom it is about
 * @param wanted what to look at or to bring
 * @param askedOn the day it was begun
 * @param dueOn the last day
 * @param maker who began it
 * @param outcome what came of it; null while it is open
 */
public record FollowUp(long id, long itemId, Kind kind, String person, String sourceLabel, String wanted,
        LocalDate askedOn, LocalDate dueOn, String maker, @Nullable String outcome) {
    /** How it is looked into. */
    public enum Kind {
        /** 入户核实. */
        VISIT("入户核实"),
        /** 通知家庭补充材料. */
        SUPPLEMENT("补充材料");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** Whether it still waits. */
    public boolean open() {
        return outcome == null;
    }
}
