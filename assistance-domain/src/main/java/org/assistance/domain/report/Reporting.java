package org.assistance.domain.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the month's report. Paid programmes come from the figures kept beside the payments, statuses without money
 * (边缘, 刚性支出) from the rights themselves.
 */
@Service
@Transactional(readOnly = true)
public class Reporting {
    // One row per group; the first column is the child's code, or the division's own.
    private static final String COUNT = """
            select rpad(left(division_code, :digits), 12, '0') as child, programme, area,
                coalesce(sum(households) filter (where month = :month), 0),
                coalesce(sum(people) filter (where month = :month), 0),
                coalesce(sum(new_households) filter (where month = :month), 0),
                coalesce(sum(new_people) filter (where month = :month), 0),
                coalesce(sum(exited_households) filter (where month = :month), 0),
                coalesce(sum(exited_people) filter (where month = :month), 0),
                coalesce(sum(paid_times) filter (where month = :month), 0),
                coalesce(sum(paid_people) filter (where month = :month), 0),
                coalesce(sum(paid_fen) filter (where month = :month), 0),
                sum(paid_times), sum(paid_people), sum(paid_fen)
            from month_figure
            where division_code >= :lower and division_code < :upper and month between :january and :month
            group by 1, programme, area
            union all
            select rpad(left(division_code, :digits), 12, '0'), programme, area,
                count(distinct (household_id, division_code)) filter (where last_month is null or last_month >= :month),
                coalesce(sum(people) filter (where last_month is null or last_month >= :month), 0),
                count(distinct (household_id, division_code)) filter (where first_month = :month),
                coalesce(sum(people) filter (where first_month = :month), 0),
                count(distinct (household_id, division_code)) filter (where last_month = :previous),
                coalesce(sum(people) filter (where last_month = :previous), 0),
                0, 0, 0, 0, 0, 0
            from """ + " " + StatusRights.IN_SCOPE + """
            e where first_month <= :month and (last_month is null or last_month >= :previous and last_month >= first_month)
            group by 1, programme, area
            """;

    private final JdbcClient jdbc;

    Reporting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Group(DivisionCode child, Programme programme, Area area, Figures figures) {}

    /** Every programme, urban, rural and together, in the order of the law's programmes; all are there, if only with zeros. */
    public List<ReportRow> programmes(Question question) {
        Map<Programme, Map<Area, Figures>> found = new EnumMap<>(Programme.class);
        for (Group group : groups(question, question.scope().division().level())) {
            found.computeIfAbsent(group.programme, some -> new EnumMap<>(Area.class))
                    .merge(group.area, group.figures,
                            Figures::plus);
        }
        List<ReportRow> rows = new ArrayList<>();
        for (Programme programme : Programme.values()) {
            Map<Area, Figures> areas = found.getOrDefault(programme, Map.of());
            Figures both = areas.values().stream().reduce(Figures.NONE, Figures::plus);
            rows.add(new ReportRow(programme, null, both));
            for (Area area : Area.values()) {
                rows.add(new ReportRow(programme, area, areas.getOrDefault(area, Figures.NONE)));
            }
        }
        return rows;
    }

    /**
     * One programme in the divisions below: every division on record, and others that have figures.
     *
     * @param area null for both
     */
    public List<ChildRow> children(Question question, Programme programme, @Nullable Area area) {
        DivisionLevel below = below(question.scope().division().level());
        Map<String, Figures> found = new TreeMap<>();
        for (Group group : groups(question, below)) {
            if (group.programme == programme && (area == null || group.area == area)) {
                found.merge(group.child.value(), group.figures, Figures::plus);
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                select code, name from division
                where parent_code = :parent and valid_from <= :last and (valid_to is null or valid_to >= :month)
                   or code in (:found) order by code""")
                .param("parent", question.scope().division().value())
                .param("found", found.isEmpty() ? List.of("") : List.copyOf(found.keySet()))
                .param("month", question.month().atDay(1))
                .param("last", question.month().atEndOfMonth())
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        List<ChildRow> rows = new ArrayList<>();
        names.forEach((code, name) -> {
            var division = new DivisionCode(code);
            boolean itself = division.equals(question.scope().division());
            rows.add(new ChildRow(division, itself ? name + "（本级）" : name,
                    !itself && below.compareTo(DivisionLevel.TOWNSHIP) <= 0,
                    found.getOrDefault(code, Figures.NONE)));
        });
        return rows;
    }

    /** The twelve months up to the one asked for, oldest first: what each programme was paid. */
    public Map<YearMonth, Map<Programme, Money>> year(Question question) {
        Map<YearMonth, Map<Programme, Money>> year = new LinkedHashMap<>();
        for (int back = 11; back >= 0; back--) {
            year.put(question.month().minusMonths(back), new EnumMap<>(Programme.class));
        }
        jdbc.sql("""
                select month, programme, sum(paid_fen) from month_figure
                where division_code >= :lower and division_code < :upper and month between :first and :month
                group by month, programme""")
                .param("lower", question.scope().lower())
                .param("upper", question.scope().upper())
                .param("month", question.month().atDay(1))
                .param("first", question.month().minusMonths(11).atDay(1))
                .query(row -> {
                    year.getOrDefault(YearMonth.from(row.getObject(1, LocalDate.class)), new EnumMap<>(Programme.class))
                            .put(Programme.valueOf(row.getString(2)), Money.ofFen(row.getLong(3)));
                });
        return year;
    }

    /** The households and people among those in 低保 on the month's roster whose right is 渐退 (JT-05). */
    public record Tapering(long households, long people) {}

    /** How many of 低保 taper off in the month; they are in the counts of 低保 as well. */
    public Tapering tapering(Question question) {
        return jdbc.sql("""
                select count(distinct (t.household_id, t.division_code)), coalesce(sum(t.people), 0)
                from right_review r
                    join entitlement e on e.case_id = r.case_id
                    join payment_transfer t on t.entitlement_id = e.id and t.month = :month
                        and t.change in ('NEW', 'CHANGED', 'SAME')
                        and t.division_code >= :lower and t.division_code < :upper
                    join payment_run p on p.id = t.run_id and p.status in ('APPROVED', 'SENT', 'SETTLED')
                where r.outcome = 'TAPER'""")
                .param("month", question.month().atDay(1))
                .param("lower", question.scope().lower())
                .param("upper", question.scope().upper())
                .query((row, at) -> new Tapering(row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<Group> groups(Question question, DivisionLevel level) {
        return jdbc.sql(COUNT)
                .params(question.values())
                .param("digits", level.digits())
                .query((row, at) -> new Group(new DivisionCode(row.getString(1)), Programme.valueOf(row.getString(2)),
                        Area.valueOf(row.getString(3)),
                        new Figures(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8),
                                row.getLong(9), row.getLong(10), row.getLong(11), Money.ofFen(row.getLong(12)),
                                row.getLong(13), row.getLong(14), Money.ofFen(row.getLong(15)))))
                .list();
    }

    private static DivisionLevel below(DivisionLevel level) {
        return level == DivisionLevel.VILLAGE ? level : DivisionLevel.values()[level.ordinal() + 1];
    }
}
