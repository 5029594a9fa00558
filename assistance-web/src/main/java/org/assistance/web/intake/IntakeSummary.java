package org.assistance.web.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Documents;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the family declared, for the case page. */
@Component
class IntakeSummary implements StageSummary {
    private final Cases cases;
    private final Applications applications;
    private final Authorisations authorisations;
    private final Documents documents;

    IntakeSummary(Cases cases, Applications applications, Authorisations authorisations, Documents documents) {
        this.cases = cases;
        this.applications = applications;
        this.authorisations = authorisations;
        this.documents = documents;
    }

    @Override
    public Stage stage() {
        return Stage.INTAKE;
    }

    /** {@code declared}, a {@link DeclaredView}. The caller has checked that the case lies in the officer's division. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> model(long caseId) {
        Application application = cases.findById(caseId)
                .flatMap(found -> applications.findById(found.applicationId()))
                .orElse(null);
        if (application == null) {
            return Map.of();
        }
        var attributes = new HashMap<String, Object>();
        attributes.put("declared", DeclaredView.of(application, authorisations.ofApplication(application.id())));
        attributes.put("declaredProofs", List.copyOf(documents.ofDraft(application.draftId())));
        return attributes;
    }
}
