package org.assistance.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.entitlement.AlreadyEntitled;
import org.assistance.domain.opinion.Aid;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.assistance.web.opinion.AidForm;

/**
 * What the decider typed, as typed.
 *
 * @param version the case's version the page was built on
 * @param lines one for each proposal
 * @param reasons the decider's words
 * @param confirmed the {@link #seal} of the refusals whose letter was read and confirmed; blank before
 */
public record DecisionForm(int version, List<Line> lines, String reasons, String confirmed) {
    public DecisionForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
        reasons = reasons == null ? "" : reasons.strip();
        confirmed = confirmed == null ? "" : confirmed;
    }

    /** Stands for what is refused and why: a word changed after the question makes another one. */
    public String seal() {
        return Integer.toHexString(lines.hashCode());
    }

    /** Whether what is refused was confirmed as it stands. */
    boolean isConfirmed() {
        return confirmed.equals(seal());
    }

    /**
     * One line.
     *
     * @param agreed "true" or "false"
     * @param reason why not
     * @param aid in which forms relief is given
     */
    public record Line(String agreed, String reason, AidForm aid) {
        public Line {
            agreed = agreed == null ? "" : agreed;
            reason = reason == null ? "" : reason.strip();
            aid = aid == null ? AidForm.MONEY : aid;
        }
    }

    static DecisionForm fresh(int version, List<Proposal> proposals, Aid proposed) {
        var aid = AidForm.of(proposed);
        return new DecisionForm(version, proposals.stream().map(_ -> new Line("", "", aid)).toList(), "", "");
    }

    /** The verdicts, with what is wrong said in {@code errors}; empty when anything is. */
    List<Verdict> verdicts(List<Proposal> proposals, FieldErrors errors) {
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < proposals.size(); i++) {
            Line line = i < lines.size() ? lines.get(i) : new Line("", "", AidForm.MONEY);
            boolean agreed = line.agreed().equals("true");
            if (!agreed && !line.agreed().equals("false")) {
                errors.add("lines[" + i + "].agreed", "请对“" + proposals.get(i).programme().shortLabel() + "”作出决定");
            }
            if (!agreed && proposals.get(i).granted() && Reason.isMissing(line.reason())
                    && line.agreed().equals("false")) {
                errors.add("lines[" + i + "].reason", "不予确认必须写明理由" + Reason.AT_LEAST + "，将写入告知书");
            }
            Proposal proposal = proposals.get(i);
            boolean chooses = agreed && proposal.granted() && proposal.rhythm() == Rhythm.ONCE;
            verdicts.add(new Verdict(agreed, line.reason(), chooses
                    ? line.aid().read(proposal.amount(), "lines[" + i + "].aid.", errors)
                    : null));
        }
        Typed.words("reasons", reasons, "请填写审核确认意见", errors);
        return errors.isEmpty() ? verdicts : List.of();
    }

    /** The input that a refusal is about: the line it could not grant, else the decider's words. */
    static String field(IllegalMove refused, List<Proposal> proposals) {
        if (refused instanceof AlreadyEntitled barred) {
            for (int i = 0; i < proposals.size(); i++) {
                Proposal line = proposals.get(i);
                if (line.programme() == barred.wanted()
                        && Objects.equals(line.member(), barred.member().orElse(null))) {
                    return "lines[" + i + "].agreed";
                }
            }
        }
        return "reasons";
    }
}
