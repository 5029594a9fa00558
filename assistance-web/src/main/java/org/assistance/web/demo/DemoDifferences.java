package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.FollowUp;
import org.assistance.domain.verification.FollowingUp;
import org.assistance.domain.verification.ItemObjections;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.checking.Rechecking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Differences of 孔城镇: at the first case one waits for papers and another for a visit, and of a later case a family disputes one. */
@Demo
@Component
class DemoDifferences {
    private static final DivisionCode TOWNSHIP = new DivisionCode("340881100000");

    private final DemoOfficers officers;
    private final FollowingUp followingUp;
    private final Rechecking rechecking;
    private final JdbcClient jdbc;

    DemoDifferences(DemoOfficers officers, FollowingUp followingUp, Rechecking rechecking, JdbcClient jdbc) {
        this.officers = officers;
        this.followingUp = followingUp;
        this.rechecking = rechecking;
        this.jdbc = jdbc;
    }

    void plan(DemoTimeline timeline) {
        timeline.add(timeline.today(), LocalTime.of(8, 30), () -> {
            List<Item> open = items("c.stage = 'VERIFICATION' and i.resolution is null");
            for (int at = 0; at < Math.min(2, open.size()); at++) {
                Item one = open.get(at);
                followingUp.begin(one.caseId(), one.reportId(), one.id(),
                        at == 0 ? FollowUp.Kind.SUPPLEMENT : FollowUp.Kind.VISIT, clerk());
            }
            items("c.stage in ('ASSESSMENT', 'OPINION')").stream()
                    .limit(1)
                    .forEach(one -> dispute(one, timeline.today()));
        });
    }

    private void dispute(Item one, LocalDate on) {
        rechecking.recheck(one.caseId(), one.id(),
                new ItemObjections.Raised(on, "申请人", "认为部门记录不是现在的情况", "单位出具的证明"), clerk());
    }

    private record Item(long caseId, long reportId, long id) {}

    private List<Item> items(String where) {
        return jdbc.sql("""
                select c.id as case_id, r.id as report_id, i.id
                from verification_item i join verification_report r on r.id = i.report_id and not r.superseded
                    join assistance_case c on c.id = r.case_id
                where left(c.division_code, 9) = left(:township, 9) and not shut_out(c.id, :clerk)
                    and i.needs_resolution and i.answer in ('DIFFERS', 'NOT_FOUND') and
                """ + where + " order by c.id, i.id")
                .param("township", TOWNSHIP.value())
                .param("clerk", clerk().officerId())
                .query((row, _) -> new Item(row.getLong("case_id"), row.getLong("report_id"), row.getLong("id")))
                .list();
    }

    private ActingOfficer clerk() {
        return officers.acting(Role.TOWNSHIP_CLERK, TOWNSHIP);
    }
}
