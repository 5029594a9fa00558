package org.assistance.domain.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission.Submitted;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Opining;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.policy.DemoPolicyRows;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A fixture: takes families along their road by the real moves, as far as a test needs. */
@Component
public class Road {
    /** 桐城市. */
    public static final DivisionCode COUNTY = new DivisionCode("340881000000");
    /** A town of it. */
    public static final DivisionCode TOWN = new DivisionCode("340881100000");
    /** A village of the town. */
    public static final DivisionCode VILLAGE = new DivisionCode("340881100001");

    private final Accepting accepting;
    private final Drafting drafting;
    private final VerificationReports reports;
    private final Concluding concluding;
    private final Assessing assessing;
    private final Visiting visiting;
    private final Opining opining;
    private final Opinions opinions;
    private final PostingNotice posting;
    private final Deciding deciding;
    private final CaseFile caseFile;
    private final Officers officers;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The township's clerk, who does everything before the decision. */
    public ActingOfficer clerk;
    /** The township's leader, who decides what is delegated. */
    public ActingOfficer townshipLeader;
    /** The county's leader, who decides the rest. */
    public ActingOfficer countyLeader;

    Road(Accepting accepting, Drafting drafting, VerificationReports reports, Concluding concluding,
            Assessing assessing, Visiting visiting, Opining opining, Opinions opinions, PostingNotice posting,
            Deciding deciding,
            CaseFile caseFile,
            Officers officers, JdbcClient jdbc, Clock clock) {
        this.accepting = accepting;
        this.drafting = drafting;
        this.reports = reports;
        this.concluding = concluding;
        this.assessing = assessing;
        this.visiting = visiting;
        this.opining = opining;
        this.opinions = opinions;
        this.posting = posting;
        this.deciding = deciding;
        this.caseFile = caseFile;
        this.officers = officers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the city: divisions, policy, officers; the day is {@link Declared#APPLIED}. */
    public void open(ImportingDivisions importing, DataSource dataSource, TestClock testClock) {
        testClock.setToday(Declared.APPLIED);
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
        clerk = officer("RT101", "王经办", Role.TOWNSHIP_CLERK, TOWN);
        townshipLeader = officer("RT102", "赵镇长", Role.TOWNSHIP_LEADER, TOWN);
        countyLeader = officer("RC103", "周局长", Role.COUNTY_LEADER, COUNTY);
    }

    /** One more officer. */
    public ActingOfficer officer(String number, String name, Role role, DivisionCode division) {
        long id = officers.saveAndFlush(new Officer(number, name, "hash", clock.instant())).id();
        return new ActingOfficer(id, number, name, id, role, division);
    }

    /** The same officer with the post on record, for what the database looks up when it is committed. */
    public ActingOfficer holding(ActingOfficer one) {
        long post = jdbc.sql("""
                insert into post (officer_id, role, division_code, valid_from)
                values (:officer, :role, :division, '2020-01-01') returning id""")
                .param("officer", one.officerId())
                .param("role", one.role().name())
                .param("division", one.division().value())
                .query(Long.class)
                .single();
        return new ActingOfficer(one.officerId(), one.staffNumber(), one.name(), post, one.role(), one.division());
    }

    /** The family's first case, accepted. */
    public AssistanceCase accepted(Declared family) {
        Submitted submitted = (Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), family.content(),
                clerk);
        return submitted.cases().getFirst();
    }

    /** Checked, with nothing that differs. */
    public AssistanceCase verified(Declared family) {
        return verified(accepted(family));
    }

    /** The same from a case at the check. */
    public AssistanceCase verified(AssistanceCase of) {
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        return of;
    }

    /** Assessed and sent on, waiting for the opinion. */
    public AssistanceCase awaitingOpinion(Declared family) {
        return assessed(verified(family));
    }

    /** The same from a case at the assessment. */
    public AssistanceCase assessed(AssistanceCase of) {
        assessing.assess(of.id(), clerk);
        assessing.forward(of.id(), of.version(), clerk);
        return caseFile.required(of.id(), clerk.scope());
    }

    /** With the visit on record that 低保 and 特困 need. */
    public AssistanceCase visited(AssistanceCase of) {
        if (visiting.isOwed(of)) {
            visiting.record(of, new NewVisit(VisitMethod.HOME, null, LocalDate.now(clock), "陈干事", "李主任", "申请人",
                    "住房自有，陈设简单", "邻居反映情况属实", "申请人", null), clerk);
        }
        return of;
    }

    /** The opinion that follows the assessment, line by line, after the visit. */
    public Opinion opined(AssistanceCase of) {
        visited(of);
        List<Answer> answers = opining.questions(of)
                .stream()
                .map(question -> new Answer(question.result().met(),
                        question.range() == null ? null : question.range().least(), ""))
                .toList();
        return opining.give(of, answers, "经调查核实，建议按测算结果办理。", clerk);
    }

    /** With the notice hanging. */
    public AssistanceCase posted(Declared family) {
        return posted(awaitingOpinion(family));
    }

    /** The same from a case that waits for the opinion. */
    public AssistanceCase posted(AssistanceCase of) {
        opined(of);
        posting.post(of, "村务公开栏", clerk);
        return of;
    }

    /** With the days of the notice over: waiting for the decision. The clock stands eight days later. */
    public AssistanceCase awaitingDecision(Declared family, TestClock testClock) {
        return hungOut(posted(family), testClock);
    }

    /** The same from a case whose notice hangs. */
    public AssistanceCase hungOut(AssistanceCase of, TestClock testClock) {
        if (of.stage() == Stage.NOTICE) {
            testClock.setToday(LocalDate.now(clock).plusDays(8));
            posting.end(of, clerk);
        }
        return of;
    }

    /** Decided as proposed. */
    public Decision decided(AssistanceCase of, ActingOfficer by) {
        int proposals = opinions.current(of.id()).map(opinion -> opinion.proposals().size()).orElse(0);
        return deciding.decide(of, Collections.nCopies(proposals, Verdict.AGREED), "同意初审意见。", by);
    }
}
