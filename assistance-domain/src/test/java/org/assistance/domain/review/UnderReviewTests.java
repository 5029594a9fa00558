package org.assistance.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Families.Family;
import org.assistance.domain.payment.Families.Right;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a right is under review is said twice in SQL, for one right by {@code under_review} and for a whole place within
 * {@code reviews_due}: what is due and under review is on no list, and whatever else is due stays on it.
 */
@DatabaseTest
class UnderReviewTests {
    private static final YearMonth SINCE = YearMonth.of(2026, 4);
    /** The month in which one right ends as a 渐退. */
    private static final YearMonth TAPERS = YearMonth.of(2026, 9);
    /** A day before and on which the last 渐退 month is near, the cycle is nearly over, and it is long over. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 1),
            LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 1), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 1),
            LocalDate.of(2029, 1, 1));

    @Autowired
    private JdbcClient jdbc;

    private Families families;

    @BeforeEach
    void a_county() {
        families = new Families(jdbc);
    }

    private Set<Long> due(LocalDate day) {
        return new HashSet<>(
                jdbc.sql("select right_id from reviews_due('340800000000', '340900000000', 0, ?, 12, 6, 12)")
                        .param(day)
                        .query(Long.class)
                        .list());
    }

    private Set<Long> underReview() {
        return new HashSet<>(
                jdbc.sql("select id from entitlement where under_review(id)").query(Long.class).list());
    }

    private long review(long right) {
        return jdbc.sql("""
                insert into right_review (entitlement_id, division_code, reason, explanation, opened_by, opened_at)
                select e.id, e.division_code, 'PERIODIC', '定期复核', (select min(id) from officer), now() from entitlement e
                where e.id = ? returning id""").param(right).query(Long.class).single();
    }

    private void form(long review, Family family, String ended) {
        jdbc.sql("""
                insert into application_draft (id, division_code, officer_id, review_id, rests_on_id, submitted_at, discarded_at)
                select :id, a.division_code, a.submitted_by, :review, a.id,
                    case when :ended = 'submitted' then now() end, case when :ended = 'discarded' then now() end
                from application a where a.id = :application""")
                .param("id", UUID.randomUUID())
                .param("review", review)
                .param("application", family.application())
                .param("ended", ended)
                .update();
    }

    private void inCase(long review, Family family, Stage stage) {
        long of = family.caseAtPayment(Programme.DIBAO);
        jdbc.sql("""
                update assistance_case set stage = :stage, outcome = case when :stage = 'CLOSED' then 'GRANTED' end,
                    closed_on = case when :stage = 'CLOSED' then date '2026-06-20' end
                where id = :id""").param("stage", stage.name()).param("id", of).update();
        jdbc.sql("update right_review set case_id = ? where id = ?").params(of, review).update();
    }

    /** A right that goes on for some months after a review ended it, by the rows that a 渐退 leaves; the right as it was, and as it goes on. */
    private List<Right> taper(Family family) {
        Right before = family.taper(SINCE, SINCE.plusMonths(2), 1, 500);
        Right after = family.taper(SINCE.plusMonths(3), TAPERS, 1, 250);
        jdbc.sql("update right_review set case_id = ?, outcome = 'TAPER', decided_on = date '2026-06-20' where id = ?")
                .params(after.caseId(), review(before.id()))
                .update();
        return List.of(before, after);
    }

    @Test
    void what_is_due_and_under_review_is_on_no_list_and_whatever_else_is_due_stays_on_it() {
        var opened = new HashSet<Long>();
        var reviews = Stream.<Runnable>builder();
        for (String form : List.of("open", "discarded", "submitted", "none")) {
            Family family = families.family("表" + form);
            Right right = family.dibao(SINCE, 1, 500);
            if (form.equals("open")) {
                opened.add(right.id());
            }
            reviews.add(() -> {
                long review = review(right.id());
                if (!form.equals("none")) {
                    form(review, family, form);
                }
            });
        }
        for (Stage stage : Stage.values()) {
            Family family = families.family("案" + stage);
            Right right = family.dibao(SINCE, 1, 500);
            if (stage.ordinal() < Stage.PAYMENT.ordinal()) {
                opened.add(right.id());
            }
            reviews.add(() -> inCase(review(right.id()), family, stage));
        }
        Family two = families.family("两人");
        long second = two.withMember(2, "成员");
        Right first = two.personal(Programme.TEKUN, SINCE, 900);
        two.personal(Programme.TEKUN, 2, second, SINCE, 900);
        opened.add(first.id());
        reviews.add(() -> form(review(first.id()), two, "open"));
        Family both = families.family("低保和补贴");
        both.dibao(SINCE, 1, 500);
        Right subsidy = both.personal(Programme.LIVING_SUBSIDY, SINCE, 80);
        opened.add(subsidy.id());
        reviews.add(() -> form(review(subsidy.id()), both, "open"));
        Family leaving = families.family("渐退");
        taper(families.family("渐退未复核"));
        List<Right> tapering = taper(leaving);
        tapering.forEach(one -> opened.add(one.id()));
        reviews.add(() -> form(review(tapering.getLast().id()), leaving, "open"));

        List<Set<Long>> before = DAYS.stream().map(this::due).toList();
        assertThat(before).extracting(Set::size).containsExactly(0, 2, 2, 2, 2, 17, 17);
        assertThat(underReview()).isEmpty();
        reviews.build().forEach(Runnable::run);
        assertThat(underReview()).isEqualTo(opened);
        for (int at = 0; at < DAYS.size(); at++) {
            Set<Long> left = new HashSet<>(before.get(at));
            left.removeAll(opened);
            assertThat(due(DAYS.get(at))).as(DAYS.get(at).toString()).isEqualTo(left);
        }
    }
}
