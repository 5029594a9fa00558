package org.assistance.verification.checking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Concerned;
import org.assistance.domain.application.Obligor;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Answer;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks everybody in a case against every source (信息核对; XZ-50 to XZ-55). Each question is bound to the case, a live
 * authorisation and a purpose, and logged; one member whom the application concerns without an authorisation, and nobody
 * is asked about. Whom it does not concern, and obligors, are left out without one, and the report says so.
 */
@Service
@Transactional
public class Checking {
    private static final String NO_NUMBER = "没有登记身份证号码，无法查询";

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
        return silences.isEmpty() ? new CheckOutcome.Done(check.run()) : new CheckOutcome.Silent(silences);
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
        return new Check(open, application, asking, authorisations.ofApplication(application.id()), by, clock.instant(),
                LocalDate.now(clock));
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

    /** One run of it. */
    private final class Check {
        private final AssistanceCase open;
        private final Application application;
        private final ActingOfficer by;
        private final Instant at;
        private final LocalDate today;
        private final Map<ApplicationMember, Permission> members = new LinkedHashMap<>();
        private final Map<Obligor, Permission> obligors = new LinkedHashMap<>();
        private final List<DepartmentFile> covering;
        private final List<Registry> asking;

        Check(AssistanceCase open, Application application, List<Registry> asking, List<Authorisation> signed,
                ActingOfficer by, Instant at, LocalDate today) {
            this.open = open;
            this.application = application;
            this.by = by;
            this.at = at;
            this.today = today;
            this.covering = files.covering(open.division());
            this.asking = asking;
            application.members().forEach(member -> members.put(member, Permission.of(member, signed, today)));
            application.obligors()
                    .forEach(
                            obligor -> obligors.put(obligor, Permission.ofObligor(obligor.number(), signed, today)));
        }

        Map<ApplicationMember, String> unsigned() {
            var why = new LinkedHashMap<ApplicationMember, String>();
            members.forEach((member, permission) -> {
                if (permission instanceof Permission.Missing(String missing)
                        && Concerned.in(application.facts(), member.number())) {
                    why.put(member, missing);
                }
            });
            return why;
        }

        List<String> refuseMembers() {
            var reasons = new ArrayList<String>();
            unsigned().forEach((member, why) -> {
                refuse(who(member), why, asking);
                reasons.add(member.person().name() + "：" + why);
            });
            return reasons;
        }

        Map<String, Sources.Standing> standings() {
            return asking.stream()
                    .collect(Collectors.toMap(Registry::code,
                            registry -> sources.standing(registry, covering, numbers(), today)));
        }

