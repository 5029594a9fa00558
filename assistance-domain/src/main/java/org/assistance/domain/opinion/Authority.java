package org.assistance.domain.opinion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.assistance.domain.application.Claims;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.review.Reviewed;
import org.assistance.domain.review.ReviewedRights;
import org.assistance.domain.staff.Ceiling;
import org.assistance.domain.staff.Delegation;
import org.assistance.domain.staff.Delegations;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.relief.FastCap;
import org.assistance.eligibility.ruling.ReliefAuthority;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide what is proposed (section 1 Delegation, LS-21): the township where the law or a delegation in force on
 * the day gives it every programme of the case, else the county. Relief is measured by the sum granted to the household
 * in the last 12 months, this grant included, by the function that the assessment asks; where nothing is delegated to the
 * township, the county's own ceiling for all its townships (TEMP_DELEGATED_CAP) stands in.
 */
@Component
public class Authority {
    private final Delegations delegations;
    private final Policies policies;
    private final Claims claims;
    private final Cases cases;
    private final ReviewedRights reviewed;

    Authority(Delegations delegations, Policies policies, Claims claims, Cases cases, ReviewedRights reviewed) {
        this.delegations = delegations;
        this.policies = policies;
        this.claims = claims;
        this.cases = cases;
        this.reviewed = reviewed;
    }

    /**
     * Where a case is to be decided.
     *
     * @param level the level
     * @param delegation the delegation it rests on; null for the county, for 小额快救, which the law gives to the township, and for relief
     *            up to the ceiling that policy sets for all townships
     */
    public record Seat(DecisionLevel level, @Nullable Delegation delegation) {
        static final Seat COUNTY = new Seat(DecisionLevel.COUNTY, null);
    }

    /**
     * The seat of a case with these proposals, by what is delegated on a day. Each programme must be covered by a delegation of its own; of
     * several the decision names that of the programme the law names first. Of a
     * review, only where the right itself is the township's to end as well.
     */
    public Seat seatFor(AssistanceCase of, Area area, List<Proposal> proposals, LocalDate on) {
        if (of.route() == Route.FAST_RELIEF) {
            return new Seat(DecisionLevel.TOWNSHIP, null);
        }
        Seat seat = Seat.COUNTY;
        Entitlement right = of.route() == Route.REVIEW
                ? reviewed.ofCase(of.id()).map(Reviewed::right).orElse(null)
                : null;
        if (right != null && overRight(right.programme(), right.area(), of.division(), of.township(),
                right.amount().orElse(null), on).level() == DecisionLevel.COUNTY) {
            return Seat.COUNTY;
        }
        for (Proposal proposal : proposals.stream().sorted(Comparator.comparing(Proposal::programme)).toList()) {
            Delegation given = delegations.inForce(proposal.programme(), of.township(), on).orElse(null);
            if (!covers(given, of, area, proposal, on)) {
                return Seat.COUNTY;
            }
            if (seat.delegation() == null) {
                seat = new Seat(DecisionLevel.TOWNSHIP, given);
            }
        }
        return seat;
    }

    /**
     * Who may end a right (the one who may grant such a right today): the township under a delegation that covers its
     * programme and amount, else the county.
     */
    public Seat overRight(Programme programme, Area area, DivisionCode division, DivisionCode township,
            @Nullable Money amount, LocalDate on) {
        return delegations.inForce(programme, township, on)
                .filter(given -> amount == null || given.ceiling() instanceof Ceiling.None || given.allows(amount,
                        given.ceiling() instanceof Ceiling.Multiple
                                ? policies.on(division, on).standard(area)
                                : Fraction.ZERO))
                .map(given -> new Seat(DecisionLevel.TOWNSHIP, given))
                .orElse(Seat.COUNTY);
    }

    /**
     * The seat on the day of the decision. A case that was the township's goes to the county when the delegation no
     * longer covers it; a case that the county has stays there.
     */
    public Seat seatOfDecision(AssistanceCase of, Area area, List<Proposal> proposals, LocalDate on) {
        return levelOn(of, on) == DecisionLevel.COUNTY ? Seat.COUNTY : seatFor(of, area, proposals, on);
    }

    /**
     * Who would decide on a sum of relief, and why (LS-21): by what is delegated on a day and was granted in the 12 months up
     * to it, as {@link #seatFor} asks it of the opinion.
     */
    public ReliefAuthority onRelief(AssistanceCase of, Area area, Money amount, LocalDate on) {
        if (of.route() == Route.FAST_RELIEF) {
            return ReliefAuthority.fast();
        }
        return onRelief(delegations.inForce(Programme.TEMPORARY_RELIEF, of.township(), on).orElse(null), of, area,
                amount, on);
    }

    /** Whose work list a case with an opinion is on, on a day: by the days of the delegations alone. */
    public DecisionLevel levelOn(AssistanceCase of, LocalDate on) {
        DecisionLevel given = of.decisionLevel().orElse(DecisionLevel.COUNTY);
        if (given == DecisionLevel.COUNTY || of.stage() == Stage.PAYMENT || of.stage() == Stage.CLOSED) {
            return given;
        }
        return cases.townshipStands(of.id(), on) ? DecisionLevel.TOWNSHIP : DecisionLevel.COUNTY;
    }

    /**
     * 小额快救 knows neither check nor notice, so it ends at its cap (LS 4.2 A, FASTRELIEF_CAP).
     *
     * @throws IllegalMove when it is above
     */
    public void refuseAboveTheFastCap(AssistanceCase of, Area area, List<Proposal> proposals, LocalDate on) {
        if (of.route() != Route.FAST_RELIEF) {
            return;
        }
        Policy policy = policies.on(of.division(), on);
        PolicyValue cap = policy.find(PolicyCode.FASTRELIEF_CAP, null, null);
        for (Proposal proposal : proposals) {
            Money amount = proposal.amount();
            if (amount != null && (cap == null
                    || amount.exact().compareTo(FastCap.most(cap, policy.standard(area))) > 0)) {
                throw new IllegalMove("救助金额 " + amount.format() + " 元超过小额快救限额，请减少金额，或者转一般程序办理");
            }
        }
    }

    private boolean covers(@Nullable Delegation given, AssistanceCase of, Area area, Proposal proposal, LocalDate on) {
        boolean relief = proposal.programme() == Programme.TEMPORARY_RELIEF;
        if (given == null && !relief) {
            return false;
        }
        Money amount = proposal.amount();
        if (!proposal.granted() || amount == null) {
            return given != null || ceilingOfPolicy(of, area, on) != null;
        }
        return given == null || relief
                ? onRelief(given, of, area, amount, on).township()
                : given.allows(amount, policies.on(of.division(), on).standard(area));
    }

    private ReliefAuthority onRelief(@Nullable Delegation given, AssistanceCase of, Area area, Money amount,
            LocalDate on) {
        PolicyValue cap = given == null ? ceilingOfPolicy(of, area, on) : null;
        Fraction standard = given == null && cap == null
                ? Fraction.ZERO
                : policies.on(of.division(), on).standard(area);
        return ReliefAuthority.of(given == null ? null : given.given(), cap, standard,
                amount.plus(claims.reliefOf(of.applicationId(), on)));
    }

    private @Nullable PolicyValue ceilingOfPolicy(AssistanceCase of, Area area, LocalDate on) {
        return policies.on(of.division(), on).find(PolicyCode.TEMP_DELEGATED_CAP, null, area);
    }
}
