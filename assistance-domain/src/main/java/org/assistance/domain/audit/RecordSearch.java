package org.assistance.domain.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.StaffRecord;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record for who audits: what the officers of a division did and saw, and who anywhere touched its cases; of the whole city
 * and above also what the system did by itself and what came from outside.
 */
@Component
@Transactional(readOnly = true)
public class RecordSearch {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 50;

    // What follows from another change by itself, and would hide it: figures, the records of a file, the lines of a run.
    private static final String DERIVED = "(e.kind = 'CHANGE' and e.subject in ('month_figure', 'department_page',"
            + " 'department_record', 'service_record', 'waiting_file_part', 'caseload_query')"
            + " or e.kind = 'CHANGE' and e.subject in ('payment_line', 'payment_omission') and e.operation = 'INSERT')";

    private final JdbcClient jdbc;

    RecordSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; null or blank takes all but what follows from another change by itself.
     *
     * @param officer a staff number or part of a name
     * @param caseNumber a case number, or how it begins
     * @param outside only what came from outside the application
     * @param derived only what follows from another change by itself
     */
    public record Sought(String officer, String caseNumber, RecordedEvent.@Nullable Kind kind, boolean outside,
            boolean derived, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** The events before an id ({@link Long#MAX_VALUE} for the first page), the newest first. */
    public List<RecordedEvent> page(Sought sought, DivisionScope scope, long before) {
        Map<String, Object> values = new HashMap<>(
                Map.of("lower", scope.lower(), "upper", scope.upper(), "before", before,
                        "limit", PAGE + 1));
        var sql = new StringBuilder("""
                select e.*, o.name || '（' || o.staff_number || '）' as who, s.no, a.number as case_number, t.about,
                    d.division_codes[1] as lowest, d.division_codes[2] as highest
                from audit_event e
                    left join officer o on o.id = e.officer_id
                    left join audit_seal s on s.event_id = e.id
                    left join assistance_case a on a.id = coalesce(e.case_id, case
                        when e.kind = 'SIGHT' and e.amount = 1 and e.subject = 'RIGHT'
                            then (select r.case_id from entitlement r where r.id = e.subject_ids[1]::bigint)
                        when e.kind = 'CHANGE' and e.amount = 1 and e.subject = 'entitlement'
                            then (select r.case_id from entitlement r where r.id = e.subject_key::bigint)
                        when e.kind = 'CHANGE' then (select min(w.case_id) from (select x.case_id from audit_event x
                            where x.xid = e.xid and x.case_id is not null limit 101) w
                            having count(*) <= 100 and count(distinct w.case_id) = 1) end)
                    left join lateral (select case e.subject
                            when 'officer_event' then (select x.kind || ' ' || y.name || '（' || y.staff_number || '）'
                                from officer_event x join officer y on y.id = x.officer_id where x.id = e.subject_key::bigint)
                            when 'officer' then (select y.name || '（' || y.staff_number || '）'
                                from officer y where y.id = e.subject_key::bigint)
                            when 'post' then (select y.name || '（' || y.staff_number || '）'
                                from post x join officer y on y.id = x.officer_id where x.id = e.subject_key::bigint)
                            end as about) t on e.kind = 'CHANGE' and e.amount = 1
                    left join lateral (select case e.subject
                            when 'CASE' then (select array[min(x.division_code), max(x.division_code)]
                                from assistance_case x where x.id = any (e.subject_ids::bigint[]))
                            when 'RIGHT' then (select array[min(x.division_code), max(x.division_code)]
                                from entitlement x where x.id = any (e.subject_ids::bigint[]))
                            end as division_codes) d on e.kind = 'SIGHT' and e.amount > 1
                where e.id < :before and (e.place >= :lower and e.place < :upper
                    or exists (select from assistance_case c where c.id = e.case_id
                        and c.division_code >= :lower and c.division_code < :upper)
                """);
        boolean all = scope.division().level().compareTo(DivisionLevel.CITY) <= 0;
        sql.append(all ? " or e.place is null)" : ")");
        if (sought.derived()) {
            sql.append(" and " + DERIVED);
        } else if (!sought.outside()) {
            sql.append(" and (not " + DERIVED + " or e.officer_id is null and e.job is null)");
        }
        if (sought.outside()) {
            sql.append(" and e.officer_id is null and e.job is null");
        }
        if (sought.kind() != null) {
            sql.append(" and e.kind = :kind");
            values.put("kind", sought.kind().name());
        }
        if (!sought.officer().isBlank()) {
            sql.append(" and e.officer_id in (select id from officer where staff_number = upper(:officer)"
                    + " or position(:officer in name) > 0)");
            values.put("officer", sought.officer().strip());
        }
        if (!sought.caseNumber().isBlank()) {
            sql.append(" and " + """
                     (e.case_id in (select id from assistance_case where number like :case || '%')
                        or e.kind = 'SIGHT' and e.subject = 'CASE' and e.subject_ids
                            && array(select id::text from assistance_case where number like :case || '%'))""");
            values.put("case", sought.caseNumber().strip());
        }
        if (sought.from() != null) {
            sql.append(" and e.at >= :from");
            values.put("from", start(sought.from()));
        }
        if (sought.to() != null) {
            sql.append(" and e.at < :to");
            values.put("to", start(sought.to().plusDays(1)));
        }
        Map<String, String> names = divisions();
        return jdbc.sql(sql + " order by e.id desc limit :limit")
                .params(values)
                .query((row, _) -> read(row, names))
                .list();
    }

    /** Whether there is an officer with a staff number, or with these words in the name. */
    public boolean knows(String officer) {
        return jdbc.sql(
                "select exists (select from officer where staff_number = upper(:officer) or position(:officer in name) > 0)")
                .param("officer", officer.strip())
                .query(Boolean.class)
                .single();
    }

    // The few names above the villages: what was seen is told by the township, county or city that holds all of it.
    private Map<String, String> divisions() {
        var names = new HashMap<String, String>();
        jdbc.sql("select code, name from division where level <= 4")
                .query((row, _) -> names.put(row.getString(1), row.getString(2)))
                .list();
        return names;
    }

    private static @Nullable String place(@Nullable String lowest, @Nullable String highest,
            Map<String, String> names) {
        if (lowest == null || highest == null) {
            return null;
        }
        for (int digits : new int[]{9, 6, 4, 2}) {
            if (lowest.regionMatches(0, highest, 0, digits)) {
                return names.get(lowest.substring(0, digits) + "0".repeat(12 - digits));
            }
        }
        return null;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(OfficeTime.ZONE).toOffsetDateTime();
    }

    private static RecordedEvent read(ResultSet row, Map<String, String> names) throws SQLException {
        String key = row.getString("subject_key");
        Integer status = row.getObject("status", Integer.class);
        return new RecordedEvent(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                RecordedEvent.Kind.valueOf(row.getString("kind")), row.getString("who"), row.getString("job"),
                row.getString("account"), row.getString("client"), row.getString("address"), row.getString("subject"),
                key == null ? list(row.getArray("subject_ids")) : List.of(key), row.getLong("amount"),
                row.getString("operation"), list(row.getArray("columns")), status, row.getObject("no", Long.class),
                row.getString("case_number"), whose(row.getString("about")), done(row.getString("about")),
                place(row.getString("lowest"), row.getString("highest"), names));
    }

    // SIGNED_IN 张秀云（TC11）, or the name alone.
    private static StaffRecord.@Nullable Kind done(@Nullable String told) {
        return told == null
                ? null
                : Arrays.stream(StaffRecord.Kind.values())
                        .filter(kind -> told.startsWith(kind.name() + " "))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String whose(@Nullable String told) {
        StaffRecord.Kind done = done(told);
        return told == null || done == null ? told : told.substring(done.name().length() + 1);
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
