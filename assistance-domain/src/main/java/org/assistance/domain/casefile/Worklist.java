package org.assistance.domain.casefile;

import org.assistance.domain.secret.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
    private static final String NOT_REVIEWED = """
            and (c.stage <> 'DECISION' or not exists (select from case_event v
                where v.case_id = c.id and v.kind = 'NOTE' and v.duty = 'REVIEW' and v.id > (
                    select max(m.id) from case_event m where m.case_id = c.id and m.kind in ('FORWARD', 'RETURN'))))
            """;

    private final JdbcClient jdbc;
    private final Words words;

    Worklist(JdbcClient jdbc, Words words) {
        this.words = words;
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

    /**
     * What waits.
     *
     * @param rows the cases asked for, the most urgent first
     * @param counts all that wait
     */
    public record View(List<CaseRow> rows, Counts counts) {}

    /**
     * What waits on a day: how much at each of the officer's stages, and the cases at one of them or at all, from a place
     * on. One query for both, because this is what everybody opens most and both read the same cases.
     *
     * @param hanging the cases whose notice must hang, and no others; otherwise these are left out
     * @param limit how many cases at most
     */
    @Transactional(readOnly = true)
    public View view(ActingOfficer of, @Nullable Stage only, boolean hanging, After after, int limit, LocalDate today) {
        var waiting = new EnumMap<Stage, Integer>(Stage.class);
        Set<Stage> stages = Duty.stagesOf(of.role());
        stages.forEach(stage -> waiting.put(stage, 0));
        if (stages.isEmpty()) {
            return new View(List.of(), new Counts(waiting, 0));
        }
        var rows = new ArrayList<CaseRow>();
        var hung = new AtomicInteger();
        jdbc.sql(query(of.role(), stages))
                .param("lower", of.scope().lower())
                .param("upper", of.scope().upper())
                .param("reader", of.officerId())
                .param("me", of.officerId())
                .param("name", of.name())
                .param("today", today)
                .param("only", only == null ? "" : only.name())
                .param("hanging", hanging)
                .param("due", after.due())
                .param("id", after.id())
                .param("limit", limit)
                .query(row -> {
                    if (row.isFirst()) {
                        count(row.getString("counted"), waiting, hung);
                    }
                    if (row.getObject("id") != null) {
                        rows.add(CaseRows.read(row, words));
                    }
                });
        return new View(rows, new Counts(waiting, hung.get()));
    }

    /**
     * The role's stages stand in the text and are no parameters: only so does PostgreSQL know how few cases are at them, and
     * plans the statement once for all who have the role instead of anew at every page, which took longer than reading.
     */
    private static String query(Role role, Set<Stage> stages) {
        boolean decides = stages.contains(Stage.DECISION);
        return """
                with mine as materialized (
                    select c.id, c.stage, %s as urgent, %s as hangs from assistance_case c
                    where c.division_code >= :lower and c.division_code < :upper and c.stage in (%s) and %s
                    %s %s),
                  counted as (
                    select string_agg(stage || ' ' || hangs || ' ' || cases, ',') as counted
                    from (select stage, hangs, count(*) as cases from mine group by stage, hangs) g),
                  page as (
                    select id, urgent from mine
                    where hangs = :hanging and (:only = '' or stage = :only) and (urgent, id) > (:due, :id)
                    order by urgent, id limit :limit)
                select counted.counted, shown.* from counted
                    left join (page cross join lateral (%s and c.id = page.id) shown) on true
                order by page.urgent, page.id""".formatted(URGENCY, HANGS, names(stages), ShutOut.NOT,
                decides ? decidedBy(role) : "",
                role == Role.COUNTY_REVIEWER ? NOT_REVIEWED : "",
                decides ? CaseRows.columnsForDecider() : CaseRows.columns());
    }

    /** Reads {@code NOTICE true 3,NOTICE false 2}; null when nothing waits. */
    private static void count(@Nullable String counted, Map<Stage, Integer> waiting, AtomicInteger hanging) {
        if (counted == null) {
            return;
        }
        for (String group : counted.split(",")) {
            String[] parts = group.split(" ");
            if (Boolean.parseBoolean(parts[1])) {
                hanging.set(Integer.parseInt(parts[2]));
            } else {
                waiting.put(Stage.valueOf(parts[0]), Integer.valueOf(parts[2]));
            }
        }
    }

    private static String names(Set<Stage> stages) {
        return stages.stream().map(stage -> "'" + stage + "'").collect(Collectors.joining(", "));
    }

    /** The township's leader sees the decisions that are the township's on the day; the county's posts see the others. */
    private static String decidedBy(Role role) {
        boolean township = role == DecisionLevel.TOWNSHIP.role();
        return "and (c.stage <> 'DECISION' or " + (township ? "" : "not ") + TownshipSeat.STANDS + ")\n";
    }
}
