package org.assistance.verification.checking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.ItemObjections;
import org.assistance.domain.verification.ItemObjections.Raised;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Answer;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Question;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;
import org.assistance.verification.registry.WayIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks one disputed item again and keeps both answers (核对复议; XZ-57): of one person, of one source, under the authorisation that still
 * stands. An answer that changed makes a report in which only that item waits for its conclusion, and calls an undecided case back to the
 * check; after the decision a change is the matter of a review.
 */
@Service
@Transactional
public class Rechecking {
    private final CaseFile caseFile;
    private final Applications applications;
    private final Authorisations authorisations;
    private final VerificationReports reports;
    private final ItemObjections objections;
    private final RegistryQueries queries;
    private final Registries registries;
    private final Sources sources;
    private final DepartmentFiles files;
    private final Returning returning;
    private final Deadlines deadlines;
    private final Clock clock;

    Rechecking(CaseFile caseFile, Applications applications, Authorisations authorisations, VerificationReports reports,
            ItemObjections objections, RegistryQueries queries, Registries registries, Sources sources,
            DepartmentFiles files, Returning returning, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.authorisations = authorisations;
        this.reports = reports;
        this.objections = objections;
        this.queries = queries;
        this.registries = registries;
        this.sources = sources;
        this.files = files;
        this.returning = returning;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** The second answer is the first, or there is none. */
        record Upheld(NewItem second) implements Outcome {}

        /** The second answer is another; the case stands at the check with a report that takes it in. */
        record Changed(NewItem second, VerificationReport report) implements Outcome {}

        /** Nobody may ask, and that is on record; {@code why} is a Chinese phrase. */
        record Refused(String person, String why) implements Outcome {}
    }

