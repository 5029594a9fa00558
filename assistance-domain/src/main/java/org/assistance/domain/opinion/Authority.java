package org.assistance.domain.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.Delegation;
import org.assistance.domain.staff.Delegations;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may decide what is proposed (section 1 Delegation, LS-21): the township where the law or a delegation in force on
 * the day gives it every programme of the case, else the county. Relief is measured by the sum granted to the household
 * in the last 12 months, this grant included.
 */
@Component
public class Authority {
    private final Delegations delegations;
    private final Policies policies;
    private final JdbcClient jdbc;

    Authority(Delegations delegations, Policies policies, JdbcClient jdbc) {
        this.delegations = delegations;
        this.policies = policies;
        this.jdbc = jdbc;
    }

    /**
     * Where a case is to be decided.
     *
     * @param level the level
     * @param delegation the delegation it rests on; null for the county, and for 小额快救, which the law gives to the township
     */
    public record Seat(DecisionLevel level, @Nullable Delegation delegation) {
        static final Seat COUNTY = new Seat(DecisionLevel.COUNTY, null);
    }

    /** The seat of a case with these proposals on a day. */
    public Seat over(AssistanceCase of, Area area, List<Proposal> proposals, LocalDate on) {
        if (of.route() == Route.FAST_RELIEF) {
            refuseAboveTheFastCap(of, area, proposals, on);
            return new Seat(DecisionLevel.TOWNSHIP, null);
        }
        Delegation last = null;
        for (Proposal proposal : proposals) {
            Optional<Delegation> given = delegations.inForce(proposal.programme(), of.township(), on);
            if (given.isEmpty() || !covers(given.get(), of, area, proposal, on)) {
                return Seat.COUNTY;
            }
            last = given.get();
        }
        return last == null ? Seat.COUNTY : new Seat(DecisionLevel.TOWNSHIP, last);
    }

    /** 小额快救 knows neither check nor notice, so it ends at its cap (LS 4.2 A, FASTRELIEF_CAP). */
    private void refuseAboveTheFastCap(AssistanceCase of, Area area, List<Proposal> proposals, LocalDate on) {
        Policy policy = policies.on(of.division(), on);
        PolicyValue cap = policy.find(PolicyCode.FASTRELIEF_CAP, null, null);
        for (Proposal proposal : proposals) {
            Money amount = proposal.amount();
            if (amount != null && (cap == null
                    || amount.exact().compareTo(policy.standard(area).times(cap.number())) > 0)) {
                throw new IllegalMove("救助金额 " + amount.format() + " 元超过小额快救限额，请减少金额，或者转一般程序办理");
            }
        }
    }

    private boolean covers(Delegation given, AssistanceCase of, Area area, Proposal proposal, LocalDate on) {
        Money amount = proposal.amount();
        if (!proposal.granted() || amount == null) {
            return true;
        }
        Money measured = proposal.programme() == Programme.TEMPORARY_RELIEF
                ? amount.plus(reliefGrantedBefore(of, on))
                : amount;
        Money standard = Rounding.HALF_UP_FEN.round(policies.on(of.division(), on).standard(area));
        return given.allows(measured, standard);
    }

    private Money reliefGrantedBefore(AssistanceCase of, LocalDate on) {
        return Money.ofFen(jdbc.sql("""
                select coalesce(sum(w.amount_fen), 0) from award w
                join decision d on d.id = w.decision_id
                join assistance_case c on c.id = w.case_id
                join application a on a.id = c.application_id
                where w.programme = 'TEMPORARY_RELIEF' and w.granted and d.decided_on > :since
                  and a.household_id = (select household_id from application where id = :application)""")
                .param("since", on.minusYears(1))
                .param("application", of.applicationId())
                .query(Long.class)
                .single());
    }
}
