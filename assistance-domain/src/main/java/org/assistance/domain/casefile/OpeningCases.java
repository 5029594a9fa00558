package org.assistance.domain.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cases an application needs: one for each road its programmes travel. */
@Service
public class OpeningCases {
    private static final Set<Programme> SUBSIDIES = EnumSet.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningCases(Cases cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens them in the caller's transaction, in the order of their roads. */
    @Transactional
    public List<AssistanceCase> open(long applicationId, HouseholdFacts declared, String applicantName,
            ActingOfficer by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        var opened = new ArrayList<AssistanceCase>();
        for (Route route : Route.values()) {
            Set<Programme> travelling = travelling(route, declared);
            if (!travelling.isEmpty()) {
                DivisionCode township = declared.division().at(DivisionLevel.TOWNSHIP);
                var asked = new NewCase(applicationId, route, travelling, declared.division(), township,
                        declared.area(), applicantName);
                opened.add(cases.save(new AssistanceCase(number(asked, today), asked, today, by, now)));
            }
        }
        return opened;
    }

    /** Opens the case of a review in the caller's transaction. */
    @Transactional
    public AssistanceCase openReview(long applicationId, HouseholdFacts declared, String applicantName, String reason,
            ActingOfficer by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        var asked = new NewCase(applicationId, Route.REVIEW, declared.appliedFor(), declared.division(),
                declared.division().at(DivisionLevel.TOWNSHIP), declared.area(), applicantName);
        var opened = new AssistanceCase(number(asked, today), asked, today, by, now);
        opened.note(Duty.ACCEPT, "复核原因：" + reason, null, by, now);
        return cases.save(opened);
    }

    /** The programmes asked for that take a road. */
    static Set<Programme> travelling(Route route, HouseholdFacts declared) {
        var asked = EnumSet.noneOf(Programme.class);
        asked.addAll(declared.appliedFor());
        boolean relief = asked.remove(Programme.TEMPORARY_RELIEF);
        boolean household = !SUBSIDIES.containsAll(asked);
        return switch (route) {
            case HOUSEHOLD -> household ? asked : Set.of();
            case SUBSIDY -> household ? Set.of() : asked;
            case FAST_RELIEF ->
                relief && isFast(declared.relief()) ? Set.of(Programme.TEMPORARY_RELIEF) : Set.of();
            case REVIEW -> Set.of();
            case RELIEF -> relief && !isFast(declared.relief()) ? Set.of(Programme.TEMPORARY_RELIEF) : Set.of();
        };
    }

    private static boolean isFast(@org.jspecify.annotations.Nullable ReliefEvent event) {
        return event != null && event.type() == ReliefType.EMERGENCY && Boolean.TRUE.equals(event.urgent());
    }

    /** Division, programme, month and a serial number (DF-52). */
    private String number(NewCase asked, LocalDate on) {
        Programme first = asked.programmes().stream().sorted().findFirst().orElseThrow();
        String prefix = asked.township().value() + first.code(asked.area()) + on.format(MONTH);
        int serial = jdbc.sql("""
                insert into case_serial (prefix, last) values (:prefix, 1)
                on conflict (prefix) do update set last = case_serial.last + 1 returning last""")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
        return prefix + "%06d".formatted(serial);
    }
}
