package org.assistance.domain.casefile;

import java.util.List;
import java.util.Set;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a case is an officer's own task: it is or was at a stage at which the post has a {@link Duty}, the officer had a
 * hand in it, or it is on the register of relatives and waits for a visit of the officer's county (R05). Townships and villages are not asked: every family of theirs is their own, as the table of permissions says.
 */
@Component
public class OwnTask {
    private final JdbcClient jdbc;

    OwnTask(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for a case of the officer's division. */
    @Transactional(readOnly = true)
    public boolean isOwn(long caseId, ActingOfficer by) {
        Set<Stage> stages = Duty.stagesOf(by.role());
        List<String> names = stages.isEmpty() ? List.of("") : stages.stream().map(Stage::name).toList();
        return jdbc.sql("""
                select exists (select from case_event
                    where case_id = :case and (officer_id = :officer or to_stage in (:stages)))
                    or :visits and exists (select from kin_filing where case_id = :case)""")
                .param("case", caseId)
                .param("officer", by.officerId())
                .param("stages", names)
                .param("visits", by.isOneOf(Action.CASE_COUNTY_VISIT.roles()))
                .query(Boolean.class)
                .single();
    }
}
