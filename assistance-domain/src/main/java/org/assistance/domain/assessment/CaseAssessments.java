package org.assistance.domain.assessment;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Supersedes;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The assessments, asked for by a case whose scope was checked. */
public interface CaseAssessments extends Repository<CaseAssessment, Long>, Supersedes {
    CaseAssessment save(CaseAssessment assessed);

    /** The assessment that counts. */
    @Query("from CaseAssessment a where a.caseId = :caseId and not a.superseded")
    Optional<CaseAssessment> current(long caseId);

    /** An assessment without its proof. */
    record Outlined(Outline outline) {}

    /** The outline of the assessment that counts. */
    @Query("""
            select new org.assistance.domain.assessment.CaseAssessments$Outlined(a.outline)
            from CaseAssessment a where a.caseId = :caseId and not a.superseded""")
    Optional<Outlined> outline(long caseId);

    /** The facts of an assessment without its answer. */
    record Known(HouseholdFacts facts) {}

    /** The facts of the assessment that counts. */
    @Query("""
            select new org.assistance.domain.assessment.CaseAssessments$Known(a.facts)
            from CaseAssessment a where a.caseId = :caseId and not a.superseded""")
    Optional<Known> facts(long caseId);

    /** The assessment that the opinion behind a decision rested on. */
    @Query("""
            from CaseAssessment a where a.id = (select o.assessmentId from Opinion o, Decision d
                where o.id = d.opinionId and d.id = :decisionId)""")
    Optional<CaseAssessment> ofDecision(long decisionId);

    /** Every assessment of a case, the newest first. */
    @Query("from CaseAssessment a where a.caseId = :caseId order by a.id desc")
    List<CaseAssessment> ofCase(long caseId);

    @Override
    default Stage stage() {
        return Stage.ASSESSMENT;
    }

    @Override
    @Modifying(flushAutomatically = true)
    @Query("update CaseAssessment a set a.superseded = true where a.caseId = :caseId and not a.superseded")
    void supersede(long caseId);
}
