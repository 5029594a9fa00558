package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.eligibility.value.Programme.DIBAO;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.report.BehindFigures;
import org.assistance.domain.report.Question;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On no list of payments, and behind no figure, does an officer find the own family or a relative's; everybody else does. */
@DatabaseTest
class RelativesOnListsTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Lines lines;
    @Autowired
    private BehindFigures behind;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer related;
    private ActingOfficer stranger;
    private PaymentRun run;
    private long paid;
    private long leftOut;

    @BeforeEach
    void a_list_with_two_families_paid_and_two_left_out(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 4, 20));
        var families = new Families(jdbc);
        ActingOfficer reviewer = families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
        related = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        stranger = families.officer("何处长", Role.CITY_CLERK, Families.CITY);
        paid = families.family("李桂兰").dibao(APRIL, 2, 872).id();
        families.family("王德发").dibao(APRIL, 1, 300);
        leftOut = families.family("李二牛").withoutAccount().dibao(APRIL, 1, 400).id();
        families.family("王小花").withoutAccount().dibao(APRIL, 1, 500);
        run = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        approving.approve(run.id(), stranger);
    }

    @Test
    void who_is_related_finds_the_others_only_and_is_told_how_many_are_left_away() {
        link(paid, "ID_NUMBER", "CERTAIN");
        link(leftOut, "ID_NUMBER", "CERTAIN");
        assertThat(whole(related.scope())).containsExactlyInAnyOrder("王德发", "王小花");
        assertThat(lines.of(run.id(), Group.NEW, related.scope(), 0)).extracting(Lines.Line::name)
                .containsExactly("王德发");
        assertThat(lines.of(run.id(), Group.HELD, related.scope(), 0)).extracting(Lines.Line::name)
                .containsExactly("王小花");
        assertThat(lines.named("李", related.scope(), Long.MAX_VALUE)).isEmpty();
        assertThat(lines.hidden(run.id(), related.scope())).isEqualTo(2);

        assertThat(whole(stranger.scope())).containsExactlyInAnyOrder("李桂兰", "王德发", "李二牛", "王小花");
        assertThat(lines.named("李", stranger.scope(), Long.MAX_VALUE)).extracting(Lines.Line::name)
                .containsExactly("李桂兰");
        assertThat(lines.hidden(run.id(), stranger.scope())).isZero();
    }

    @Test
    void behind_a_figure_the_relative_is_counted_and_not_named() {
        link(paid, "ID_NUMBER", "CERTAIN");
        var his = figure(related.scope());
        assertThat(behind.page(his, "")).extracting(BehindFigures.Row::name).containsExactly("王德发");
        assertThat(behind.hidden(his)).isOne();
        assertThat(behind.total(his)).isEqualTo(behind.total(figure(stranger.scope())));
        assertThat(behind.total(his).rows()).isEqualTo(2);
        assertThat(behind.page(figure(stranger.scope()), "")).hasSize(2);
        assertThat(behind.hidden(figure(stranger.scope()))).isZero();
    }

    @Test
    void what_nobody_has_judged_hides_nothing() {
        link(paid, "PHONE", "SUSPECTED");
        assertThat(whole(related.scope())).hasSize(4);
        assertThat(lines.hidden(run.id(), related.scope())).isZero();
        assertThat(behind.page(figure(related.scope()), "")).hasSize(2);
    }

    private static BehindFigures.Figure figure(DivisionScope scope) {
        return new BehindFigures.Figure(new Question(scope, APRIL), DIBAO, null, BehindFigures.Kind.IN_PAYMENT);
    }

    private List<String> whole(DivisionScope scope) {
        List<String> names = new ArrayList<>();
        lines.each(run.id(), scope, line -> names.add(line.name()));
        return names;
    }

    private void link(long right, String ground, String state) {
        jdbc.sql("""
                insert into kin_link (case_id, officer_id, division_code, relation, ground, state, found_at)
                select case_id, ?, division_code, 'RELATIVE', ?, ?, now() from entitlement where id = ?""")
                .params(related.officerId(), ground, state, right)
                .update();
    }
}
