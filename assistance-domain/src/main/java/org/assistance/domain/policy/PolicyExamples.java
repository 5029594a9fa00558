package org.assistance.domain.policy;

import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Real local policies that are there to be looked at and tried (示范政策); they are in force for nobody here, and nobody sets them. */
@Component
@Transactional(readOnly = true)
public class PolicyExamples {
    private final JdbcClient jdbc;

    PolicyExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places, in the order of their codes; none where no examples were loaded. */
    public List<Example> all() {
        return jdbc.sql("""
                select e.division_code, d.full_name, e.note
                from policy_example e join division d on d.code = e.division_code order by e.division_code""")
                .query((row, at) -> new Example(new DivisionCode(row.getString("division_code")),
                        row.getString("full_name"), row.getString("note")))
                .list();
    }

    /** @param name the place with those above it @param note what is worth looking at */
    public record Example(DivisionCode division, String name, String note) {}
}
