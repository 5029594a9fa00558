package org.assistance.verification.checking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.checking.LiveQuestions.Asked;
import org.assistance.verification.checking.LiveQuestions.Came;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.verification.service.ServiceBasis;
import org.assistance.verification.service.ServiceQuestion;
import org.springframework.stereotype.Component;

/** Asks the departments that answer live about the people of a plan's run, each question in the plan's name. */
@Component
class PlannedServices {
    private final LiveQuestions sending;
    private final ServiceAnswers kept;

    PlannedServices(LiveQuestions sending, ServiceAnswers kept) {
        this.sending = sending;
        this.kept = kept;
    }

    /** The sources of a plan that are asked live. */
    static List<Registry> live(List<Registry> asking) {
        return asking.stream().filter(registry -> registry.source().wayIn() == WayIn.SERVICE).toList();
    }

    /** What is to be asked about some families, with the case of each question. */
    record Round(List<Asked> questions, Map<UUID, AssistanceCase> cases) {}

    Round round(CheckPlan plan, long run, List<Registry> live, List<PlannedFamily> families) {
        var questions = new ArrayList<Asked>();
        var cases = new HashMap<UUID, AssistanceCase>();
        for (PlannedFamily family : families) {
            for (ApplicationMember member : family.members().keySet()) {
                for (Registry registry : live) {
                    if (!family.numbers(registry).containsKey(member.number())) {
                        continue;
                    }
                    var question = new ServiceQuestion(UUID.randomUUID(), registry, member.person().idNumber(),
                            member.person().name(), plan.purpose(), family.of().number(), plan.makerNumber());
                    questions.add(new Asked(question, run));
                    cases.put(question.request(), family.of());
                }
            }
        }
        return new Round(questions, cases);
    }

    /** Asks as long as it has leave, and hands over what came. */
    void ask(Round round, Supplier<Optional<Instant>> leave, Consumer<List<Came>> after) {
        sending.slowly(round.questions(), leave, after);
    }

    /** Keeps what came. */
    void keep(CheckPlan plan, Round round, List<Came> came) {
        for (Came one : came) {
            AssistanceCase of = round.cases().get(one.asked().question().request());
            if (of != null) {
                kept.keep(one.asked().question(), one.reply(), of,
                        ServiceBasis.plan(one.asked().basis(), plan.madeBy()), one.at(), one.took());
            }
        }
    }

    /** About whom each source was asked, by its code. */
    static Map<String, Set<IdNumber>> about(List<Came> came) {
        var about = new HashMap<String, Set<IdNumber>>();
        came.forEach(one -> about
                .computeIfAbsent(one.asked().question().registry().code(), _ -> new HashSet<>())
                .add(one.asked().question().idNumber()));
        return about;
    }
}
