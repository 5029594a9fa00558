package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * The minutes of a meeting that decided one household's matter together (一事一议会议纪要; XZ-43, XZ-111).
 *
 * @param number the minutes' number
 * @param heldOn the day of the meeting
 * @param participants who took part, by name; at least two, or nobody decided together
 * @param document id of the uploaded minutes
 * @param documentName name of the uploaded file
 * @param sha256 its digest, lower-case hexadecimal, so that nobody puts other minutes in its place
 */
public record Minutes(String number, LocalDate heldOn, List<String> participants, String document,
        String documentName, String sha256) {
    /** How many must take part for a meeting to have decided together. */
    public static final int LEAST_PARTICIPANTS = 2;

    /** Keeps the list from changing, and refuses minutes that lack something. */
    public Minutes {
        participants = List.copyOf(participants);
        if (number.isBlank() || document.isBlank() || documentName.isBlank() || sha256.isBlank()
                || participants.stream().filter(name -> !name.isBlank()).distinct().count() < LEAST_PARTICIPANTS) {
            throw new IllegalArgumentException("会议纪要须有编号、会议日期、至少两名参加人员和纪要文件");
        }
    }

    /** In words: {@code 会议纪要〔2026〕5号，2026-11-05，参加人员：…，附件：纪要.pdf}. */
    public String words() {
        return "会议纪要" + number + "，" + heldOn + "，参加人员：" + String.join("、", participants) + "，附件：" + documentName;
    }
}
