package org.assistance.domain.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of those with low income (低收入人口, JC-01, JC-02): everyone who holds a monthly right or a status on the day, and who left
 * 低保 or 特困 within two years [S37]; with what was known of income and property when the right was decided. The dead whose death is on
 * record are not in it.
 */
@Component
public class LowIncomeRegister {
    private static final int MONTHS_AFTER_LEAVING = 24;

    private static final String COLUMNS = "id_index, division_code, household_id, case_id, kinds, authorised, struck, pension_fen, "
            + "wage_fen, vehicles, homes, businesses, certificate_until";

    private static final String PAPERS = """
            from authorisation u join application a on a.id = u.application_id
            where u.person_id = c.person_id and a.household_id = c.household_id and u.signed_on <= :day
                and (u.ends_on is null or u.ends_on >= :day)""";

    // What is null in the facts was never asked, or not answered, and stays null here. The vehicles are those the indicator counts in
    // the department's records: no wheelchairs and no e-bikes.
    private static final String WRITE = """
            with held as (
                select ep.person_id, ep.kind, ep.division_code, e.household_id, e.case_id, ep.first_month,
                    ep.last_month is null or ep.last_month >= :month as standing
                from entitled_person ep join entitlement e on e.id = ep.entitlement_id
                where e.rhythm <> 'ONCE' and ep.first_month <= :month
                    and (ep.last_month is null or ep.last_month >= ep.first_month)
                    and (ep.last_month is null or ep.last_month >= :month
                        or ep.kind in ('DIBAO', 'DIBAO_ALONE', 'TEKUN') and ep.last_month >= :left)),
            together as (
                select person_id, coalesce(array_agg(distinct kind order by kind) filter (where standing), '{}') as kinds
                from held group by person_id),
            chosen as (
                select distinct on (h.person_id) h.*, t.kinds
                from held h join together t on t.person_id = h.person_id
                order by h.person_id, h.standing desc, array_position(array['TEKUN', 'DIBAO', 'DIBAO_ALONE', 'EDGE',
                    'RIGID_EXPENDITURE', 'LIVING_SUBSIDY', 'CARE_SUBSIDY'], h.kind), h.first_month desc, h.case_id desc),
            stands (person_id, %2$s) as materialized (
            select c.person_id, p.id_index, c.division_code, c.household_id, c.case_id, c.kinds,
                w.papers > 0 and c.kinds <> '{}',
                case when w.partly then array(select s.code from department_source s
                    where not exists (select %1$s and authorisation_covers(u, s.code)) order by 1) else '{}' end,
                cast(i.pension as bigint), cast(i.wage as bigint), o.vehicles, o.homes, o.businesses, t.until
            from chosen c
                join person p on p.id = c.person_id and p.died_on is null
                join assistance_case k on k.id = c.case_id
                left join lateral (select count(*) as papers, bool_or(u.struck_words is not null) as partly %1$s) w on true
                left join application_member m on m.application_id = k.application_id and m.person_id = c.person_id
                left join case_assessment s on s.case_id = c.case_id and not s.superseded
                left join lateral (select f.said from jsonb_array_elements(s.facts -> 'members') f (said)
                    where cast(f.said ->> 'number' as int) = m.number) f on true
                left join lateral (
                    select sum(x.monthly) filter (where x.kind in ('EMPLOYEE_PENSION', 'BASIC_PENSION', 'RESIDENT_PENSION_PERSONAL'))
                            as pension,
                        sum(x.monthly) filter (where x.kind in ('WAGE', 'CASUAL_WORK')) as wage
                    from (select l.line ->> 'kind' as kind, cast(l.line #>> '{amount,fen}' as bigint) / (1 + json_month(l.line #> '{span,to}') - json_month(l.line #> '{span,from}'))
                            as monthly
                        from jsonb_array_elements(nullif(f.said -> 'incomes', 'null')) l (line)
                        union all select unnest(array['BASIC_PENSION', 'WAGE']), 0
                        where jsonb_typeof(f.said -> 'incomes') = 'array') x) i on true
                left join lateral (
                    select sum(x.many) filter (where x.kind = 'VEHICLE') as vehicles,
                        sum(x.many) filter (where x.kind in ('HOME', 'SECOND_HOME')) as homes,
                        sum(x.many) filter (where x.kind = 'BUSINESS') as businesses
                    from (select l.line ->> 'kind' as kind, coalesce(cast(l.line ->> 'count' as int), 1) as many
                        from jsonb_array_elements(nullif(s.facts -> 'assets', 'null')) l (line)
                        where cast(l.line ->> 'member' as int) = m.number
                            and not (l.line ->> 'kind' = 'VEHICLE'
                                and coalesce(l.line ->> 'exemption', '') in ('DISABLED_SCOOTER', 'E_BIKE'))
                        union all select unnest(array['VEHICLE', 'HOME', 'BUSINESS']), 0
                        where jsonb_typeof(s.facts -> 'assets') = 'array') x) o on true
                left join lateral (select max(json_day(l.line -> 'expires')) as until
                    from jsonb_array_elements(nullif(f.said -> 'certificates', 'null')) l (line)) t on true),
            left_it as (
                delete from low_income_person r where r.person_id not in (select s.person_id from stands s))
            insert into low_income_person as r (person_id, %2$s) select s.* from stands s
            on conflict (person_id) do update set (%2$s) = (%3$s) where (%4$s) is distinct from (%3$s)
            """.formatted(PAPERS, COLUMNS, COLUMNS.replaceAll("\\w+", "excluded.$0"),
            COLUMNS.replaceAll("\\w+", "r.$0"));

