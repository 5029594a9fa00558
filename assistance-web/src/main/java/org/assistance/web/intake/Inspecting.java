package org.assistance.web.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Correcting;
import org.assistance.domain.application.DraftContent;
import org.assistance.domain.application.Missing;
import org.assistance.domain.application.Recognising;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.intake.ApplicationForm.Row;
import org.assistance.web.layout.FieldErrors;
import org.springframework.stereotype.Component;

/** Looks a draft through: what cannot be read, what is missing, what stands in the way. */
@Component
class Inspecting {
    /** What is asked for as soon as it is lacking, since something typed looks wrong without it. */
    private static final Set<String> AT_ONCE = Set.of("accountReason", "reliefSelfPaidReason");

    private static final Pattern OF_ASSET = Pattern.compile("assets\\[(\\d{1,3})]\\.(\\w+)");

    private final Submitting submitting;
    private final Correcting correcting;
    private final Recognising recognising;
    private final Clock clock;

    Inspecting(Submitting submitting, Correcting correcting, Recognising recognising, Clock clock) {
        this.submitting = submitting;
        this.correcting = correcting;
        this.recognising = recognising;
        this.clock = clock;
    }

    /** The form as typed; of a correction with the day that stands, since an application may have been typed without one. */
    ApplicationForm form(ApplicationDraft draft) {
        var typed = new HashMap<>(draft.content().values());
        correcting.appliedOn(draft).ifPresent(day -> typed.put(DraftContent.APPLIED, day.toString()));
        return new ApplicationForm(typed, LocalDate.now(clock), NumbersLeftAlone.areIn(draft));
    }

    Translation translation(ApplicationDraft draft, ActingOfficer by) {
        return Translation.of(form(draft), by.division());
    }

    List<Missing> missing(ApplicationDraft draft, Translation translation) {
        List<Row> assets = form(draft).rows("assets");
        return submitting.missing(draft.id(), translation.content())
                .stream()
                .map(lack -> inItsRow(lack, assets))
                .toList();
    }

    /** What is missing of an asset is told by its place among the assets; on the form empty rows may lie between. */
    private static Missing inItsRow(Missing lack, List<Row> assets) {
        Matcher asset = OF_ASSET.matcher(lack.field());
        int at = asset.matches() ? Integer.parseInt(asset.group(1)) : -1;
        return at < 0 || at >= assets.size()
                ? lack
                : new Missing(assets.get(at).name(asset.group(2)), lack.sentence());
    }

    /**
     * How a draft stands now.
     *
     * @param check whether what is missing counts as a fault too
     */
    Inspection inspect(ApplicationDraft draft, boolean check, ActingOfficer by) {
        ApplicationForm form = form(draft);
        Translation translation = Translation.of(form, by.division());
        List<Missing> missing = missing(draft, translation);
        var wrong = new FieldErrors();
        translation.errors().getItems().forEach(item -> wrong.add(item.field(), item.sentence()));
        recognising.whileTyping(draft, translation.content(), by)
                .forEach(problem -> wrong.add(problem.field(), problem.sentence()));
        if (check && wrong.isEmpty() && missing.isEmpty()
                && obstacles(draft, translation, by).orElse(null) instanceof Submission.Refused refused) {
            refused.problems().forEach(problem -> wrong.add(problem.field(), problem.sentence()));
        }
        List<PartMark> marks = PartMark.of(wrong, missing);
        boolean ready = wrong.isEmpty() && missing.isEmpty();
        missing.stream()
                .filter(lack -> check || AT_ONCE.contains(lack.field()))
                .forEach(lack -> wrong.add(lack.field(), lack.sentence()));
        return new Inspection(form, translation, PageOrder.sorted(wrong), marks, ready);
    }

    private Optional<Submission> obstacles(ApplicationDraft draft, Translation translation, ActingOfficer by) {
        return draft.correctsId().isPresent()
                ? correcting.obstacles(draft.id(), translation.content(), by)
                : submitting.obstacles(draft.id(), translation.content(), by);
    }
}
