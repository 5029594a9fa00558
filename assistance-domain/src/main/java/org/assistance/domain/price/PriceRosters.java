package org.assistance.domain.price;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.price.PriceGroup;
import org.assistance.eligibility.value.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many people are in payment in an index month, of the groups whose rights stand here (JG-04): each once, in the area with the
 * higher amount. The other groups are on the lists of other departments.
 */
@Component
@Transactional(readOnly = true)
public class PriceRosters {

    /** The groups whose rights are granted here. */
    public static final Set<PriceGroup> OURS = EnumSet.of(PriceGroup.DIBAO, PriceGroup.TEKUN, PriceGroup.EDGE);

    private static final String COUNT = """
            select grp, area, count(*) as people from (
                select distinct on (ep.person_id) ep.person_id, e.area,
                    case ep.kind when 'DIBAO_ALONE' then 'DIBAO' else ep.kind end as grp
                from entitled_person ep
                    join entitlement e on e.id = ep.entitlement_id
                    join person p on p.id = ep.person_id
                where ep.division_code >= :lower and ep.division_code < :upper
                  and case ep.kind when 'DIBAO_ALONE' then 'DIBAO' else ep.kind end in (:groups)
                  and ep.first_month <= :month and (ep.last_month is null or ep.last_month >= :month)
                  and (p.died_on is null or p.died_on >= :month)
                order by ep.person_id, e.area <> :higher, ep.kind) once
            group by grp, area order by grp, area
            """;

    private final JdbcClient jdbc;

    PriceRosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many people of a group and area. */
    public record Line(PriceGroup group, Area area, long people) {}

    /**
     * Counts the people of a place; groups that are not ours are left out.
     *
     * @param higher the area whose amount is the higher, where a person is in payment in both
     */
    public List<Line> count(DivisionScope scope, YearMonth month, Collection<PriceGroup> groups, Area higher) {
        List<String> names = groups.stream().filter(OURS::contains).map(PriceGroup::name).toList();
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COUNT)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("groups", names)
                .param("month", month.atDay(1))
                .param("higher", higher.name())
                .query((row, number) -> new Line(PriceGroup.valueOf(row.getString("grp")),
                        Area.valueOf(row.getString("area")), row.getLong("people")))
                .list();
    }
}
