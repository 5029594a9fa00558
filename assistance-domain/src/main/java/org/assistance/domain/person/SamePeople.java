package org.assistance.domain.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands on record more than once, as two officers or one judged: what the one holds the other holds too. */
@Component
@Beyond(Purpose.NOT_TWICE)
@Transactional(readOnly = true)
public class SamePeople {
    private static final String STANDS = "m.status in ('SAME', 'UNDOING')";

    private final JdbcClient jdbc;

    SamePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people given and all who are one with any of them, each with the one of those given who it counts as. */
    public Map<Long, Long> countedAs(Collection<Long> people) {
        Map<Long, Long> counted = new HashMap<>();
        people.forEach(person -> counted.put(person, person));
        if (!people.isEmpty()) {
            jdbc.sql("""
                    with recursive same (id, asked) as (
                        select p.id, p.id from person_match m join unnest(cast(:people as bigint[])) p (id) on p.id in (m.left_id, m.right_id)
                        where %1$s
                        union
                        select case when m.left_id = s.id then m.right_id else m.left_id end, s.asked
                        from same s join person_match m on s.id in (m.left_id, m.right_id) and %1$s)
                    select id, asked from same""".formatted(STANDS))
                    .param("people", people.toArray(Long[]::new))
                    .query(row -> {
                        counted.putIfAbsent(row.getLong("id"), row.getLong("asked"));
                    });
        }
        return counted;
    }

    /** Whose number does not count any more, each with the person whose does. */
    public Map<Long, Long> keptInstead(Collection<Long> people) {
        Map<Long, Long> kept = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql(
                    "select case when m.kept_id = m.left_id then m.right_id else m.left_id end, m.kept_id from person_match m where "
                            + STANDS + " and (m.left_id in (:people) or m.right_id in (:people))")
                    .param("people", people)
                    .query(row -> {
                        if (people.contains(row.getLong(1))) {
                            kept.put(row.getLong(1), row.getLong(2));
                        }
                    });
        }
        return kept;
    }
}
