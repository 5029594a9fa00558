package org.assistance.domain.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.Delegations;
import org.assistance.eligibility.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a stage is due: the last day of the limit that ends first (section 11.7, XZ-70); which limits run is in {@link Clocks}. */
@Component
public class Deadlines {
    private final WorkingDays calendar;
    private final Policies policies;
    private final Delegations delegations;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(WorkingDays calendar, Policies policies, Delegations delegations, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.policies = policies;
        this.delegations = delegations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The business day (Asia/Shanghai) of an instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** The last day by which the present stage of a case must be done, or null when no clock runs. */
    @Nullable
    LocalDate due(AssistanceCase of, LocalDate since) {
        LocalDate accepted = of.acceptedOn().orElse(null);
        if (of.route() == Route.REVIEW) {
            return of.stage() == Stage.CLOSED || of.stage() == Stage.PAYMENT ? null : afterADeath(of);
        }
        if (accepted == null || of.stage() == Stage.CLOSED || of.stage() == Stage.PAYMENT) {
            return null;
        }
        Policy policy = policies.singleValues(of.division(), accepted);
        var standing = new Clocks.Standing(of.route(), of.programmes(), of.stage(), accepted, since,
                isDelegated(of, since), objectedOn(of), checkedOn(of, since));
        return Clocks.running(standing, policy)
                .stream()
                .map(limit -> limit.lastDay(calendar))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A review for a death is finished within three months of it (DB-33); no other has a limit in days. */
    private @Nullable LocalDate afterADeath(AssistanceCase of) {
        return jdbc.sql("""
                select cast(min(happened_on) + interval '3 months' as date) from household_departure
                where application_id = :application and reason = 'DEATH'""")
                .param("application", of.applicationId())
                .query((row, at) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    // Before the opinion nobody knows who decides; where every programme is delegated the shorter limit is the safe one.
    private boolean isDelegated(AssistanceCase of, LocalDate on) {
        return of.decisionLevel()
                .map(level -> level == DecisionLevel.TOWNSHIP)
                .orElseGet(() -> of.programmes()
                        .stream()
                        .allMatch(programme -> delegations.inForce(programme, of.township(), on).isPresent()));
    }

    // A check made before the stage began waited for it; one made anew within the stage does not begin the days anew.
    private @Nullable LocalDate checkedOn(AssistanceCase of, LocalDate since) {
        return of.stage() == Stage.VERIFICATION
                ? jdbc.sql("""
                        select coalesce(min(day) filter (where day >= :since), cast(:since as date))
                        from (select cast(requested_at at time zone :zone as date) as day, superseded
                            from verification_report where case_id = :id) r
                        having bool_or(not superseded)""")
                        .param("id", of.id())
                        .param("since", since)
                        .param("zone", clock.getZone().getId())
                        .query((row, at) -> row.getObject(1, LocalDate.class))
                        .optional()
                        .orElse(null)
                : null;
    }

    private @Nullable LocalDate objectedOn(AssistanceCase of) {
        return of.route().passes(Stage.NOTICE)
                ? jdbc.sql("select max(raised_on) from objection where case_id = :id")
                        .param("id", of.id())
                        .query((row, at) -> row.getObject(1, LocalDate.class))
                        .optional()
                        .orElse(null)
                : null;
    }
}
