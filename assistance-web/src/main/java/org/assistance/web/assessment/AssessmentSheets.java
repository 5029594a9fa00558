package org.assistance.web.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.springframework.stereotype.Component;

/** Makes the sheet of a case's assessment, for its own page and for the page of the officer who decides. */
@Component
public class AssessmentSheets {
    private final CaseAssessments assessments;
    private final Applications applications;
    private final Divisions divisions;
    private final Authority authority;
    private final Clock clock;

    AssessmentSheets(CaseAssessments assessments, Applications applications, Divisions divisions,
            Authority authority, Clock clock) {
        this.assessments = assessments;
        this.applications = applications;
        this.divisions = divisions;
        this.authority = authority;
        this.clock = clock;
    }

    /** The assessment that counts, with its proof; empty before there is one. The caller has checked the case's scope. */
    public Optional<AssessmentSheet> current(AssistanceCase of) {
        return assessments.current(of.id()).map(kept -> of(kept, of));
    }

    AssessmentSheet of(CaseAssessment kept, AssistanceCase of) {
        Application application = applications.findById(of.applicationId()).orElseThrow();
        Map<DivisionCode, String> known = new HashMap<>();
        return AssessmentSheet.of(kept, of, new MemberNames(application, kept.facts()),
                code -> known.computeIfAbsent(code,
                        place -> divisions.find(place).map(Division::fullName).orElse(place.value())),
                relief -> decides(kept, of, relief));
    }

    /** After the opinion whose case it is; before it whose it would be with the amount proposed, and why (LS-21). */
    private String decides(CaseAssessment kept, AssistanceCase of, ReliefProposal relief) {
        LocalDate today = LocalDate.now(clock);
        if (of.decisionLevel().isPresent()) {
            return authority.levelOn(of, today).label();
        }
        Money amount = kept.result()
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .map(ProgrammeResult::amount)
                .orElse(relief.least());
        try {
            return authority.onRelief(of, kept.facts().area(), amount, today).ruling().sentence();
        } catch (MissingPolicy gap) {
            return "暂不能确定：" + gap.getMessage();
        }
    }
}
