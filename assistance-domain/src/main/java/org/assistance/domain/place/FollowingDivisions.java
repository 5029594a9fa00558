package org.assistance.domain.place;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.place.DivisionColumns.Following;
import org.assistance.domain.secret.Cell;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes drafts, cases, rights and posts along when a division ends and another follows it (DF-14), from the day after its
 * last one on. What goes and what stays is written in {@link DivisionColumns}. Doing it again does nothing.
 */
@Service
@Transactional
public class FollowingDivisions {
    /** Who is written beside what happens at night. */
    static final String SYSTEM = "系统";

    // Ended places with the one that stands at the end of their chain of successors. A place has a mere new code when its successor
    // begins after it and replaces nothing else. A county with a payroll under way waits: its officers have still to book it.
    private static final String MOVES = """
            create temp table division_move on commit drop as
            with recursive step (old_code, new_code, mere, hops) as (
                select d.code, d.replaced_by, %1$s, 1 from division d
                where d.valid_to < :day and d.replaced_by is not null
                union all
                select s.old_code, d.replaced_by, s.mere and %1$s, s.hops + 1
                from step s join division d on d.code = s.new_code
                where d.valid_to < :day and d.replaced_by is not null and s.hops < 50)
            select s.old_code, s.new_code, s.mere, o.handed_over_on is not null as handed_over
            from step s join division n on n.code = s.new_code join division o on o.code = s.old_code
            where n.valid_from <= :day and (n.valid_to is null or n.valid_to >= :day)
              and s.old_code >= :lower and s.old_code < :upper and s.new_code >= :lower and s.new_code < :upper
              and not exists (
                select from payment_run r join division c on c.code = r.division_code and c.valid_to < :day
                where r.status in ('FROZEN', 'APPROVED', 'SENT')
                  and r.division_code in (rpad(left(s.old_code, 6), 12, '0'), rpad(left(s.old_code, 4), 12, '0')))
            """.formatted("""
            exists (select from division n where n.code = d.replaced_by and n.valid_from > d.valid_to
                and not exists (select from division o where o.replaced_by = n.code and o.code <> d.code))""");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    FollowingDivisions(Divisions divisions, JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Takes along what an officer's own divisions left behind, as far as their successors lie inside the officer's division too. */
    public Moved follow(ActingOfficer by) {
        return follow(by.scope(), by);
    }

    /** The same for the whole country, by nobody: the job of the night. */
    public Moved followEverywhere() {
        return follow(new DivisionScope(DivisionCode.COUNTRY), null);
    }

    /**
     * Names the division that follows one which ended or will end without, as the villages of a divided town do, and takes along
     * what it left behind. Written once, like the successors of a file.
     *
     * @throws DivisionRefusal when the division does not end, has a successor, or the named one cannot be it
     */
    public Moved succeed(DivisionCode ended, DivisionCode successor, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        Division old = inScope(ended, by);
        Division next = inScope(successor, by);
        LocalDate last = divisions.path(ended)
                .stream()
                .flatMap(place -> place.validTo().stream())
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new DivisionRefusal("“" + old.name() + "”在用，不能指定后继区划"));
        if (old.replacedBy().isPresent()) {
            throw new DivisionRefusal("“" + old.name() + "”的后继已登记为 " + old.replacedBy().get() + "，不能更改");
        }
        if (next.level() != old.level()) {
            throw new DivisionRefusal("后继区划应与“" + old.name() + "”同级，“" + next.name() + "”是" + next.level().label());
        }
        LocalDate from = last.isBefore(today) ? today : last.plusDays(1);
        if (!divisions.path(successor).stream().allMatch(place -> place.standsOn(from))) {
            throw new DivisionRefusal("“" + next.name() + "”" + from + "不在用，不能作后继区划");
        }
        jdbc.sql("update division set replaced_by = :next, valid_to = coalesce(valid_to, :last) where code = :code")
                .param("next", successor.value())
                .param("last", last)
                .param("code", ended.value())
                .update();
        return follow(by);
    }

