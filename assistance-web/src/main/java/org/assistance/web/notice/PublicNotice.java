package org.assistance.web.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.assistance.domain.notice.Notice;

/**
 * All that anybody may read of a notice (XZ-80); there is no field for anything else.
 *
 * @param publicId its address
 * @param village the village or community
 * @param programme the programme's name
 * @param applicantName the applicant
 * @param memberCount how many people
 * @param amount yuan a month, or once; a dash where no cash goes with it
 * @param postedOn when it was posted
 * @param lastDay the last day for an objection
 */
public record PublicNotice(UUID publicId, String village, String programme, String applicantName, int memberCount,
        String amount, LocalDate postedOn, LocalDate lastDay) {
    static PublicNotice of(Notice notice) {
        return new PublicNotice(notice.publicId(), notice.villageName(), notice.programme().label(),
                notice.applicantName(), notice.memberCount(),
                notice.amount().map(money -> money.format()).orElse("—"), notice.postedOn(), notice.lastDay());
    }
}
