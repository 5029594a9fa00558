package org.assistance.verification.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.service.Breaker;
import org.assistance.verification.service.DepartmentClient;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.verification.service.ServiceQuestion;
import org.assistance.verification.service.ServiceReply;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the departments that are asked live about everybody in a case who signed for it, before the case is checked: the check
 * itself reads what they answered. No transaction is open while they take their time; whom the check would refuse nobody is
 * asked about.
 */
@Service
public class AskingServices {
    private static final int AT_ONCE = 8;

    private final CaseFile caseFile;
    private final Checking checking;
    private final Applications applications;
    private final Authorisations authorisations;
    private final StaleFacts staleFacts;
    private final Registries registries;
    private final DepartmentClient client;
    private final Breaker breaker;
    private final ServiceAnswers answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskingServices(CaseFile caseFile, Checking checking, Applications applications, Authorisations authorisations,
            StaleFacts staleFacts,
            Registries registries, DepartmentClient client, Breaker breaker, ServiceAnswers answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.caseFile = caseFile;
        this.checking = checking;
        this.applications = applications;
        this.authorisations = authorisations;
        this.staleFacts = staleFacts;
        this.registries = registries;
        this.client = client;
        this.breaker = breaker;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Asked(ServiceQuestion question, long authorisation) {}

    private record Came(Asked asked, ServiceReply reply, Instant at, long took, boolean sent) {}

    private record Round(long caseId, List<Registry> live, List<Asked> questions) {}

    /**
     * Asks; what came of each question is kept.
     *
     * @param action what the officer is about to do: {@link Action#CASE_VERIFY} or {@link Action#CASE_PRECHECK} asks all of them,
     *     {@link Action#CASE_ASK_AGAIN} those whose answers are too old; who may not is told so there and asks nobody
     * @throws org.assistance.domain.casefile.NoSuchCase when the case does not lie in the officer's division
     */
    public void ask(long caseId, Action action, ActingOfficer by) {
        List<Registry> all = registries.all();
        if (live(all).isEmpty()) {
            return;
        }
        Round round = transaction.execute(_ -> round(caseId, action, all, by));
        if (round == null || round.questions().isEmpty()) {
            return;
        }
        List<Came> came = new ArrayList<>();
        try (ExecutorService at = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            Set<String> asking = round.live()
                    .stream()
                    .map(Registry::code)
                    .filter(breaker::lets)
                    .collect(Collectors.toSet());
            var running = new ArrayList<Future<Came>>();
            for (Asked asked : round.questions()) {
                running.add(at.submit(
                        () -> asking.contains(asked.question().registry().code()) ? send(asked) : leftAlone(asked)));
            }
            for (Future<Came> one : running) {
                came.add(one.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            came.stream()
                    .filter(Came::sent)
                    .forEach(one -> breaker.told(one.asked().question().registry().code(),
                            !(one.reply() instanceof ServiceReply.Silent)));
            transaction.executeWithoutResult(_ -> keep(round, came, by));
        }
    }

    // What left the house is kept together with its line in the log of questions.
    private void keep(Round round, List<Came> came, ActingOfficer by) {
        AssistanceCase open = caseFile.required(round.caseId(), by.scope());
        came.forEach(one -> answers.keep(one.asked().question(), one.reply(), open, one.asked().authorisation(), by,
                one.at(), one.took()));
        checking.logLive(open, applications.findById(open.applicationId()).orElseThrow(), round.live(), by);
    }

    private Round round(long caseId, Action action, List<Registry> all, ActingOfficer by) {
        AssistanceCase open = caseFile.required(caseId, by.scope());
        var nobody = new Round(caseId, List.of(), List.of());
        if (!open.allows(by, action) || !open.route().passes(Stage.VERIFICATION)) {
            return nobody;
        }
        Application application = applications.findById(open.applicationId()).orElseThrow();
        boolean again = action == Action.CASE_ASK_AGAIN;
        List<Registry> live = live(again ? stale(open, all) : all);
        List<Registry> before = again ? List.of() : all.stream().filter(one -> !live.contains(one)).toList();
        if (!checking.goesThrough(open, application, before, by)) {
            return nobody;
        }
        var questions = new ArrayList<Asked>();
        List<Authorisation> signed = authorisations.ofApplication(application.id());
        LocalDate today = LocalDate.now(clock);
        for (ApplicationMember member : application.members()) {
            if (Permission.of(member, signed, today) instanceof Permission.Given(Authorisation paper)) {
                live.forEach(registry -> questions.add(new Asked(
                        question(registry, open, member.person().idNumber(), member.person().name(), by),
                        paper.id())));
            }
        }
        application.obligors().forEach(obligor -> {
            if (obligor.idNumber().isPresent()
                    && Permission.ofObligor(obligor.number(), signed,
                            today) instanceof Permission.Given(Authorisation paper)) {
                live.forEach(registry -> questions.add(new Asked(
                        question(registry, open, obligor.idNumber().get(), obligor.name(), by), paper.id())));
            }
        });
        return new Round(caseId, live, questions);
    }

    private static List<Registry> live(List<Registry> of) {
        return of.stream().filter(registry -> registry.source().wayIn() == WayIn.SERVICE).toList();
    }

    private List<Registry> stale(AssistanceCase open, List<Registry> all) {
        Set<String> stale = staleFacts.of(open, LocalDate.now(clock))
                .stream()
                .map(StaleFacts.Stale::source)
                .collect(Collectors.toSet());
        return all.stream().filter(registry -> stale.contains(registry.code())).toList();
    }

    private static ServiceQuestion question(Registry registry, AssistanceCase open, IdNumber person, String name,
            ActingOfficer by) {
        return new ServiceQuestion(UUID.randomUUID(), registry, person, name,
                "社会救助案件经济状况核对（" + open.programmeLabels() + "）", open.number(), by.staffNumber());
    }

    private Came send(Asked asked) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        ServiceReply reply = client.ask(asked.question());
        return new Came(asked, reply, at, Duration.ofNanos(System.nanoTime() - began).toMillis(), true);
    }

    private Came leftAlone(Asked asked) {
        return new Came(asked,
                new ServiceReply.Silent("部门服务连续没有回答，暂停 " + Breaker.PAUSE.toSeconds() + " 秒后再试"), clock.instant(), 0,
                false);
    }
}
