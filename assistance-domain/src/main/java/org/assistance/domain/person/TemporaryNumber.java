package org.assistance.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The temporary number of somebody who has no identity number (临时编号; DF-05), as an officer reads it. */
public final class TemporaryNumber {
    private TemporaryNumber() {}

    /** Why somebody has no number. */
    public enum Kind {
        NEWBORN("新生儿，尚未登记户口"),
        NO_HUKOU("没有登记户口"),
        LOST("证件遗失，号码查不到"),
        UNKNOWN("流浪乞讨等身份不明"),
        FOREIGN("外国人、无国籍人，没有居留身份证件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** How one stands; worked out in the database ({@code temporary_state}). */
    public enum State {
        OPEN("使用中"),
        ASKED("待确认换号"),
        REPLACED("已换为公民身份号码"),
        MERGED("已与原有档案归并");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }

        /** Whether the person still has no other number. */
        public boolean inUse() {
            return this == OPEN || this == ASKED;
        }
    }

    /** One line of the list; {@code days} since it was given. */
    public record Row(long personId, String name, LocalDate born, String place, Kind kind, LocalDate issuedOn,
            long days,
            State state) {}

    /** What was done about the identity number, and when. */
    public record Step(String act, String by, Instant at, String name, String reason) {}

    /** A case that names the person. */
    public record NamedIn(long caseId, String caseNumber, LocalDate on, String stage) {}

    /**
     * All of it.
     *
     * @param number the temporary number, whole: the family and the form need it, and nobody else's register knows it
     * @param name as the person is known now
     * @param given the name under which the number was given
     * @param born as told or estimated when it was given
     * @param real the identity number, masked; null as long as there is none
     * @param lookedAt how many the search had found, of whom the officer said that it is none
     * @param askedBy who asked for what waits for a second officer, or null
     */
    public record File(long personId, String number, String name, String given, String sex, LocalDate born,
            @Nullable String real, Kind kind, String reason, String place, int lookedAt, String issuedBy,
            Instant issuedAt, State state, @Nullable Long askedBy, List<Step> steps, List<NamedIn> cases) {}
}