    private Division inScope(DivisionCode code, ActingOfficer by) {
        return divisions.find(code)
                .filter(division -> by.scope().contains(division.code()))
                .orElseThrow(() -> new DivisionRefusal("区划 " + code + " 不在您的辖区内"));
    }

    private Moved follow(DivisionScope scope, @Nullable ActingOfficer by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<String, Object> values = new HashMap<>();
        values.put("lower", scope.lower());
        values.put("upper", scope.upper());
        values.put("day", today);
        values.put("last_month", today.withDayOfMonth(1).minusMonths(1));
        values.put("by", by == null ? null : by.officerId());
        values.put("by_name", by == null ? SYSTEM : by.name());
        values.put("role", by == null ? "ADMINISTRATOR" : by.role().name());
        values.put("at", now.atOffset(ZoneOffset.UTC));
        PayrollLock.take(jdbc);
        run("drop table if exists pg_temp.division_move", values);
        run(MOVES, values);
        if (jdbc.sql("select count(*) from division_move").query(Integer.class).single() == 0) {
            return Moved.NOTHING;
        }
        run("analyze division_move", values);
        jdbc.sql(HOLD_DRAFTS).query(row -> {
        });
        int drafts = jdbc.sql("""
                select count(*) from application_draft d join division_move m on m.old_code = d.division_code
                where d.submitted_at is null and d.discarded_at is null""").query(Integer.class).single();
        run(FORMER_PLACES, values);
        int cases = run(EVENTS, values);
        int rights = jdbc.sql("select count(*) from entitlement e join division_move m on m.old_code = e.division_code")
                .query(Integer.class)
                .single();
        for (Following column : DivisionColumns.FOLLOWING) {
            run("update " + column.table() + " t set " + column.column() + " = m.new_code" + column.also()
                    + " from division_move m where t." + column.column() + " = m.old_code and " + column.rows(),
                    values);
        }
        followInDrafts();
        int posts = run(POSTS_GIVEN, values);
        run(POSTS_ENDED, values);
        DivisionColumns.COPIED.forEach((table, column) -> copy(table, column, values));
        run("update division d set handed_over_on = :day from division_move m where m.old_code = d.code"
                + " and d.handed_over_on is null", values);
        return new Moved(drafts, cases, rights, posts);
    }