        List<String> silences() {
            return asking.stream()
                    .filter(registry -> registry.source().withoutFresh() == WithoutFresh.REFUSE)
                    .map(registry -> sources.standing(registry, covering, numbers(), today).silence())
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<String> refuseWithoutData() {
            List<String> silences = silences();
            if (!silences.isEmpty()) {
                List<Registry> unasked = asking.stream()
                        .filter(registry -> !sources.asked(registry, open, today))
                        .toList();
                members.keySet().forEach(member -> refuse(who(member), String.join("；", silences), unasked));
            }
            return silences;
        }

        VerificationReport run() {
            VerificationReport report = answers();
            reports.last(open.id()).ifPresent(report::carryOver);
            reports.supersede(open.id());
            VerificationReport saved = reports.save(report);
            open.clockAnew(deadlines);
            open.note(Duty.VERIFY,
                    (open.stage() == Stage.INTAKE ? "受理前先行核对：" : "发起核对：") + asked().count() + " 名家庭成员，" + asking.size()
                            + " 个来源，待结论 "
                            + saved.openItems().size() + " 项",
                    null, by, at);
            return saved;
        }

        VerificationReport answers() {
            var report = new VerificationReport(open, by, at);
            for (Registry registry : asking) {
                ask(registry, report, registry.source().wayIn() != WayIn.SERVICE);
            }
            members.forEach((member, permission) -> {
                if (permission instanceof Permission.Missing(String why)) {
                    leaveOut(member, why, report);
                }
            });
            obligors.forEach((obligor, permission) -> {
                if (permission instanceof Permission.Missing(String why)) {
                    leaveOut(obligor, why, false, report);
                } else if (obligor.idNumber().isEmpty()) {
                    leaveOut(obligor, NO_NUMBER, true, report);
                }
            });
            return report;
        }

        void logLive() {
            var answered = new VerificationReport(open, by, at);
            asking.forEach(registry -> ask(registry, answered, true));
        }

        private void ask(Registry registry, VerificationReport report, boolean log) {
            Sources.Held held = sources.ask(registry, covering, numbers(), today);
            var household = new HashMap<Integer, List<Particulars>>();
            asked().forEach(member -> household.put(member.number(), held.of(member.person().idNumber()).all()));
            members.forEach((member, permission) -> {
                if (permission instanceof Permission.Given(Authorisation signed)) {
                    Sources.Records records = held.of(member.person().idNumber());
                    answer(registry, held, records,
                            new Question(application.facts(), member.number(), household,
                                    Compared.source(registry, records)),
                            who(member), signed, report, log);
                }
            });
            obligors.forEach((obligor, permission) -> {
                if (permission instanceof Permission.Given(Authorisation signed) && obligor.idNumber().isPresent()) {
                    Sources.Records records = held.of(obligor.idNumber().get());
                    answer(registry, held, records,
                            ObligorQuestion.of(application.facts(), obligor.number(), records.all(),
                                    Compared.source(registry, records)),
                            Checked.obligor(obligor.number(), obligor.name()), signed, report, log);
                }
            });
        }

        private List<IdNumber> numbers() {
            var numbers = new ArrayList<IdNumber>();
            asked().forEach(member -> numbers.add(member.person().idNumber()));
            obligors.forEach((obligor, permission) -> {
                if (permission instanceof Permission.Given) {
                    obligor.idNumber().ifPresent(numbers::add);
                }
            });
            return numbers;
        }

        private Stream<ApplicationMember> asked() {
            return members.keySet().stream().filter(member -> members.get(member) instanceof Permission.Given);
        }

        private void answer(Registry registry, Sources.Held held, Sources.Records records, Question question,
                Checked who, Authorisation signed, VerificationReport report, boolean log) {
            Answer answer = Compared.answer(registry, held, records, question);
            if (who.obligor() != null) {
                answer = ObligorQuestion.beside(answer, application.facts(), who.obligor());
            }
            NewItem item = Compared.item(registry, held, records, answer, who);
            if (log) {
                queries.save(RegistryQuery.asked(open, who, registry.code(), signed.id(), item.answer(), by, at));
            }
            report.add(item);
        }

        private void leaveOut(ApplicationMember member, String why, VerificationReport report) {
            MemberFacts facts = application.facts().member(member.number());
            Exclusion exclusion = facts.exclusion();
            String apart = exclusion == null || exclusion == Exclusion.NONE
                    ? Living.APART.label()
                    : exclusion.label();
            leaveOut(who(member), apart + "，不计入家庭；" + why, false, report, registry -> registry
                    .declared(new Question(application.facts(), member.number(), Map.of(), registry.title())));
        }

        private void leaveOut(Obligor obligor, String why, boolean needsReason, VerificationReport report) {
            String declared = ObligorQuestion.declared(application.facts(), obligor.number());
            leaveOut(Checked.obligor(obligor.number(), obligor.name()), why, needsReason, report, _ -> declared);
        }

        // Not asked is never "nothing found" (XZ-55): the report names everybody who was left out, item by item.
        private void leaveOut(Checked who, String why, boolean needsReason, VerificationReport report,
                Function<Registry, String> declared) {
            refuse(who, why, asking);
            for (Registry registry : asking) {
                report.add(NewItem.notAsked(who, registry.code(), registry.title(), declared.apply(registry), why,
                        needsReason));
            }
        }

        private void refuse(Checked who, String why, List<Registry> unasked) {
            for (Registry registry : unasked) {
                queries.save(RegistryQuery.refused(open, who, registry.code(), why, by, at));
            }
        }

        private Checked who(ApplicationMember member) {
            return Checked.member(member.number(), member.person().id(), member.person().name());
        }
    }
}
