package org.assistance.domain.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Programme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts an opinion for everybody to see, records objections, and lets the case go on when the days are over.
 *
 * <p>The first day counted is the day after posting (XZ-70); the number of days is policy (PUBLICITY_DAYS). An objection
 * sends the case back to the check; its next opinion is posted again, once it is on record what was found about it.
 */
@Service
public class PostingNotice {
    private final Opinions opinions;
    private final Notices notices;
    private final Objections objections;
    private final PublicName publicName;
    private final Divisions divisions;
    private final Policies policies;
    private final Returning returning;
    private final StaleFacts staleFacts;
    private final Deadlines deadlines;
    private final Secrets secrets;
    private final Clock clock;

    PostingNotice(Opinions opinions, Notices notices, Objections objections, PublicName publicName,
            Divisions divisions, Policies policies,
            Returning returning, StaleFacts staleFacts, Deadlines deadlines, Secrets secrets, Clock clock) {
        this.opinions = opinions;
        this.notices = notices;
        this.objections = objections;
        this.publicName = publicName;
        this.divisions = divisions;
        this.policies = policies;
        this.returning = returning;
        this.staleFacts = staleFacts;
        this.deadlines = deadlines;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Posts what the opinion proposes to grant. When nothing is to be granted the case goes straight on to the
     * decision: a refusal is nobody else's business.
     *
     * @param place where the paper hangs
     * @throws IllegalMove when the case is not at the notice, it hangs already, or an objection has no finding yet
     */
    @Transactional
    public List<Notice> post(AssistanceCase of, String place, ActingOfficer by) {
        of.refuseUnlessAt(Stage.NOTICE);
        if (!notices.current(of.id()).isEmpty()) {
            throw new IllegalMove("本案已张贴公示，不能重复张贴");
        }
        if (!unanswered(of).isEmpty()) {
            throw new IllegalMove("上次公示有异议，请先写明调查核实结果");
        }
        Opinion opinion = opinions.current(of.id()).orElseThrow(() -> new IllegalMove("本案尚无初审意见，不能公示"));
        Instant now = clock.instant();
        List<Proposal> posted = opinion.proposals().stream().filter(Proposal::goesOnNotice).toList();
        if (posted.isEmpty()) {
            of.forward(NoticeEnded.nothingToPost(of.id()), deadlines, by, now);
            return List.of();
        }
        LocalDate today = deadlines.dayOf(now);
        staleFacts.refuse(of, today);
        int days = policies.on(of.division(), today).value(PolicyCode.PUBLICITY_DAYS).count();
        String village = divisions.find(of.division()).orElseThrow().name();
        var posting = new Posting(of.id(), opinion.id(), of.division(), village, publicName.of(of, today),
                place);
        var hung = new ArrayList<Notice>();
        for (Proposal proposal : merged(posted)) {
            hung.add(notices.save(new Notice(posting, proposal, today, today.plusDays(days), by.officerId())));
        }
        of.note(Duty.POST_NOTICE, "张贴公示" + days + "天，至 " + today.plusDays(days) + " 止（" + place + "）", null, by, now);
        return hung;
    }

    /** The objections about which nobody has put down yet what was found. */
    @Transactional(readOnly = true)
    public List<Objection> unanswered(AssistanceCase of) {
        return objections.ofCase(of.id()).stream().filter(one -> one.finding().isEmpty()).toList();
    }

    /**
     * Puts down what the new investigation found about the objections of the last notice (S3 article 19).
     *
     * @param finding the officer's words; not blank
     * @throws IllegalMove when the case is not at the notice, or nothing waits for an answer
     */
    @Transactional
    public void answer(AssistanceCase of, String finding, ActingOfficer by) {
        of.refuseUnlessAt(Stage.NOTICE);
        List<Objection> open = unanswered(of);
        if (open.isEmpty()) {
            throw new IllegalMove("本案没有待答复的异议");
        }
        open.forEach(one -> one.found(finding, by.officerId(), clock.instant()));
        of.note(Duty.POST_NOTICE, "登记异议的调查核实结果", finding.strip(), by, clock.instant());
    }

    /** One line per programme: several people of one family in 特困 are posted as one. */
    private static List<Proposal> merged(List<Proposal> posted) {
        var byProgramme = new EnumMap<Programme, Proposal>(Programme.class);
        for (Proposal proposal : posted) {
            byProgramme.merge(proposal.programme(), proposal, (a, b) -> new Proposal(a.programme(), null, true,
                    a.amount() == null ? null : a.requiredAmount().plus(b.requiredAmount()), a.people() + b.people(),
                    null, a.reasons()));
        }
        return List.copyOf(byProgramme.values());
    }

    /**
     * Records an objection raised in time and sends the case back to the check (section 2.4 step 10b; 3.4).
     *
     * @throws IllegalMove when no notice hangs, or its days were over when the objection was raised
     */
    @Transactional
    public void object(AssistanceCase of, RaisedObjection raised, ActingOfficer by) {
        of.refuseUnlessAt(Stage.NOTICE);
        Notice against = notices.current(of.id())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalMove("本案尚未张贴公示，没有可异议的内容"));
        if (!against.admitsObjectionOn(raised.on())) {
            throw new IllegalMove(against.objectionDays());
        }
        objections.save(new Objection(against, of.division().value(), raised, by.officerId(), clock.instant()))
                .reachedBy(raised.contact(), secrets);
        Stage back = of.route().passes(Stage.VERIFICATION) ? Stage.VERIFICATION : Stage.ASSESSMENT;
        returning.returnTo(of, back, "公示期间收到异议：" + raised.content(), by);
    }

    /**
     * Lets the case go on when the days are over and nobody objected.
     *
     * @throws IllegalMove before the day after the last
     */
    @Transactional
    public void end(AssistanceCase of, ActingOfficer by) {
        of.refuseUnlessAt(Stage.NOTICE);
        Instant now = clock.instant();
        LocalDate today = deadlines.dayOf(now);
        List<Notice> hung = notices.current(of.id());
        Notice first = hung.stream().findFirst().orElseThrow(() -> new IllegalMove("本案尚未张贴公示"));
        if (!first.isOverOn(today)) {
            throw new IllegalMove("公示期到 " + first.lastDay() + " 止，期满后方可报送审核确认");
        }
        staleFacts.refuse(of, today);
        hung.forEach(notice -> notice.end(today));
        of.forward(NoticeEnded.of(first), deadlines, by, now);
    }
}
