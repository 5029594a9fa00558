package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Documents;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the family declared, for the case page. */
@Component
class IntakeSummary implements StageSummary {
    private final Applications applications;
    private final Authorisations authorisations;
    private final Documents documents;
    private final Officers officers;

    IntakeSummary(Applications applications, Authorisations authorisations, Documents documents, Officers officers) {
        this.applications = applications;
        this.authorisations = authorisations;
        this.documents = documents;
        this.officers = officers;
    }

    @Override
    public Stage stage() {
        return Stage.INTAKE;
    }

    /** {@code declared}, a {@link DeclaredView}. */
    @Override
    public Map<String, Object> model(OpenedCase opened) {
        Application application = opened.application();
        return Map.of("declared", DeclaredView.of(application, authorisations.ofApplication(application.id())),
                "declaredProofs", documents.ofApplication(application.id()),
                "declaredVersions", versions(application));
    }

    /** The corrections up to a version, the newest first; empty when nothing was corrected. */
    private List<Correction> versions(Application shown) {
        if (shown.number() == 1) {
            return List.of();
        }
        var corrections = new ArrayList<Correction>();
        Application before = null;
        for (Application version : applications.versions(shown.id())) {
            if (before != null && version.number() <= shown.number()) {
                corrections.add(Correction.of(before, authorisations.ofApplication(before.id()), version,
                        authorisations.ofApplication(version.id()),
                        officers.findById(version.submittedBy()).map(Officer::name).orElse("")));
            }
            before = version;
        }
        return corrections.reversed();
    }

    /**
     * A version of what was declared, as the case page shows the newest.
     *
     * @throws NoSuchCase when there is no such version
     */
    @Transactional(readOnly = true)
    public DeclaredView version(AssistanceCase of, int number) {
        Application found = applications.versions(of.applicationId())
                .stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NoSuchCase::new);
        return DeclaredView.of(found, authorisations.ofApplication(found.id()));
    }
}
