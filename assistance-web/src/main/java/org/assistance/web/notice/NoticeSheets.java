package org.assistance.web.notice;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.policy.Policies;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands around the lines of a notice: whose office posts it, by which standard, and whom to tell. */
@Component
class NoticeSheets {
    private final Cases cases;
    private final Applications applications;
    private final Divisions divisions;
    private final Offices offices;
    private final Policies policies;

    NoticeSheets(Cases cases, Applications applications, Divisions divisions, Offices offices, Policies policies) {
        this.cases = cases;
        this.applications = applications;
        this.divisions = divisions;
        this.offices = offices;
        this.policies = policies;
    }

    /**
     * A notice as it hangs.
     *
     * @param county the county, by name
     * @param office the township's office
     * @param lines one for each programme
     * @param standard the standard it was worked out by; null where none decides
     * @param contact how the office is reached; null until it put it down
     */
    record Sheet(String county, String office, List<PublicNotice> lines, @Nullable String standard,
            Offices.@Nullable Contact contact) {}

    /** The sheet of some notices of one case. */
    @Transactional(readOnly = true)
    public Sheet of(List<Notice> hung) {
        Notice first = hung.getFirst();
        AssistanceCase posted = cases.findById(first.caseId()).orElseThrow();
        Division township = divisions.find(first.division().at(DivisionLevel.TOWNSHIP)).orElseThrow();
        String county = township.parent().flatMap(divisions::find).map(Division::name).orElse("");
        return new Sheet(county, OfficeName.of(township), hung.stream().map(PublicNotice::of).toList(),
                standard(hung, posted).orElse(null), offices.of(township.code()).orElse(null));
    }

    private Optional<String> standard(List<Notice> hung, AssistanceCase posted) {
        if (hung.stream().allMatch(one -> one.programme() == Programme.TEMPORARY_RELIEF)) {
            return Optional.empty();
        }
        Application application = applications.findById(posted.applicationId()).orElseThrow();
        return Optional.ofNullable(policies.on(hung.getFirst().division(), hung.getFirst().postedOn())
                .find(PolicyCode.DIBAO_STD, null, application.area()))
                .map(row -> "低保标准（" + application.area().label() + "）" + row.unit().format(row.number()));
    }
}
