package org.assistance.domain.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request between regions' check offices (异地协同; XZ-54), sent or received.
 *
 * @param otherBody the other region's office
 * @param documentNumber of the letter that asks
 * @param wanted what is to be checked
 * @param sources which data the letter asks for, by the codes of our own sources of it
 * @param caseId the case a sent one is about; null for a received one
 * @param authorisation the number of the authorisation a sent one rests on, or null
 * @param authorisedOn the day the person signed, as a received one says, or null
 * @param madeOn sent or received on
 * @param answer what a sent one was answered, or null
 * @param answerNumber of the letter that answers; null while it is open
 */
public record RegionalRequest(long id, Direction direction, String place, String otherBody, String documentNumber,
        String wanted, List<String> sources, String person, @Nullable Long caseId, @Nullable String caseNumber,
        @Nullable String authorisation, @Nullable LocalDate authorisedOn, LocalDate madeOn, LocalDate dueOn,
        String maker, @Nullable CheckAnswer answer, @Nullable String answerWords, @Nullable String answerNumber,
        @Nullable LocalDate answeredOn, @Nullable String answerer) {
    /** Which way it goes. */
    public enum Direction {
        /** We ask. */
        OUT("发出"),
        /** We are asked. */
        IN("收到");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** 跨地区核对编号. */
    public String number() {
        return number(id);
    }

    /** The number of the one with this id. */
    public static String number(long id) {
        return "KQ%06d".formatted(id);
    }

    /** Whether it waits for its answer. */
    public boolean open() {
        return answeredOn == null;
    }

    /** Whether it still waits after its last day, or was answered after it. */
    public boolean late(LocalDate today) {
        return (answeredOn == null ? today : answeredOn).isAfter(dueOn);
    }

    /** Why an answer cannot be of a day, as a Chinese sentence; null when it can. */
    public @Nullable String problemOfAnswer(LocalDate on, LocalDate today) {
        return on.isBefore(madeOn) || on.isAfter(today)
                ? "答复日期应在" + direction.label() + "之日（" + madeOn + "）和今天之间"
                : null;
    }

    /** What our data says about the one person, a line a source. */
    public record Finding(String sourceLabel, CheckAnswer answer, String found, String dataFrom) {
        /** 有记录, 无记录, 未能核对. */
        public String label() {
            return answer == CheckAnswer.CONFIRMED ? "有记录" : answer.label();
        }
    }

    /** How many of one direction there are. */
    public record Count(Direction direction, int all, int answered, int late, int openLate) {}

    /** One with its findings. */
    public record File(RegionalRequest request, List<Finding> findings) {}
}
