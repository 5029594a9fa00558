package org.assistance.domain.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an officer (待办), as the {@link Duty} table says, the most urgent first. */
@Component
public class Worklist {
    /** A case without a limit stands where one would that has to be done in so many days, so that waiting brings it up. */
    static final int DAYS_WITHOUT_LIMIT = 15;

    private static final String URGENCY = "coalesce(c.due_on, c.stage_since + " + DAYS_WITHOUT_LIMIT + ")";
    private static final String HANGS = """
            (c.stage = 'NOTICE' and exists (select from notice n
                where n.case_id = c.id and not n.superseded and n.last_day >= :today))""";
    private static final String MINE = """
            and c.stage in (:stages)
            and (c.stage <> 'DECISION' or :level = '' or (:level = 'TOWNSHIP') = """ + TownshipSeat.STANDS + """
            )
            and (c.stage <> 'DECISION' or not :reviewer or not exists (select from case_event v
                where v.case_id = c.id and v.kind = 'NOTE' and v.duty = 'REVIEW' and v.id > (
                    select max(m.id) from case_event m where m.case_id = c.id and m.kind in ('FORWARD', 'RETURN'))))
            """;

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a page of the list begins.
     *
     * @param due the due day of the last row of the page before; where no limit runs, the day by which it is sorted
     * @param id that row's id
     */
    public record After(LocalDate due, long id) {
        /** The first page. */
        public static final After NOTHING = new After(LocalDate.of(1, 1, 1), 0);

        /** The place after a row. */
        public static After row(CaseRow row) {
            return new After(row.due() == null ? row.since().plusDays(DAYS_WITHOUT_LIMIT) : row.due(), row.id());
        }
    }

    /**
     * How many cases wait for an officer.
     *
     * @param waiting by stage; stages with nothing to do are there with 0
     * @param hanging those whose notice must hang: nothing can be done about them, and they are not among the others
     */
    public record Counts(Map<Stage, Integer> waiting, int hanging) {}

    /** How many cases wait at each stage for this officer on a day. */
    @Transactional(readOnly = true)
    public Counts counts(ActingOfficer of, LocalDate today) {
        var waiting = new EnumMap<Stage, Integer>(Stage.class);
        Set<Stage> stages = Duty.stagesOf(of.role());
        stages.forEach(stage -> waiting.put(stage, 0));
        if (stages.isEmpty()) {
            return new Counts(waiting, 0);
        }
        var hanging = new AtomicInteger();
        jdbc.sql("select c.stage, " + HANGS + """
                 as hangs, count(*) as cases from assistance_case c
                where c.division_code >= :lower and c.division_code < :upper
                """ + MINE + " group by c.stage, hangs")
                .param("lower", of.scope().lower())
                .param("upper", of.scope().upper())
                .param("stages", names(stages))
                .param("level", level(of.role()))
                .param("reviewer", of.role() == Role.COUNTY_REVIEWER)
                .param("today", today)
                .query(row -> {
                    if (row.getBoolean("hangs")) {
                        hanging.set(row.getInt("cases"));
                    } else {
                        waiting.put(Stage.valueOf(row.getString("stage")), row.getInt("cases"));
                    }
                });
        return new Counts(waiting, hanging.get());
    }

    /**
     * The cases that wait on a day, at one stage or at all of the officer's, from a place on; at most {@code limit}.
     *
     * @param hanging those whose notice must hang, and no others; otherwise these are left out
     */
    @Transactional(readOnly = true)
    public List<CaseRow> rows(ActingOfficer of, @Nullable Stage only, boolean hanging, After after, int limit,
            LocalDate today) {
        Set<Stage> stages = Duty.stagesOf(of.role());
        if (only != null) {
            stages = stages.contains(only) ? Set.of(only) : Set.of();
        }
        if (stages.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CaseRows.columnsForDecider() + MINE + (hanging ? " and " : " and not ") + HANGS
                + " and (" + URGENCY + ", c.id) > (:due, :id) order by " + URGENCY + ", c.id limit :limit")
                .param("lower", of.scope().lower())
                .param("upper", of.scope().upper())
                .param("stages", names(stages))
                .param("level", level(of.role()))
                .param("reviewer", of.role() == Role.COUNTY_REVIEWER)
                .param("me", of.officerId())
                .param("today", today)
                .param("due", after.due())
                .param("id", after.id())
                .param("limit", limit)
                .query(CaseRows::read)
                .list();
    }

    private static List<String> names(Set<Stage> stages) {
        return stages.stream().map(Stage::name).toList();
    }

    /** Leaders see the decisions that are their own on the day, the county's reviewer those of the county. */
    private static String level(Role role) {
        for (DecisionLevel level : DecisionLevel.values()) {
            if (level.role() == role) {
                return level.name();
            }
        }
        return role == Role.COUNTY_REVIEWER ? DecisionLevel.COUNTY.name() : "";
    }
}