    // What the form of a draft offers is the village that stands; a submitted form is what a correction begins with. What is typed is
    // sealed, so each is opened, looked at and sealed again.
    private void followInDrafts() {
        Map<String, String> moves = new HashMap<>();
        jdbc.sql("select old_code, new_code from division_move").query(row -> {
            moves.put(row.getString("old_code"), row.getString("new_code"));
        });
        List<Typed> drafts = jdbc.sql("""
                select d.id, d.division_code, d.content_sealed from application_draft d
                where d.discarded_at is null and d.content_sealed is not null and d.division_code in (
                    select new_code from division_move union select rpad(left(new_code, 9), 12, '0') from division_move)
                order by d.id""")
                .query((row, _) -> new Typed(row.getObject("id", UUID.class), row.getString("division_code"),
                        row.getBytes("content_sealed")))
                .list();
        for (Typed draft : drafts) {
            Cell cell = SealedColumn.DRAFT.cell(draft.id);
            JsonNode content = JSON.readTree(new String(secrets.open(draft.sealed, cell), StandardCharsets.UTF_8));
            boolean changed = false;
            for (String field : List.of("village", "reliefPlace")) {
                String now = moves.get(content.path(field).path("text").asString(""));
                if (now != null && (draft.division.equals(now) || draft.division.equals(now.substring(0, 9) + "000"))) {
                    ((ObjectNode) content.path(field)).put("text", now);
                    changed = true;
                }
            }
            if (changed) {
                jdbc.sql("update application_draft set content_sealed = :sealed where id = :id")
                        .param("sealed",
                                secrets.seal(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8), cell))
                        .param("id", draft.id)
                        .update();
            }
        }
    }

    private record Typed(UUID id, String division, byte[] sealed) {}

    // Who submits a draft holds it before the family: the handover too, or one of the two would fail.
    private static final String HOLD_DRAFTS = """
            select d.id from application_draft d
            where d.division_code in (select old_code from division_move union select new_code from division_move
                union select rpad(left(new_code, 9), 12, '0') from division_move)
            order by d.id for update
            """;

    // Reports of the months before count a status where it stood then.
    private static final String FORMER_PLACES = """
            insert into former_place (entitlement_id, last_month, division_code)
            select e.id, :last_month, e.division_code
            from entitlement e join division_move m on m.old_code = e.division_code
            where e.rhythm = 'STATUS' and e.first_month <= :last_month
            on conflict do nothing
            """;

    private static final String EVENTS = """
            insert into case_event (case_id, division_code, kind, duty, from_stage, to_stage, officer_id, officer_name,
                role, at, summary)
            select c.id, m.new_code, 'NOTE', 'FOLLOW_DIVISION', c.stage, c.stage, :by, :by_name, :role, :at,
                '所属区划由' || o.full_name || '（' || o.code || '）调整为' || n.full_name || '（' || n.code || '）'
            from assistance_case c
                join division_move m on m.old_code = c.division_code
                join division o on o.code = m.old_code
                join division n on n.code = m.new_code
            """;

    private static final String ROLE = Arrays.stream(Role.values())
            .map(role -> "when '" + role.name() + "' then '" + role.label() + " '")
            .collect(Collectors.joining(" ", "case p.role ", " end"));

    // Each step leaves its line in the record of the accounts, as those that an officer does.
    private static final String POSTS_GIVEN = """
            with given as (insert into post (officer_id, role, division_code, valid_from, valid_to, given_by, given_at)
            select p.officer_id, p.role, m.new_code, greatest(p.valid_from, :day), p.valid_to, :by, :at
            from post p join division_move m on m.old_code = p.division_code
            where p.valid_to is null or p.valid_to >= :day
            order by p.id
            on conflict do nothing
            returning officer_id, role, division_code, valid_from, valid_to)
            insert into officer_event (officer_id, kind, division_code, detail, by_id, at)
            select p.officer_id, 'POST_GIVEN', p.division_code, %s || d.name || '，' || p.valid_from || '起'
                || coalesce('，到' || p.valid_to || '为止', '') || '（区划调整）', :by, :at
            from given p join division d on d.code = p.division_code
            """.formatted(ROLE);

    private static final String POSTS_ENDED = """
            with ended as (update post p set valid_to = greatest(p.valid_from, cast(:day as date) - 1), ended_by = :by
            from division_move m
            where m.old_code = p.division_code and (p.valid_to is null or p.valid_to >= :day)
            returning p.officer_id, p.role, p.division_code, p.valid_to)
            insert into officer_event (officer_id, kind, division_code, detail, by_id, at)
            select p.officer_id, 'POST_ENDED', p.division_code, %s || d.name || '，到' || p.valid_to || '为止（区划调整）', :by, :at
            from ended p join division d on d.code = p.division_code
            """.formatted(ROLE);

    /** Once, on the day itself: what is taken back or ended in the new place afterwards stays so. */
    private void copy(String table, String column, Map<String, Object> values) {
        String others = jdbc.sql("""
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                from information_schema.columns
                where table_schema = current_schema() and table_name = :table and column_name <> :column
                  and is_identity = 'NO'""")
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .single();
        run("insert into " + table + " (" + column + ", " + others + ") select m.new_code, " + others + " from " + table
                + " t join division_move m on m.old_code = t." + column + " where m.mere and not m.handed_over"
                + (others.contains("withdrawn_at") ? " and t.withdrawn_at is null" : "") + " on conflict do nothing",
                values);
    }

    private int run(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).update();
    }
}
