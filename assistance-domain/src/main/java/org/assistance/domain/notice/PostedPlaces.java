package org.assistance.domain.notice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The townships in which something is posted, for the public board. */
@Component
public class PostedPlaces {
    private final JdbcClient jdbc;

    PostedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A township with notices.
     *
     * @param code its division code
     * @param county the county's name
     * @param name the township's name
     * @param count how many notices hang
     */
    public record Place(String code, String county, String name, int count) {}

    /** Townships with notices on a day, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<Place> on(LocalDate day) {
        return jdbc.sql("""
                select t.code, coalesce(k.name, '') as county, t.name, count(*) as count
                from notice n
                join assistance_case c on c.id = n.case_id
                join division t on t.code = c.township_code
                left join division k on k.code = t.parent_code
                where not n.superseded and n.posted_on <= :day and n.last_day >= :day
                group by t.code, k.name, t.name order by t.code""").param("day", day).query(Place.class).list();
    }
}
