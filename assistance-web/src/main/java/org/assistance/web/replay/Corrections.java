package org.assistance.web.replay;

import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.replay.FactCorrection;
import org.assistance.domain.replay.FactCorrections;
import org.assistance.domain.replay.RecordingFacts;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.web.layout.Tone;
import org.springframework.stereotype.Component;

/** The corrections of a case as its page and the page of its replay tell them: what, by whom and when, and whether it counts. */
@Component
public class Corrections {
    private final FactCorrections corrections;
    private final RecordingFacts recording;
    private final Officers officers;

    Corrections(FactCorrections corrections, RecordingFacts recording, Officers officers) {
        this.corrections = corrections;
        this.recording = recording;
        this.officers = officers;
    }

    /**
     * One correction.
     *
     * @param state 待确认, 已确认, 未同意 or 已撤回
     * @param decided who decided it, when and with what words; empty while it waits
     * @param mayDecide whether the officer may confirm or refuse it now
     * @param refusal why not, in a Chinese sentence; empty where it is decided or the officer may
     */
    public record Line(long id, String nature, String sentence, String toldOn, String by, String at, String state,
            Tone tone, String decided, boolean mayDecide, boolean mayWithdraw, String refusal) {
        /** Whether it was confirmed, so that sheets count with it. */
        boolean counts() {
            return tone == Tone.GOOD;
        }
    }

    /** Those of a case whose scope was checked, in the order they were put down. */
    public List<Line> of(long caseId, ActingOfficer by) {
        return corrections.findByCaseIdOrderById(caseId).stream().map(one -> line(one, by)).toList();
    }

    private Line line(FactCorrection one, ActingOfficer by) {
        boolean open = one.status() == Settlement.PROPOSED;
        String refusal = open ? recording.refusalFor(one, by) : null;
        String decided = one.decidedBy()
                .map(who -> officer(who) + " " + one.decidedAt().map(OfficeTime::minute).orElse("")
                        + one.decisionNote().filter(note -> !note.isEmpty()).map(note -> "：" + note).orElse(""))
                .orElse("");
        return new Line(one.id(), one.nature().label() + one.changedOn().map(day -> "（" + day + "）").orElse(""),
                one.reason() + "（依据：" + one.source() + "）", one.toldOn().toString(), officer(one.proposedBy()),
                OfficeTime.minute(one.proposedAt()), one.status().label() + (open ? "，暂不计入核算" : ""), tone(one.status()),
                decided, open && refusal == null, open && one.proposedBy() == by.officerId(),
                refusal == null ? "" : refusal);
    }

    private static Tone tone(Settlement status) {
        return switch (status) {
            case PROPOSED -> Tone.WARN;
            case CONFIRMED -> Tone.GOOD;
            case REJECTED, WITHDRAWN -> Tone.QUIET;
        };
    }

    private String officer(long id) {
        return officers.findById(id).map(Officer::name).orElse("");
    }
}
