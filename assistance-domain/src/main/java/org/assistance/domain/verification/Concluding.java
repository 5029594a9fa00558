package org.assistance.domain.verification;

import java.time.Clock;
import java.util.List;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.application.People;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer concludes a report: which figure counts for each difference, then the whole, and the case goes forward. */
@Service
@Transactional
public class Concluding {
    private final CaseFile caseFile;
    private final VerificationReports reports;
    private final FollowUps followUps;
    private final People people;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    Concluding(CaseFile caseFile, VerificationReports reports, FollowUps followUps, People people, Deadlines deadlines,
            JdbcClient jdbc,
            Clock clock) {
        this.caseFile = caseFile;
        this.reports = reports;
        this.followUps = followUps;
        this.people = people;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps conclusions on single differences.
     *
     * @param reportId the report the page showed
     * @throws IllegalMove when another report counts by now, or this one is closed
     * @throws IllegalArgumentException with a Chinese sentence when a difference cannot be concluded so
     */
    public void resolve(long caseId, long reportId, List<Resolved> resolved, ActingOfficer by) {
        resolve(open(caseId, by), required(caseId, reportId), resolved, by);
    }

    /**
     * Keeps the conclusions, concludes the whole, and sends the case forward unless something must be cleared up first. Where
     * a death was found it takes its turn with the lists before it holds the case, as everybody does who takes turns.
     *
     * @throws IllegalMove as above, or when a difference has no conclusion
     */
    public void conclude(long caseId, long reportId, List<Resolved> resolved, Conclusion conclusion, String remark,
            ActingOfficer by) {
        if (reports.findsDeath(reportId)) {
            PayrollLock.take(jdbc);
        }
        AssistanceCase open = open(caseId, by);
        VerificationReport report = required(caseId, reportId);
        resolve(open, report, resolved, by);
        int looked = followUps.open(caseId).size();
        if (conclusion.closes() && looked > 0) {
            throw new IllegalMove("还有 " + looked + " 项差异正在入户核实或者等家庭补充材料，登记结果后才能完成核对");
        }
        report.conclude(conclusion, remark, by, clock.instant());
        if (!conclusion.closes()) {
            open.note(Duty.VERIFY, report.summary(), remark.isBlank() ? null : remark.strip(), by, clock.instant());
            return;
        }
        noteDeaths(report);
        open.forward(report, deadlines, by, clock.instant());
    }

    /**
     * Keeps what is chosen and remarked on the whole so far, concluding nothing.
     *
     * @throws IllegalMove when another report counts by now, or this one is closed
     */
    public void draft(long caseId, long reportId, @Nullable Conclusion chosen, String remark, ActingOfficer by) {
        open(caseId, by);
        required(caseId, reportId).draft(chosen, remark);
    }

    private void resolve(AssistanceCase open, VerificationReport report, List<Resolved> resolved, ActingOfficer by) {
        report.refuseIfClosed();
        for (Resolved one : resolved) {
            report.item(one.itemId())
                    .orElseThrow(() -> new IllegalMove("核对报告中没有这一项，请刷新后查看"))
                    .resolve(one.resolution(), one.amount(), one.reason(), by, clock.instant());
        }
    }

    private AssistanceCase open(long caseId, ActingOfficer by) {
        AssistanceCase found = caseFile.required(caseId, by.scope());
        if (!by.isOneOf(Duty.VERIFY.roles())) {
            throw new NotAllowed("核对结论由乡镇（街道）经办人或县级核对机构人员作出");
        }
        reports.hold(caseId);
        found.refuseUnlessAt(Stage.VERIFICATION);
        return found;
    }

    private VerificationReport required(long caseId, long reportId) {
        VerificationReport current = reports.current(caseId).orElseThrow(() -> new IllegalMove("本案件还没有核对，请先发起核对"));
        if (current.id() != reportId) {
            throw new IllegalMove("本页打开之后已重新核对，请按最新报告办理");
        }
        return current;
    }

    // What a registry knows about a death holds for every case of that person.
    private void noteDeaths(VerificationReport report) {
        for (VerificationItem item : report.items()) {
            if (item.resolution().filter(Resolution.USE_FOUND::equals).isPresent()) {
                item.facts()
                        .map(FoundFacts::deathDate)
                        .ifPresent(day -> item.personId()
                                .flatMap(people::findById)
                                .ifPresent(person -> person.died(day)));
            }
        }
    }
}
