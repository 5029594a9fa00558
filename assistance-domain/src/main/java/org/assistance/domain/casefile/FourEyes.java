package org.assistance.domain.casefile;

import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says before somebody sets to work what the database would refuse at the end (四眼原则): who proposes, who surveys, who decides and
 * who releases the money are different people in one case.
 */
@Component
@Transactional(readOnly = true)
public class FourEyes {
    private final JdbcClient jdbc;

    FourEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why an officer may not give the opinion on a case, as a Chinese sentence; null when the officer may. */
    public @Nullable String refusalToPropose(long caseId, ActingOfficer by) {
        boolean surveyed = jdbc.sql("""
                select exists (select from household_visit v
                    where v.case_id = :case and bare_name(:name) in (v.first_visitor, v.second_visitor))""")
                .param("case", caseId)
                .param("name", by.name())
                .query(Boolean.class)
                .single();
        return surveyed ? "入户调查记录上有您的姓名，调查人员不得提出初审意见，须由另一名工作人员办理" : null;
    }

    /** Why the people with these names may not survey a case, as a Chinese sentence; null when they may. */
    public @Nullable String refusalToSurvey(long caseId, String firstVisitor, String secondVisitor) {
        return jdbc.sql("""
                select o.name || case when hand.related then '按回避规定不得担任本案调查人，请由其他人员调查'
                    else '已对本案提出初审意见或者作出决定，不得再担任调查人' end
                from (select given_by, false from opinion where case_id = :case
                    union all select decided_by, false from decision where case_id = :case
                    union all select officer_id, true from kin_link where case_id = :case and shuts_out) hand (officer_id, related)
                    join officer o on o.id = hand.officer_id
                where bare_name(o.name) in (bare_name(:first), bare_name(:second)) order by hand.related
                limit 1""")
                .param("case", caseId)
                .param("first", firstVisitor)
                .param("second", secondVisitor)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether a list pays a family that an officer is related to. */
    public boolean paysRelatives(long runId, ActingOfficer by) {
        return jdbc.sql("""
                select exists (select from kin_link k join entitlement e on e.case_id = k.case_id
                    join payment_transfer t on t.entitlement_id = e.id and t.run_id = :run
                    where k.officer_id = :officer and k.shuts_out)""")
                .param("run", runId)
                .param("officer", by.officerId())
                .query(Boolean.class)
                .single();
    }

    /** How many lines of a list an officer proposed, surveyed or decided; who releases the money has none. */
    public int handledOf(long runId, ActingOfficer by) {
        return jdbc.sql("select count(*) from lines_handled_by(:run, :officer)")
                .param("run", runId)
                .param("officer", by.officerId())
                .query(Integer.class)
                .single();
    }
}
