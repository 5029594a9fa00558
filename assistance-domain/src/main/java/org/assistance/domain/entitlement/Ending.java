package org.assistance.domain.entitlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.Reason;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.permission.Action;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a right (DB-34, TK-42, CJ-16): the township's clerk proposes it with its ground after hearing the family, and who
 * may grant such a right today confirms it. The right stands until then; what was paid stays paid.
 */
@Service
@Transactional
public class Ending {
    /** Who proposes. */
    public static final Set<Role> PROPOSERS = Action.RIGHT_END.roles();

    private final Entitlements entitlements;
    private final EndingProposals proposals;
    private final Authority authority;
    private final Policies policies;
    private final RightHistory history;
    private final SettledAlready settled;
    private final EndingRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ending(Entitlements entitlements, EndingProposals proposals, Authority authority, Policies policies,
            RightHistory history, SettledAlready settled, EndingRules rules, JdbcClient jdbc, Clock clock) {
        this.entitlements = entitlements;
        this.proposals = proposals;
        this.authority = authority;
        this.policies = policies;
        this.history = history;
        this.settled = settled;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Proposes that a right end.
     *
     * @throws NotAllowed when the officer may not propose
     * @throws NoSuchRight when there is none in the officer's division
     * @throws IllegalMove when the ground does not fit the right, what it asks for is missing, or an ending waits already
     */
    public EndingProposal propose(long entitlementId, WantedEnding wanted, ActingOfficer by) {
        if (!by.isOneOf(PROPOSERS)) {
            throw new NotAllowed("终止待遇由乡镇（街道）经办人提出");
        }
        Entitlement of = right(entitlementId, by);
        if (proposals.findByEntitlementIdOrderByIdDesc(of.id())
                .stream()
                .anyMatch(earlier -> earlier.status() == Settlement.PROPOSED)) {
            throw new IllegalMove("该项待遇已提出终止，正待确认，不能重复提出");
        }
        refuseUnderReview(of);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        rules.refuseUnfit(of, wanted, today);
        YearMonth last = wanted.ground()
                .lastMonth(of.programme(), wanted.happenedOn(), rules.lastMonth(of, wanted), today);
        if (wanted.ground() != EndingGround.TAPER_OVER) {
            of.refuseEnd(last);
        }
        EndingProposal made = proposals.saveAndFlush(new EndingProposal(of, wanted, last, by, now));
        history.add(of.id(), RightHistory.Kind.ENDING_PROPOSED, "提出终止" + of.programme().shortLabel(),
                made.sentence(), by, now);
        return made;
    }

    // Two officers would decide the same right in two ways; what the review finds can be a stop.
    private void refuseUnderReview(Entitlement of) {
        boolean open = jdbc.sql("select under_review(:right)")
                .param("right", of.id())
                .query(Boolean.class)
                .single();
        if (open) {
            throw new IllegalMove("该项待遇正在复核。请在复核中提出停发；不再复核的，先撤回复核再提出终止");
        }
    }

    /** What follows a right without a gap: the later months of a 渐退, which are rights of their own and end with it. */
    private List<Entitlement> following(Entitlement of, YearMonth last) {
        return jdbc.sql("""
                select id from entitlement where household_id = :household and person_id = :person and programme = :programme
                    and id <> :id and first_month > :last and (last_month is null or last_month >= first_month)
                order by first_month""")
                .param("household", of.householdId())
                .param("person", of.personId())
                .param("programme", of.programme().name())
                .param("id", of.id())
                .param("last", last.atDay(1))
                .query(Long.class)
                .list()
                .stream()
                .map(id -> entitlements.findById(id).orElseThrow())
                .toList();
    }

    /** Why an officer may not confirm or refuse an ending now, in a Chinese sentence; null when the officer may. */
    @Transactional(readOnly = true)
    public @Nullable String refusalFor(EndingProposal proposal, ActingOfficer by) {
        Entitlement of = right(proposal.entitlementId(), by);
        Authority.Seat seat = seat(of);
        if (seat.level().role() != by.role()) {
            return "由" + seat.level().role().label() + "确认（" + seat.level().label() + "）";
        }
        String own = proposal.refusalOfSecond(by);
        if (own != null) {
            return own;
        }
        LocalDate over = noticeOver(of, proposal);
        return over != null && !LocalDate.now(clock).isAfter(over) ? "公示到" + over + "为止，期满次日起才能确认" : null;
    }

    private Authority.Seat seat(Entitlement of) {
        return authority.overRight(of.programme(), of.area(), of.division(),
                of.division().at(DivisionLevel.TOWNSHIP), of.amount().orElse(null), LocalDate.now(clock));
    }

    private @Nullable LocalDate noticeOver(Entitlement of, EndingProposal proposal) {
        return proposal.postedOn()
                .map(on -> on.plusDays(policies.on(of.division(), on).value(PolicyCode.PUBLICITY_DAYS).count()))
                .orElse(null);
    }

    /**
     * Confirms an ending: the right ends with the last month its rule gives on this day.
     *
     * @param note the second officer's words; not blank
     * @throws NotAllowed when this officer may not confirm it
     * @throws IllegalMove when it is decided already, or the right ends earlier by now
     */
    public EndingProposal confirm(long id, String note, ActingOfficer by) {
        PayrollLock.take(jdbc);
        EndingProposal proposal = decidable(id, note, by);
        Entitlement ended = right(proposal.entitlementId(), by);
        refuseUnderReview(ended);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        YearMonth last = proposal.ground().followsTheDecision(ended.programme())
                ? YearMonth.from(today)
                : proposal.lastMonth();
        boolean over = proposal.ground() == EndingGround.TAPER_OVER;
        if (!over) {
            ended.refuseEnd(last);
        }
        proposal.confirm(last, seat(ended), note.strip(), number(proposal), by, now);
        proposals.saveAndFlush(proposal);
        if (over) {
            ended.over(proposal.brief(), by, now);
        } else {
            ended.end(last, proposal.brief(), by, now);
        }
        entitlements.saveAndFlush(ended);
        for (Entitlement later : over ? List.<Entitlement>of() : following(ended, last)) {
            var with = new EndingProposal(later, proposal);
            with.confirm(last, seat(ended), note.strip(), number(proposal) + "-" + later.id(), by, now);
            proposals.saveAndFlush(with);
            later.end(last, proposal.brief(), by, now);
            entitlements.saveAndFlush(later);
            history.add(later.id(), RightHistory.Kind.ENDING_CONFIRMED,
                    "随" + ended.firstMonth() + "起的" + ended.programme().shortLabel() + "一并终止", note.strip(), by, now);
        }
        if (proposal.ground() == EndingGround.DEATH) {
            recordDeath(ended, proposal.happenedOn().orElseThrow());
        }
        history.add(ended.id(), RightHistory.Kind.ENDING_CONFIRMED,
                "确认终止" + ended.programme().shortLabel() + "，最后享受月份" + last, note.strip(), by, now);
        return proposal;
    }

    // The person's other rights stop with the next list, whoever pays them.
    private void recordDeath(Entitlement of, LocalDate on) {
        jdbc.sql("update person set died_on = :on where id = :id and died_on is null")
                .param("on", on)
                .param("id", of.personId())
                .update();
    }

    private String number(EndingProposal proposal) {
        return jdbc.sql("""
                select c.number from entitlement e join assistance_case c on c.id = e.case_id where e.id = :id""")
                .param("id", proposal.entitlementId())
                .query(String.class)
                .single() + "-停" + proposal.id();
    }

    /** Refuses an ending with a reason: the right goes on. */
    public void reject(long id, String note, ActingOfficer by) {
        EndingProposal proposal = decidable(id, note, by);
        if (Reason.isMissing(note)) {
            throw new IllegalMove("请填写不同意的理由" + Reason.AT_LEAST);
        }
        proposal.reject(note.strip(), by, clock.instant());
        proposals.saveAndFlush(proposal);
        history.add(proposal.entitlementId(), RightHistory.Kind.ENDING_REJECTED, "不同意终止", note.strip(), by,
                clock.instant());
    }

    private EndingProposal decidable(long id, String note, ActingOfficer by) {
        EndingProposal proposal = proposal(id, by);
        settled.refuse(proposal);
        if (Reason.saysNothing(note)) {
            throw new IllegalMove("请填写确认意见");
        }
        String refusal = refusalFor(proposal, by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        return proposal;
    }

    /** Takes an open ending back, by who proposed it. */
    public void withdraw(long id, ActingOfficer by) {
        EndingProposal proposal = proposal(id, by);
        proposal.withdraw(by, clock.instant());
        proposals.saveAndFlush(proposal);
        history.add(proposal.entitlementId(), RightHistory.Kind.ENDING_WITHDRAWN, "撤回终止", null, by,
                clock.instant());
    }

    private EndingProposal proposal(long id, ActingOfficer by) {
        return proposals.findInScope(id, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchRight::new);
    }

    private Entitlement right(long id, ActingOfficer by) {
        Entitlement found = entitlements.findInScope(id, by.scope().lower(), by.scope().upper(), by.officerId())
                .orElseThrow(NoSuchRight::new);
        Trace.saw(Subject.RIGHT, id);
        return found;
    }
}
