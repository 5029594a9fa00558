package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingProposal;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A list approved while an end, another account or a death of somebody on it is confirmed; really committed, on a database of its own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=approving-together")
@DirtiesContext
class ApprovingTogetherTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Ending ending;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private Concluding concluding;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private Families families;
    private ActingOfficer clerk;
    private ActingOfficer leader;

    @BeforeEach
    void the_officers(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 4, 20));
        families = new Families(jdbc);
        clerk = families.officer("周审核", Role.COUNTY_REVIEWER, Families.COUNTY);
        leader = families.officer("吴局长", Role.COUNTY_LEADER, Families.COUNTY);
    }

    @Test
    void the_approval_waits_for_the_end_and_is_refused_and_the_end_waits_for_the_approval() throws Exception {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun list = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(new TakingTurns(jdbc, transactions).second(() -> {
            families.end(ending, right, MARCH, "家庭收入超过标准");
            return true;
        }, () -> approving.approve(list.id(), leader))).isInstanceOfSatisfying(IllegalMove.class,
                refused -> assertThat(refused).hasMessageContaining("李桂兰1人已登记死亡或终止待遇"));
        approving.reject(list.id(), "李桂兰已终止", leader);

        var other = families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun next = freezing.freeze(Families.COUNTY, APRIL, clerk);
        long asked = families.asked(ending, other, MARCH, "家庭收入超过标准");
        assertThat(new TakingTurns(jdbc, transactions).second(() -> approving.approve(next.id(), leader),
                () -> ending.confirm(asked, "同意", leader))).isInstanceOf(EndingProposal.class);
        assertThat(jdbc.sql("select status from payment_run where id = :id")
                .param("id", next.id())
                .query(String.class)
                .single()).isEqualTo("APPROVED");
        approving.reject(next.id(), "赵玉梅已终止", leader);

        var third = families.family("王德发").dibao(APRIL, 1, 300);
        PaymentRun last = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(new TakingTurns(jdbc, transactions).second(() -> families.account(changing, third, "王德发"),
                () -> approving.approve(last.id(), leader))).isInstanceOfSatisfying(IllegalMove.class,
                        refused -> assertThat(refused).hasMessageContaining("王德发1人已变更领款账户"));
        approving.reject(last.id(), "王德发已变更", leader);

        var fourth = families.family("段家兴");
        fourth.dibao(APRIL, 1, 300);
        Runnable death = death(fourth);
        PaymentRun dead = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(new TakingTurns(jdbc, transactions).second(() -> {
            death.run();
            return true;
        }, () -> approving.approve(dead.id(), leader))).isInstanceOfSatisfying(IllegalMove.class,
                refused -> assertThat(refused).hasMessageContaining("段家兴1人已登记死亡或终止待遇"));
        approving.reject(dead.id(), "段家兴已死亡", leader);
    }

    @Test
    void who_concludes_a_death_holds_no_case_while_waiting_for_the_lists() throws Exception {
        var family = families.family("涂老汉");
        Runnable death = death(family);
        assertThat(new TakingTurns(jdbc, transactions).second(() -> {
            PayrollLock.take(jdbc);
            return true;
        }, () -> {
            death.run();
            return "concluded";
        }, () -> jdbc.sql("update assistance_case set version = version where application_id = :id")
                .param("id", family.application())
                .update())).isEqualTo("concluded");
        assertThat(jdbc.sql("select died_on from person where id = :id")
                .param("id", family.person())
                .query(LocalDate.class)
                .single()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    /** A case of the family at the check whose report found that the applicant died; what is run concludes it. */
    private Runnable death(Families.Family family) {
        long caseId = family.caseAtPayment(Programme.TEMPORARY_RELIEF);
        jdbc.sql("update assistance_case set stage = 'VERIFICATION' where id = :id").param("id", caseId).update();
        ActingOfficer checker = families.officer("核对员", Role.COUNTY_CHECKER, Families.COUNTY);
        VerificationReport made = new TransactionTemplate(transactions).execute(_ -> {
            var report = new VerificationReport(caseFile.required(caseId, checker.scope()), checker, Instant.now());
            report.add(new NewItem(Checked.member(1, family.person(), "本人"), "DEATH", "死亡登记", CheckAnswer.DIFFERS, "健在",
                    "2026-03-05死亡", "", null, null, FoundFacts.death(LocalDate.of(2026, 3, 5)),
                    LocalDate.of(2026, 3, 31), "", null, true));
            return reports.save(report);
        });
        var resolved = new Resolved(made.items().getFirst().id(), Resolution.USE_FOUND, null, "");
        return () -> concluding.conclude(caseId, made.id(), List.of(resolved), Conclusion.DOES_NOT_FIT, "", checker);
    }
}
