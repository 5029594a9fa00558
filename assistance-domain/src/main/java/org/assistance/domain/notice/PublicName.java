package org.assistance.domain.notice;

import java.time.LocalDate;
import org.assistance.domain.application.Applications;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Months;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The name under which a family is posted: the applicant's, and of a minor the surname only (XZ-80). */
@Component
public class PublicName {
    private static final int FULL_AGE = 18;

    private final Applications applications;

    PublicName(Applications applications) {
        this.applications = applications;
    }

    /** The name on a day: 李桂兰, or 陈某（未成年人）. */
    @Transactional(readOnly = true)
    public String of(AssistanceCase posted, LocalDate day) {
        String name = posted.applicantName();
        boolean minor = applications.findById(posted.applicationId())
                .orElseThrow()
                .members()
                .stream()
                .filter(member -> member.relation() == Relation.SELF)
                .anyMatch(member -> Months.age(member.person().birthDate(), day) < FULL_AGE);
        return minor ? name.substring(0, name.offsetByCodePoints(0, 1)) + "某（未成年人）" : name;
    }
}
