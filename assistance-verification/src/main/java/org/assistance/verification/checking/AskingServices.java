package org.assistance.verification.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.assistance.verification.checking.LiveQuestions.Asked;
import org.assistance.verification.checking.LiveQuestions.Came;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.verification.service.ServiceBasis;
import org.assistance.verification.service.ServiceQuestion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the departments that are asked live about everybody in a case who signed for it, before the case is checked: the check
 * itself reads what they answered. No transaction is open while they take their time; whom the check would refuse nobody is
 * asked about.
 */
@Service
public class AskingServices {
    private final CaseFile caseFile;
    private final Checking checking;
    private final Applications applications;
    private final Authorisations authorisations;
    private final StaleFacts staleFacts;
    private final Registries registries;
    private final LiveQuestions sending;
    private final ServiceAnswers answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskingServices(CaseFile caseFile, Checking checking, Applications applications, Authorisations authorisations,
            StaleFacts staleFacts,
            Registries registries, LiveQuestions sending, ServiceAnswers answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.caseFile = caseFile;
        this.checking = checking;
        this.applications = applications;
        this.authorisations = authorisations;
        this.staleFacts = staleFacts;
        this.registries = registries;
        this.sending = sending;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

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
        sending.send(round.questions(), came -> transaction.executeWithoutResult(_ -> keep(round, came, by)));
    }

    // What left the house is kept together with its line in the log of questions.
    private void keep(Round round, List<Came> came, ActingOfficer by) {
        AssistanceCase open = caseFile.required(round.caseId(), by.scope());
        came.forEach(one -> answers.keep(one.asked().question(), one.reply(), open,
                ServiceBasis.paper(one.asked().basis(), by),
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
            Permission permission = Permission.of(member, signed, today);
            for (Registry registry : live) {
                if (permission.about(registry) instanceof Permission.Given(Authorisation paper)) {
                    questions.add(new Asked(
                            question(registry, open, member.person().idNumber(), member.person().name(), by),
                            paper.id()));
                }
            }
        }
        application.obligors().forEach(obligor -> {
            Permission permission = Permission.ofObligor(obligor.number(), signed, today);
            for (Registry registry : live) {
                if (obligor.idNumber().isPresent()
                        && permission.about(registry) instanceof Permission.Given(Authorisation paper)) {
                    questions.add(new Asked(question(registry, open, obligor.idNumber().get(), obligor.name(), by),
                            paper.id()));
                }
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

    static ServiceQuestion question(Registry registry, AssistanceCase open, IdNumber person, String name,
            ActingOfficer by) {
        return new ServiceQuestion(UUID.randomUUID(), registry, person, name,
                "社会救助案件经济状况核对（" + open.programmeLabels() + "）", open.number(), by.staffNumber());
    }
}
