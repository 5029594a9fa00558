package org.assistance.domain.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Supersedes;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The notices. */
public interface Notices extends Repository<Notice, Long>, Supersedes {
    Notice save(Notice posted);

    /** The notices of a case that count. */
    @Query("from Notice n where n.caseId = :caseId and not n.superseded order by n.programme")
    List<Notice> current(long caseId);

    /** A notice beside one of the objections to it, or beside null. */
    record Answered(Notice notice, @Nullable Objection objection) {}

    /** All notices of a case, those that count and those that do not any more, beside each objection to them, the newest objection first. */
    @Query("""
            select new org.assistance.domain.notice.Notices$Answered(n, o)
            from Notice n left join Objection o on o.noticeId = n.id
            where n.caseId = :caseId order by o.id desc nulls last, n.programme, n.id""")
    List<Answered> answered(long caseId);

    /** A notice the public may read on a day. */
    @Query("""
            from Notice n where n.publicId = :publicId and not n.superseded
            and n.postedOn <= :day and n.lastDay >= :day""")
    Optional<Notice> findPublic(UUID publicId, LocalDate day);

    /** What the public may read on a day in a division, village by village, a page of it. */
    @Query("""
            from Notice n where not n.superseded and n.postedOn <= :day and n.lastDay >= :day
            and n.divisionCode >= :lower and n.divisionCode < :upper
            order by n.divisionCode, n.postedOn desc, n.id""")
    Slice<Notice> findPublic(String lower, String upper, LocalDate day, Pageable page);

    @Override
    default Stage stage() {
        return Stage.NOTICE;
    }

    @Override
    @Modifying(flushAutomatically = true)
    @Query("update Notice n set n.superseded = true where n.caseId = :caseId and not n.superseded")
    void supersede(long caseId);
}
