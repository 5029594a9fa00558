package org.assistance.web.casefile;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.layout.Step;

/** The stages of a case's route, drawn as steps; page and workflow cannot disagree. */
public final class StageBar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd")
            .withZone(OfficeTime.ZONE);

    private StageBar() {}

    /** The steps of a case, each finished one with its day and a link to its page; a closed case has no road ahead. */
    public static List<Step> of(AssistanceCase shown) {
        var steps = new ArrayList<Step>();
        Stage at = shown.stage() == Stage.CLOSED ? lastOpen(shown) : shown.stage();
        for (Stage stage : shown.route().stages()) {
            boolean passed = shown.route().isEarlier(stage, at);
            boolean current = stage == at && shown.stage() != Stage.CLOSED;
            boolean closedHere = stage == at && shown.stage() == Stage.CLOSED;
            if (shown.stage() == Stage.CLOSED && !passed && !closedHere) {
                break;
            }
            Step.State state = passed || closedHere
                    ? Step.State.DONE
                    : current ? Step.State.CURRENT : Step.State.PENDING;
            String note = finishedOn(shown, stage).filter(_ -> passed || closedHere).orElse(null);
            steps.add(
                    new Step(stage.label(), state, note, passed || current || closedHere ? page(shown, stage) : null));
        }
        return steps;
    }

    private static @org.jspecify.annotations.Nullable String page(AssistanceCase shown, Stage stage) {
        return stage == Stage.PAYMENT ? null : "/cases/" + shown.id() + "/" + stage.path();
    }

    /** The stage at which a closed case was closed. */
    private static Stage lastOpen(AssistanceCase shown) {
        return shown.events()
                .reversed()
                .stream()
                .filter(event -> event.kind() == CaseEvent.Kind.CLOSE)
                .flatMap(event -> event.from().stream())
                .findFirst()
                .orElse(shown.route().stages().getLast());
    }

    private static Optional<String> finishedOn(AssistanceCase shown, Stage stage) {
        return shown.events()
                .reversed()
                .stream()
                .filter(event -> event.from().equals(Optional.of(stage)) && event.to() != stage)
                .map(event -> DAY.format(event.at()))
                .findFirst();
    }
}
