package org.assistance.verification.checking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.PersonName;
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
import org.assistance.domain.verification.ItemObjections;
import org.assistance.domain.verification.ItemObjections.Raised;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.checking.LiveQuestions.Asked;
import org.assistance.verification.checking.LiveQuestions.Came;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.verification.service.ServiceBasis;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks one disputed item again and keeps both answers (核对复议; XZ-57): of one person (of real estate, of the household), of one source,
 * by file or live, under the authorisation that still stands. An answer that changed makes a report in which only what changed waits for
 * its conclusion, and calls an undecided case back to the check; after the decision a change is the matter of a review. No transaction is
 * open while a department that is asked live takes its time.
 */
@Service
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
    private final LiveQuestions sending;
    private final ServiceAnswers kept;
    private final Returning returning;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rechecking(CaseFile caseFile, Applications applications, Authorisations authorisations, VerificationReports reports,
            ItemObjections objections, RegistryQueries queries, Registries registries, Sources sources,
            DepartmentFiles files, LiveQuestions sending, ServiceAnswers kept, Returning returning,
            Deadlines deadlines, PlatformTransactionManager transactions, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.authorisations = authorisations;
        this.reports = reports;
        this.objections = objections;
        this.queries = queries;
        this.registries = registries;
        this.sources = sources;
        this.files = files;
        this.sending = sending;
        this.kept = kept;
        this.returning = returning;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
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
        transaction.execute(_ -> live(again(caseId, itemId, raised, by), by))
                .ifPresent(live -> sending.send(live.questions(),
                        came -> transaction.executeWithoutResult(_ -> keep(live.item(), came, by))));
        return transaction.execute(_ -> {
            ItemAgain again = again(caseId, itemId, raised, by);
            ItemAgain.Refusal refusal = again.refusal();
            if (refusal != null) {
                queries.save(again.refused(refusal, by, clock.instant()));
                return new Outcome.Refused(refusal.who().name(), refusal.why());
            }
            return concluded(again, raised, by);
        });
    }

    private ItemAgain again(long caseId, long itemId, Raised raised, ActingOfficer by) {
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
        Application application = applications.findById(open.applicationId()).orElseThrow();
        return new ItemAgain(open, application, registry, report, first,
                authorisations.ofApplication(application.id()), LocalDate.now(clock));
    }

    private void refuseHalfSaid(Raised raised, AssistanceCase open) {
        if (PersonName.namesNobody(raised.raisedBy()) || raised.raisedBy().strip().length() > Raised.NAME
                || Reason.isMissing(raised.reason()) || raised.reason().strip().length() > Raised.LONGEST
                || raised.proof().isBlank() || raised.proof().strip().length() > Raised.LONGEST) {
            throw new IllegalMove("请写明谁提出异议、理由和出示的证明");
        }
        if (raised.on().isAfter(LocalDate.now(clock))
                || open.acceptedOn().filter(day -> raised.on().isBefore(day)).isPresent()) {
            throw new IllegalMove("提出异议的日期应在受理之日和今天之间");
        }
    }

    /** What a department that answers live is to be asked about an item. */
    private record Live(ItemAgain item, List<Asked> questions) {}

    private static Optional<Live> live(ItemAgain again, ActingOfficer by) {
        List<Asked> questions = again.refusal() == null ? again.questions(by) : List.of();
        return questions.isEmpty() ? Optional.empty() : Optional.of(new Live(again, questions));
    }

    // What left the house is kept together with its line in the log of questions, whatever has become of the item meanwhile.
    private void keep(ItemAgain again, List<Came> came, ActingOfficer by) {
        came.forEach(one -> kept.keep(one.asked().question(), one.reply(), again.open(),
                ServiceBasis.paper(one.asked().basis(), by),
                one.at(), one.took()));
        Set<IdNumber> asked = came.stream().map(one -> one.asked().question().idNumber()).collect(Collectors.toSet());
        again.log(answers(again), asked, by, clock.instant()).forEach(queries::save);
    }

    private Map<VerificationItem, NewItem> answers(ItemAgain again) {
        return again.answers(sources.ask(again.registry(), files.covering(again.open().division()), again.numbers(),
                LocalDate.now(clock)));
    }

    private Outcome concluded(ItemAgain again, Raised raised, ActingOfficer by) {
        Instant at = clock.instant();
        Map<VerificationItem, NewItem> answers = answers(again);
        if (again.registry().source().wayIn() != WayIn.SERVICE) {
            again.log(answers, again.numbers(), by, at).forEach(queries::save);
        }
        Map<VerificationItem, NewItem> changed = new LinkedHashMap<>();
        answers.forEach((item, second) -> {
            if (item.saysOtherThan(second)) {
                changed.put(item, second);
            }
        });
        NewItem second = Objects.requireNonNull(answers.get(again.first()));
        objections.write(again.open(), again.first(), raised, second, changed.containsKey(again.first()), by, at);
        return changed.isEmpty() ? upheld(again, second, by, at) : changed(again, second, changed, by, at);
    }

    private static Outcome upheld(ItemAgain again, NewItem second, ActingOfficer by, Instant at) {
        again.open()
                .note(Duty.VERIFY, "核对复议：" + again.first().personName() + "的" + again.first().sourceLabel()
                        + (second.answer().told() && second.caution().isEmpty() ? "重新查询，答复没有变化" : "未能重查，维持第一次答复"), null,
                        by, at);
        return new Outcome.Upheld(second);
    }

    private Outcome changed(ItemAgain again, NewItem second, Map<VerificationItem, NewItem> changed, ActingOfficer by,
            Instant at) {
        AssistanceCase open = again.open();
        String sentence = "核对复议：" + changed.entrySet()
                .stream()
                .map(one -> one.getKey().personName() + "的" + one.getKey().sourceLabel() + "重新查询，答复由“"
                        + one.getKey().answer().label() + "”变为“" + one.getValue().answer().label() + "”")
                .collect(Collectors.joining("；")) + "，须重新作出结论";
        VerificationReport newer = again.report().with(changed, open, by, at);
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
