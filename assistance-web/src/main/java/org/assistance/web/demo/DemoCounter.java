package org.assistance.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.web.intake.ApplicationForm;
import org.assistance.web.intake.Translation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The counter of the demo city: types a family's form, hands in its proofs, and submits it. */
@Demo
@Component
class DemoCounter {
    private final DemoOfficers officers;
    private final Drafting drafting;
    private final Attaching attaching;
    private final Submitting submitting;
    private final Accepting accepting;
    private final Clock clock;

    DemoCounter(DemoOfficers officers, Drafting drafting, Attaching attaching, Submitting submitting,
            Accepting accepting, Clock clock) {
        this.officers = officers;
        this.drafting = drafting;
        this.attaching = attaching;
        this.submitting = submitting;
        this.accepting = accepting;
        this.clock = clock;
    }

    /** Types the form into a new draft. */
    UUID type(DemoFamily family) {
        ActingOfficer by = typist(family);
        ApplicationDraft draft = drafting.create(by);
        var fields = new HashMap<>(family.fields());
        if (family.relief() != null) {
            fields.put("reliefHappened", LocalDate.now(clock).minusDays(family.urgent() ? 1 : 12).toString());
        }
        drafting.save(draft.id(), fields, false, 0, by);
        for (DocumentCategory proof : family.proofs()) {
            attaching.attach(draft.id(), proof, "演示材料.pdf", proof(), by);
        }
        return draft.id();
    }

    /** Submits the draft, and takes its cases on where the family has come that far; the cases it opened. */
    List<Long> submit(UUID draftId, DemoFamily family) {
        ActingOfficer by = typist(family);
        ApplicationDraft draft = drafting.required(draftId, by.scope());
        Translation form = Translation.of(new ApplicationForm(draft.content().values(), LocalDate.now(clock)),
                by.division());
        if (!form.errors().isEmpty()) {
            throw new IllegalStateException("第" + family.number() + "户：" + form.errors());
        }
        ApplicationContent content = form.content();
        Submission answer = family.reach().passes(DemoFamily.Reach.ACCEPTED)
                ? accepting.submitAndAccept(draftId, content, by)
                : submitting.submit(draftId, content, by);
        if (answer instanceof Submission.Submitted submitted) {
            return submitted.cases().stream().map(AssistanceCase::id).toList();
        }
        throw new IllegalStateException("第" + family.number() + "户：" + answer);
    }

    /** Village assistants hand in what the township's clerk has yet to accept. */
    private ActingOfficer typist(DemoFamily family) {
        boolean atTheVillage = family.reach() == DemoFamily.Reach.SUBMITTED
                && officers.any(Role.VILLAGE_ASSISTANT, family.village());
        return officers.acting(atTheVillage ? Role.VILLAGE_ASSISTANT : Role.TOWNSHIP_CLERK, family.village());
    }

    private static byte[] proof() {
        try {
            return new ClassPathResource("db/demo/proof.pdf").getContentAsByteArray();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
