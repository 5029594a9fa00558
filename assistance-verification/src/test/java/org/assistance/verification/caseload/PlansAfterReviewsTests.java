package org.assistance.verification.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.verification.caseload.Caseload.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Resolution;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.checking.PlannedChecking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a plan's run takes as known is what the right was decided on last, and what an officer has concluded on is not told again. */
@DatabaseTest
class PlansAfterReviewsTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final LocalDate REVIEWED = LocalDate.of(2026, 8, 10);

    @Autowired
    private PlannedChecking checking;
    @Autowired
    private PlanningChecks planning;
    @Autowired
    private PlanRuns runs;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Caseload caseload;
    private Families.Family li;
    private ActingOfficer checker;

    @BeforeEach
    void a_person_in_payment_with_a_pension_that_was_known() {
        clock.setToday(TODAY);
        caseload = new Caseload(jdbc);
        li = caseload.registered("李桂兰");
        caseload.known(li, 150, 0, 0);
        checker = caseload.families.officer("核对", Role.COUNTY_CHECKER, Families.COUNTY);
    }

    private void pension(int yuan, String from) {
        caseload.record(caseload.file("PENSION", AS_OF), li.person(), yuan, from, null, "城乡居民基础养老金");
    }

    private List<PlanRuns.Finding> run(CheckAnswer answer) {
        long plan = planning.make(new NewPlan("按月核查", "桐民〔2026〕9号", PlanRhythm.ONCE, List.of(Programme.DIBAO),
                List.of("PENSION"), LocalDate.now(clock), TODAY.plusMonths(6)), checker);
        planning.approve(plan, caseload.families.officer("局长", Role.COUNTY_LEADER, Families.COUNTY));
        checking.due();
        PlanRuns.Run run = runs.ofPlan(plan).getFirst();
        assertThat(run.people()).isEqualTo(1);
        assertThat(runs.answers(run.id(), checker.scope()).getOrDefault("PENSION", new EnumMap<>(CheckAnswer.class)))
                .containsExactly(Map.entry(answer, 1));
        return runs.findings(run.id(), checker.scope(), 0);
    }

    private static List<IncomeLine> pensionOf(int yuan, YearMonth from, YearMonth to) {
        return List.of(IncomeLine.monthly(IncomeKind.BASIC_PENSION, from, to, Money.ofYuan(yuan), FactSource.CHECKED));
    }

    /** A review of August found a pension of 400 yuan since May and took it. */
    private void reviewed(@Nullable String outcome) {
        caseload.reviewed(caseload.review(li), li, REVIEWED,
                pensionOf(400, YearMonth.of(2026, 5), YearMonth.of(2026, 7)), outcome);
    }

    @Test
    void what_a_review_found_and_took_is_known_from_then_on_and_goes_on_by_the_month() {
        reviewed("CONTINUE");
        pension(400, "2026-05-01");
        assertThat(run(CheckAnswer.CONFIRMED)).isEmpty();
        clock.setToday(LocalDate.of(2027, 4, 20));
        assertThat(run(CheckAnswer.CONFIRMED)).as("the data is still fresh, and the year is nearly full").isEmpty();
    }

    @Test
    void another_pension_than_the_one_of_the_review_is_told_beside_it() {
        reviewed("CONTINUE");
        pension(450, "2026-05-01");
        assertThat(run(CheckAnswer.DIFFERS)).singleElement().satisfies(found -> {
            assertThat(found.known()).isEqualTo("城乡居民基础养老金 2,400.00元（2026-05 至 2026-10）");
            assertThat(found.found()).contains("每月 450.00元");
        });
    }

    @Test
    void a_review_that_is_not_decided_yet_changes_nothing_that_is_known() {
        reviewed(null);
        pension(400, "2026-05-01");
        assertThat(run(CheckAnswer.DIFFERS)).singleElement()
                .satisfies(found -> assertThat(found.known()).contains("1,800.00元"));
    }

    @Test
    void the_last_of_two_reviews_counts() {
        reviewed("CONTINUE");
        caseload.reviewed(caseload.review(li), li, LocalDate.of(2026, 10, 8),
                pensionOf(450, YearMonth.of(2026, 5), YearMonth.of(2026, 9)), "CONTINUE");
        pension(450, "2026-05-01");
        assertThat(run(CheckAnswer.CONFIRMED)).isEmpty();
    }

    /** A review found 400 yuan where 150 were declared, and an officer said what counts. */
    private void concluded(Resolution how) {
        long review = caseload.review(li);
        caseload.concluded(review, li, "PENSION", "城乡居民基础养老金 1,800.00元（2025-03 至 2026-02）",
                "城乡居民基础养老金 每月 400.00元，2025-05 起；12个月合计 4,000.00元", how);
        declaredAgain(review);
    }

    private void declaredAgain(long review) {
        caseload.reviewed(review, li, REVIEWED, pensionOf(150, YearMonth.of(2025, 8), YearMonth.of(2026, 7)),
                "CONTINUE");
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEP_DECLARED", "SET_BY_OFFICER"})
    void what_an_officer_concluded_on_is_an_answer_and_no_finding_while_the_record_stays_the_same(Resolution how) {
        concluded(how);
        pension(400, "2025-05-01");
        assertThat(run(CheckAnswer.DIFFERS)).isEmpty();
        clock.setToday(TODAY.plusMonths(1));
        assertThat(run(CheckAnswer.DIFFERS)).as("a month later").isEmpty();
    }

    @Test
    void one_more_yuan_in_the_record_is_a_finding_again() {
        concluded(Resolution.KEEP_DECLARED);
        pension(401, "2025-05-01");
        assertThat(run(CheckAnswer.DIFFERS)).hasSize(1);
    }

    @Test
    void what_was_taken_as_found_and_is_not_known_all_the_same_is_a_finding() {
        concluded(Resolution.USE_FOUND);
        pension(400, "2025-05-01");
        assertThat(run(CheckAnswer.DIFFERS)).hasSize(1);
    }

    @Test
    void a_review_without_a_word_on_it_lets_the_difference_be_told() {
        concluded(Resolution.KEEP_DECLARED);
        declaredAgain(caseload.review(li));
        pension(400, "2025-05-01");
        assertThat(run(CheckAnswer.DIFFERS)).hasSize(1);
    }
}
