package org.assistance.domain.casefile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an officer (待办), as the {@link Duty} table says, the most urgent first. */
@Component
public class Worklist {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String MINE = """
            and c.stage in (:stages)
            and (c.stage <> 'DECISION' or :level = '' or (:level = 'TOWNSHIP') = """ + TownshipSeat.STANDS + ")\n";

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a page of the list begins.
     *
     * @param due the due day of the last row of the page before; 9999-12-31 where none runs
     * @param id that row's id
     */
    public record After(LocalDate due, long id) {
        /** The first page. */
        public static final After NOTHING = new After(LocalDate.of(1, 1, 1), 0);

        /** The place after a row. */
        public static After row(CaseRow row) {
            return new After(row.due() == null ? NEVER : row.due(), row.id());
        }
    }

    /** How many cases wait at each stage for this officer on a day; stages with nothing to do are there with 0. */
    @Transactional(readOnly = true)
    public Map<Stage, Integer> counts(ActingOfficer of, LocalDate today) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        Set<Stage> stages = Duty.stagesOf(of.role());
        stages.forEach(stage -> counts.put(stage, 0));
        if (!stages.isEmpty()) {
            jdbc.sql("""
                    select c.stage, count(*) as cases from assistance_case c
                    where c.division_code >= :lower and c.division_code < :upper
                    """ + MINE + " group by c.stage")
                    .param("lower", of.scope().lower())
                    .param("upper", of.scope().upper())
                    .param("stages", names(stages))
                    .param("level", level(of.role()))
                    .param("today", today)
                    .query(row -> {
                        counts.put(Stage.valueOf(row.getString("stage")), row.getInt("cases"));
                    });
        }
        return counts;
    }

    /** The cases that wait on a day, at one stage or at all of the officer's, from a place on; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<CaseRow> rows(ActingOfficer of, @Nullable Stage only, After after, int limit,
            LocalDate today) {
        Set<Stage> stages = Duty.stagesOf(of.role());
        if (only != null) {
            stages = stages.contains(only) ? Set.of(only) : Set.of();
        }
        if (stages.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CaseRows.columnsForDecider() + MINE + """
                and (coalesce(c.due_on, date '9999-12-31'), c.id) > (:due, :id)
                order by coalesce(c.due_on, date '9999-12-31'), c.id limit :limit""")
                .param("lower", of.scope().lower())
                .param("upper", of.scope().upper())
                .param("stages", names(stages))
                .param("level", level(of.role()))
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

    /** Leaders see the decisions that are their own on the day. */
    private static String level(Role role) {
        for (DecisionLevel level : DecisionLevel.values()) {
            if (level.role() == role) {
                return level.name();
            }
        }
        return "";
    }
}
