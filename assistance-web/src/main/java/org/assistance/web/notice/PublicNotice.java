package org.assistance.web.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.opinion.Rhythm;

/**
 * All that anybody may read of a notice (XZ-80); there is no field for anything else.
 *
 * @param publicId its address
 * @param village the village or community
 * @param programme the programme's name
 * @param applicantName the applicant; of a minor the surname only
 * @param memberCount how many people
 * @param amount 每月 872.00 元, or 一次性 1,200.00 元; a dash where no cash goes with it
 * @param postedOn when it was posted
 * @param firstDay the first day that counts, the day after (XZ-70)
 * @param lastDay the last day for an objection
 * @param place where the paper hangs
 */
public record PublicNotice(UUID publicId, String village, String programme, String applicantName, int memberCount,
        String amount, LocalDate postedOn, LocalDate firstDay, LocalDate lastDay, String place) {
    static PublicNotice of(Notice notice) {
        String how = Rhythm.of(notice.programme()) == Rhythm.ONCE ? "一次性 " : "每月 ";
        return new PublicNotice(notice.publicId(), notice.villageName(), notice.programme().label(),
                notice.applicantName(), notice.memberCount(),
                notice.amount().map(money -> how + money.format() + " 元").orElse("—"), notice.postedOn(),
                notice.postedOn().plusDays(1), notice.lastDay(), notice.place());
    }
}
