package org.assistance.domain.kinship;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.permission.Relation;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer is to the people of a case, and what a case still needs because somebody is related to them (XZ-85, R05). */
@Component
@Transactional(readOnly = true)
public class Kinship {
    /** How many registered cases of {@code :lower} to {@code :upper} wait for a visit of the county's own that {@code :officer} may make. */
    public static final String COUNT_COUNTY_VISITS = """
            select count(*) from kin_filing f join assistance_case c on c.id = f.case_id
                and (c.stage not in ('PAYMENT', 'CLOSED') or c.route = 'FAST_RELIEF')
            where f.division_code >= :lower and f.division_code < :upper
                and not exists (select from household_visit v where v.case_id = f.case_id and v.by_county)
                and registered_still(f.case_id) and
            """ + ShutOut.of("f.case_id", ":officer");

    private final JdbcClient jdbc;

    Kinship(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the officer is to the people of a case; the nearest of several. An indication that nobody has judged is none. */
    public Relation of(ActingOfficer officer, long caseId) {
        return jdbc.sql("select relation from kin_link where case_id = :case and officer_id = :officer and shuts_out")
                .param("case", caseId)
                .param("officer", officer.officerId())
                .query((row, _) -> Relation.valueOf(row.getString(1)))
                .stream()
                .min(Relation::compareTo)
                .orElse(Relation.NONE);
    }

    /** The number of a case in the register; null where nobody in office is related to the family. */
    public @Nullable String filedAs(long caseId) {
        return jdbc.sql("select number from kin_filing where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether the county has still to visit the family itself: before the decision, and after it where urgent relief did not wait. */
    public boolean countyVisitOwed(long caseId) {
        return jdbc
                .sql("""
                select registered_still(:case)
                    and not exists (select from household_visit where case_id = :case and by_county)
                    and not exists (select from assistance_case where id = :case and stage = 'CLOSED' and route <> 'FAST_RELIEF')""")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    /** Why a case may not be decided yet, as a Chinese sentence; null when nothing of this kind stands in the way. */
    public @Nullable String refusalToDecide(AssistanceCase of) {
        if (of.route() == Route.FAST_RELIEF) {
            return null;
        }
        long caseId = of.id();
        boolean open = jdbc.sql("select exists (select from kin_link where case_id = :case and state = 'SUSPECTED')")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
        if (open) {
            return "本案有未核实的近亲属线索，由县级民政审核人、确认人在“近亲属备案”核实后，再审核确认";
        }
        return countyVisitOwed(caseId) ? "本案已列入近亲属备案，须由县级民政部门入户调查并登记后，再审核确认" : null;
    }
}