    /**
     * Asks again.
     *
     * @param itemId an item of the report that counts
     * @throws org.assistance.domain.casefile.NoSuchCase when the case does not lie in the officer's division
     * @throws IllegalMove when there is no such item any more, nothing was said or shown, or its source is not asked any more
     * @throws NotAllowed when the officer's post may not, or the case is decided
     */
    public Outcome recheck(long caseId, long itemId, Raised raised, ActingOfficer by) {
        AssistanceCase open = caseFile.required(caseId, by.scope());
        if (!open.allows(by, Action.CASE_RECHECK)) {
            throw new NotAllowed("核对之后、作出决定之前可以申请复议；已经决定的，在待遇台账办理复核或者登记事实更正");
        }
        refuseHalfSaid(raised, open);
        reports.hold(caseId);
        VerificationReport report = reports.current(caseId).orElseThrow(() -> new IllegalMove("本案件还没有核对"));
        VerificationItem first = report.item(itemId)
                .orElseThrow(() -> new IllegalMove("本页打开之后已重新核对，请按最新报告办理"));
        Registry registry = registries.all()
                .stream()
                .filter(one -> one.code().equals(first.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalMove(first.sourceLabel() + "已停止提供数据，不能重新查询"));
        if (registry.source().wayIn() == WayIn.SERVICE) {
            throw new IllegalMove("在线查询的来源不能单项重查；请退回信息核对环节，对全案重新核对");
        }
        if (registry.source().shape() == Shape.REAL_ESTATE) {
            // Which dwelling is the home depends on what the whole household has.
            throw new IllegalMove("不动产按全家认定，不能只查一人；请退回信息核对环节，对全案重新核对");
        }
        Application application = applications.findById(open.applicationId()).orElseThrow();
        var asked = new Asked(open, application, registry, LocalDate.now(clock), clock.instant());
        return asked.again(report, first, raised, by);
    }

    private void refuseHalfSaid(Raised raised, AssistanceCase open) {
        if (raised.raisedBy().isBlank() || raised.raisedBy().strip().length() > Raised.NAME
                || raised.reason().isBlank() || raised.reason().strip().length() > Raised.LONGEST
                || raised.proof().isBlank() || raised.proof().strip().length() > Raised.LONGEST) {
            throw new IllegalMove("请写明谁提出异议、理由和出示的证明");
        }
        if (raised.on().isAfter(LocalDate.now(clock))
                || open.acceptedOn().filter(day -> raised.on().isBefore(day)).isPresent()) {
            throw new IllegalMove("提出异议的日期应在受理之日和今天之间");
        }
    }

    /** Whom the item is about, and whether that person may be asked about. */
    private record Subject(Checked who, Permission permission, @Nullable IdNumber number) {}

    /** One question asked again. */
    private final class Asked {
        private final AssistanceCase open;
        private final Application application;
        private final Registry registry;
        private final LocalDate today;
        private final Instant at;

        Asked(AssistanceCase open, Application application, Registry registry, LocalDate today, Instant at) {
            this.open = open;
            this.application = application;
            this.registry = registry;
            this.today = today;
            this.at = at;
        }

        Outcome again(VerificationReport report, VerificationItem first, Raised raised, ActingOfficer by) {
            Subject subject = subject(first);
            Checked who = subject.who();
            IdNumber number = subject.number();
            if (!(subject.permission() instanceof Permission.Given(Authorisation under)) || number == null) {
                String why = subject.permission() instanceof Permission.Missing(String missing)
                        ? missing
                        : "没有登记身份证号码，无法查询";
                queries.save(RegistryQuery.refused(open, who, registry.code(), why, by, at));
                return new Outcome.Refused(who.name(), why);
            }
            NewItem second = ask(who, number);
            queries.save(RegistryQuery.asked(open, who, registry.code(), under.id(), second.answer(), by, at));
            boolean changed = first.saysOtherThan(second);
            objections.write(open, first, raised, second, changed, by, at);
            return changed ? changed(report, first, second, by) : upheld(first, second, by);
        }

        private Subject subject(VerificationItem first) {
            List<Authorisation> signed = authorisations.ofApplication(application.id());
            return first.memberNumber()
                    .flatMap(application::member)
                    .map(member -> new Subject(
                            Checked.member(member.number(), member.person().id(), member.person().name()),
                            Permission.of(member, signed, today), member.person().idNumber()))
                    .or(() -> application.obligors()
                            .stream()
                            .filter(one -> first.obligorNumber().filter(of -> of == one.number()).isPresent())
                            .findFirst()
                            .map(one -> new Subject(Checked.obligor(one.number(), one.name()),
                                    Permission.ofObligor(one.number(), signed, today), one.idNumber().orElse(null))))
                    .orElseThrow(() -> new IllegalMove("申报中已没有此人，请重新核对"));
        }

        private NewItem ask(Checked who, IdNumber number) {
            List<DepartmentFile> covering = files.covering(open.division());
            Sources.Held held = sources.ask(registry, covering, List.of(number), today);
            Sources.Records records = held.of(number);
            if (who.obligor() != null) {
                Question question = ObligorQuestion.of(application.facts(), who.obligor(), records.all(),
                        Compared.source(registry, records));
                Answer answer = ObligorQuestion.beside(Compared.answer(registry, held, records, question),
                        application.facts(),
                        who.obligor());
                return Compared.item(registry, held, records, answer, who);
            }
            Map<Integer, List<Particulars>> household = new HashMap<>();
            household.put(Objects.requireNonNull(who.member()), records.all());
            return Compared.member(registry, held, application.facts(), household, who, number);
        }

        private Outcome upheld(VerificationItem first, NewItem second, ActingOfficer by) {
            open.note(Duty.VERIFY, "核对复议：" + first.personName() + "的" + first.sourceLabel()
                    + (second.answer().told() ? "重新查询，答复没有变化" : "未能重查，维持第一次答复"), null, by, at);
            return new Outcome.Upheld(second);
        }

        private Outcome changed(VerificationReport report, VerificationItem first, NewItem second, ActingOfficer by) {
            String sentence = "核对复议：" + first.personName() + "的" + first.sourceLabel() + "重新查询，答复由“"
                    + first.answer().label() + "”变为“" + second.answer().label() + "”，须重新作出结论";
            VerificationReport newer = report.with(first, second, open, by, at);
            if (open.stage() == Stage.VERIFICATION) {
                open.note(Duty.VERIFY, sentence, null, by, at);
            } else {
                returning.returnTo(open, Stage.VERIFICATION, sentence, by);
            }
            reports.supersede(open.id());
            VerificationReport saved = reports.save(newer);
            open.clockAnew(deadlines);
            return new Outcome.Changed(second, saved);
        }
    }
}
