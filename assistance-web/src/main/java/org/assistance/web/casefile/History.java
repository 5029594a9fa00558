package org.assistance.web.casefile;

import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.web.layout.Happening;
import org.assistance.web.layout.Tone;

/** A case's history as lines of a timeline, newest first. */
final class History {
    private History() {}

    static List<Happening> of(AssistanceCase shown) {
        return shown.events().reversed().stream().map(History::line).toList();
    }

    private static Happening line(CaseEvent event) {
        Tone tone = switch (event.kind()) {
            case OPENED, FORWARD -> Tone.GOOD;
            case RETURN -> Tone.WARN;
            case CLOSE -> Tone.QUIET;
            case NOTE -> Tone.INFO;
        };
        return new Happening(OfficeTime.minute(event.at()), event.summary(),
                event.officerName() + "（" + event.role().label() + "）", event.reason().orElse(null), null, tone);
    }
}
