package org.assistance.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.verification.StaleFacts.Stale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on top of a case's pages while data it rests on is too old and has to be asked again (XZ-55). */
@Component
public class StaleBox {
    private final StaleFacts staleFacts;
    private final Clock clock;

    StaleBox(StaleFacts staleFacts, Clock clock) {
        this.staleFacts = staleFacts;
        this.clock = clock;
    }

    /**
     * What the box says.
     *
     * @param sources the sources, each with what is the matter
     * @param mayAsk whether the officer may ask them again at this stage
     * @param mayGoOn whether they were asked, could not answer, and a written reason lets the case go on
     */
    public record Shown(List<Stale> sources, boolean mayAsk, boolean mayGoOn) {}

    /** Puts it into the model of a page; nothing where all is fresh. */
    public void fill(AssistanceCase shown, ActingOfficer by, Model model) {
        List<Stale> sources = staleFacts.of(shown, LocalDate.now(clock));
        if (!sources.isEmpty()) {
            model.addAttribute("stale", new Shown(sources, shown.allows(by, Action.CASE_ASK_AGAIN),
                    sources.stream().anyMatch(one -> one.waitsFor() != null && !one.refuses())));
        }
    }
}