    private static final String WHERE_OTHER = "update low_income_person r set %1$s = %2$s where r.%1$s <> %2$s";

    // Only what was approved for every night bears it. Plans look at standing rights only. One person apart is under 低保.
    private static final String PLANNED = WHERE_OTHER.formatted("planned", """
            case when r.authorised then '{}' else array(select distinct s.source from check_plan p cross join unnest(p.sources) s (source)
                where p.status = 'APPROVED' and p.frequency = 'NIGHTLY' and :day between p.valid_from and p.valid_to
                    and place_covers(p.division_code, r.division_code)
                    and exists (select from unnest(r.kinds) k (kind) where replace(k.kind, '_ALONE', '') = any (p.programmes))
                order by 1) end""");

    // What indicators look at less what plans name; who left and holds nothing any more is owed no comparison.
    private static final String LACKING = WHERE_OTHER.formatted("lacking",
            """
            case when r.authorised or r.kinds = '{}' then '{}' else array(
                select w.source from unnest(cast(:wanted as text[])) w (source) where not w.source = any (r.planned) order by 1) end""");

    private final Indicators indicators;
    private final JdbcClient jdbc;

    LowIncomeRegister(Indicators indicators, JdbcClient jdbc) {
        this.indicators = indicators;
        this.jdbc = jdbc;
    }

    /**
     * How many there are.
     *
     * @param unauthorised how many of them are not compared with all that indicators look at: no authorisation of theirs is valid, and no
     *                     plan names it for them
     */
    public record Size(int people, int unauthorised) {}

    /** Works it out anew as it stands on a day, and writes what has become different. */
    @Transactional
    public Size write(LocalDate day) {
        jdbc.sql("lock table low_income_person in share row exclusive mode").update();
        LocalDate month = day.withDayOfMonth(1);
        jdbc.sql(WRITE)
                .param("day", day)
                .param("month", month)
                .param("left", month.minusMonths(MONTHS_AFTER_LEAVING))
                .update();
        jdbc.sql(PLANNED).param("day", day).update();
        jdbc.sql(LACKING).param("wanted", indicators.sources(day).toArray(String[]::new)).update();
        return size();
    }

    /**
     * On what the questions to a source rest.
     *
     * @param papers people who signed
     * @param planned people whom plans of checks are about
     * @param refused people of whom neither holds
     */
    public record Basis(int papers, int planned, int refused) {}

    /**
     * The register as it was written last, so that nobody goes through it for each source again.
     *
     * @param counties the counties in which its people live, in order
     * @param groups how many people signed or did not and have these sources planned
     */
    public record Written(List<String> counties, List<Group> groups) {
        /** On what the questions to a source rest. */
        public Basis basis(String source) {
            int papers = 0;
            int planned = 0;
            int refused = 0;
            for (Group group : groups) {
                if (group.authorised) {
                    papers += group.people;
                } else if (group.planned.contains(source)) {
                    planned += group.people;
                } else {
                    refused += group.people;
                }
            }
            return new Basis(papers, planned, refused);
        }
    }

    /** People of whom the same holds. */
    public record Group(String county, boolean authorised, List<String> planned, int people) {}

    /** As it was written last. */
    @Transactional(readOnly = true)
    public Written written() {
        List<Group> groups = jdbc
                .sql("select county, authorised, planned, count(*) from low_income_person group by 1, 2, 3 order by 1")
                .query((row, _) -> new Group(row.getString(1), row.getBoolean(2),
                        List.of((String[]) row.getArray(3).getArray()), row.getInt(4)))
                .list();
        return new Written(groups.stream().map(Group::county).distinct().toList(), groups);
    }

    /** As it was written last. */
    @Transactional(readOnly = true)
    public Size size() {
        return jdbc
                .sql("""
                select count(*), count(*) filter (where lacking <> '{}' or not authorised and kinds = '{}') from low_income_person""")
                .query((row, _) -> new Size(row.getInt(1), row.getInt(2)))
                .single();
    }
}
