package org.assistance.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Two people on record who may be one, as an officer compares them. */
public final class PersonMatch {
    private PersonMatch() {}

    /** What was made of two people. */
    public enum Status {
        OPEN("待判定"),
        PROPOSED("待确认归并"),
        SAME("已归并"),
        UNDOING("待确认撤销"),
        DIFFERENT("不是同一人");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }

        /** Whether it waits for an officer. */
        public boolean waits() {
            return this == OPEN || this == PROPOSED || this == UNDOING;
        }
    }

    /** One line of the list. */
    public record Row(long id, String left, String right, String place, int score, Status status) {}

    /**
     * One of the two.
     *
     * @param number the identity number, masked
     * @param since the day of the first application that names the person, or null
     */
    public record Side(long id, String name, String number, String sex, LocalDate born, @Nullable LocalDate died,
            String place, String family, @Nullable LocalDate since, List<Origin> origins, List<Aid> aids) {}

    /** An application that names the person, and what it said. */
    public record Origin(LocalDate on, String name, String relation, String place, long caseId, String caseNumber) {}

    /** Something the person holds or held. */
    public record Aid(long rightId, String what, LocalDate from, @Nullable LocalDate to, Money amount) {}

    /** A field of both, with where each comes from. */
    public record Line(String label, String left, String leftFrom, String right, String rightFrom) {
        /** Whether the two differ. */
        public boolean differs() {
            return !left.equals(right);
        }
    }

    /** What was done. */
    public record Step(String act, String by, Instant at, String reason, String compared) {}

    /**
     * All of it.
     *
     * @param keptId whose number counts, or null where nothing is proposed
     * @param askedBy who asked for what waits for a second person, or null
     * @param money whether one of the two holds a right or is being paid
     */
    public record File(long id, Side left, Side right, MatchScore score, Status status, @Nullable Long keptId,
            @Nullable Long askedBy, boolean money, List<Line> lines, List<Step> steps) {
        /** The comparison as it is kept with a judgement. */
        String words() {
            var words = new StringBuilder();
            for (Line line : lines) {
                words.append(line.label())
                        .append('：')
                        .append(line.left())
                        .append('（')
                        .append(line.leftFrom())
                        .append("）｜")
                        .append(line.right())
                        .append('（')
                        .append(line.rightFrom())
                        .append("）\n");
            }
            score.parts()
                    .forEach(part -> words.append(part.label())
                            .append(' ')
                            .append(part.points())
                            .append('/')
                            .append(part.of())
                            .append(' ')
                            .append(part.words())
                            .append('\n'));
            return words.append("合计 ").append(score.total()).append(" 分").toString();
        }
    }
}
