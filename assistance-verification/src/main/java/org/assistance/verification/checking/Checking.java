package org.assistance.verification.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks everybody in a case against every source (信息核对; XZ-50 to XZ-55). Each question is bound to the case, a live
 * authorisation and a purpose, and logged; one member whom the application concerns without an authorisation, and nobody
 * is asked about. What somebody struck out of it is not asked for, and an officer says why the case goes on without. Whom it does not concern, and obligors, are left out without one, and the report says so.
 */
@Service
@Transactional
public class Checking {
    private final CaseFile caseFile;
    private final Applications applications;
    private final Authorisations authorisations;
    private final VerificationReports reports;
    private final Deadlines deadlines;
    private final RegistryQueries queries;
    private final Registries registries;
    private final Sources sources;
    private final DepartmentFiles files;
    private final Clock clock;

    Checking(CaseFile caseFile, Applications applications, Authorisations authorisations, VerificationReports reports,
            Deadlines deadlines,
            RegistryQueries queries, Registries registries, Sources sources, DepartmentFiles files, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.authorisations = authorisations;
        this.reports = reports;
        this.deadlines = deadlines;
        this.queries = queries;
        this.registries = registries;
        this.sources = sources;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Checks a case; a second check supersedes the first report and keeps what was concluded on unchanged differences.
     *
     * @throws org.assistance.domain.casefile.NoSuchCase when the case does not lie in the officer's division
     * @throws org.assistance.domain.casefile.IllegalMove when it is not at this stage
     * @throws NotAllowed when the officer's role may not
     */
    public CheckOutcome check(long caseId, ActingOfficer by) {
        AssistanceCase open = caseFile.required(caseId, by.scope());
        if (!by.isOneOf(Duty.VERIFY.roles())) {
            throw new NotAllowed("核对由乡镇（街道）经办人或县级核对机构人员发起");
        }
        return check(open, Stage.VERIFICATION, by);
    }

    /**
     * Checks before the application is accepted, with everybody's consent as ever (核对前置; XZ-56): the report waits for the stage of
     * the check, where it is concluded or made anew. Otherwise as {@link #check}.
     */
    public CheckOutcome precheck(long caseId, ActingOfficer by) {
        AssistanceCase open = caseFile.required(caseId, by.scope());
        if (!open.allows(by, Action.CASE_PRECHECK)) {
            throw new NotAllowed("受理前的核对由乡镇（街道）经办人在受理之前发起");
        }
        if (!open.route().passes(Stage.VERIFICATION)) {
            throw new IllegalMove("小额快救不核对家庭经济状况，无需先行核对");
        }
        return check(open, Stage.INTAKE, by);
    }

    private CheckOutcome check(AssistanceCase open, Stage at, ActingOfficer by) {
        reports.hold(open.id());
        open.refuseUnlessAt(at);
        Application application = applications.findById(open.applicationId()).orElseThrow();
        Check check = check(open, application, registries.all(), by);
        List<String> refusals = check.refuseMembers();
        if (!refusals.isEmpty()) {
            return new CheckOutcome.Refused(refusals);
        }
        List<String> silences = check.refuseWithoutData();
        return silences.isEmpty() ? new CheckOutcome.Done(run(open, check, by)) : new CheckOutcome.Silent(silences);
    }

    private VerificationReport run(AssistanceCase open, Check check, ActingOfficer by) {
        VerificationReport report = check.answers();
        reports.last(open.id()).ifPresent(report::carryOver);
        reports.supersede(open.id());
        VerificationReport saved = reports.save(report);
        open.clockAnew(deadlines);
        open.note(Duty.VERIFY,
                (open.stage() == Stage.INTAKE ? "受理前先行核对：" : "发起核对：") + check.words() + "，待结论 "
                        + saved.openItems().size() + " 项",
                null, by, clock.instant());
        return saved;
    }

    /** Whether a check of these sources would not be refused: whom it concerns has signed, and what may not be silent has data. */
    boolean goesThrough(AssistanceCase open, Application application, List<Registry> asking, ActingOfficer by) {
        Check check = check(open, application, asking, by);
        return check.unsigned().isEmpty() && check.silences().isEmpty();
    }

    /** Puts down each question that departments were asked live, and how they answered; the check itself logs no such question. */
    void logLive(AssistanceCase open, Application application, List<Registry> asked, ActingOfficer by) {
        check(open, application, asked, by).logLive();
    }

    private Check check(AssistanceCase open, Application application, List<Registry> asking, ActingOfficer by) {
        return new Check(open, application, asking, authorisations.ofApplication(application.id()),
                files.covering(open.division()), new Check.Moment(by, clock.instant(), LocalDate.now(clock)), sources,
                queries);
    }

    /**
     * Asks some sources again about everybody in a case whose scope and stage were checked. The questions are logged; what was
     * answered is not kept.
     *
     * @return the answers, or why nothing was asked
     */
    Anew anew(AssistanceCase open, List<Registry> asking, ActingOfficer by) {
        Application application = applications.findById(open.applicationId()).orElseThrow();
        Check check = check(open, application, asking, by);
        List<String> refusals = check.refuseMembers();
        return refusals.isEmpty()
                ? new Anew(check.answers(), check.standings(), refusals)
                : new Anew(null, Map.of(), refusals);
    }

    /** What was answered and how each source stands, by its code; or for want of whose authorisation nothing was asked. */
    record Anew(@Nullable VerificationReport report, Map<String, Sources.Standing> standings, List<String> refusals) {
        Sources.Standing standing(Registry registry) {
            return Objects.requireNonNull(standings.get(registry.code()));
        }
    }
}
