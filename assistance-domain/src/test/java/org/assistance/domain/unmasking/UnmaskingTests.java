package org.assistance.domain.unmasking;

import org.assistance.domain.secret.Words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Road.class)
class UnmaskingTests {
    private static final MaskedField APPLICANT = new MaskedField(MaskedField.Kind.ID_NUMBER, 1);

    private static final Unmaskings.Sought ALL = new Unmaskings.Sought("", null, null);

    @Autowired
    private Unmasking unmasking;

    @Autowired
    private Unmaskings unmaskings;

    @Autowired
    private Road road;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Words words;

    private AssistanceCase of;

    @BeforeEach
    void a_family(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired TestClock clock) {
        road.open(importing, dataSource, clock);
        of = road.accepted(Declared.widowAndDaughter(Road.VILLAGE));
    }

    private String show(MaskedField field) {
        return unmasking.show(of.id(), field, UnmaskingReason.PAPERS, "与户口簿核对", road.clerk);
    }

    @Test
    void a_value_is_shown_in_full_and_who_saw_it_and_why_is_on_record() {
        assertThat(IdNumber.problemOf(show(APPLICANT))).isNull();
        assertThat(show(new MaskedField(MaskedField.Kind.PHONE, 0))).matches("[0-9-]{8,}");
        assertThat(jdbc
                .sql("select field || ' ' || reason || ' ', words, ' ' || officer_id from unmasking order by id")
                .query((row, _) -> row.getString(1) + words.open(row.getString(2)) + row.getString(3))
                .list())
                .containsExactly("member-1 PAPERS 与户口簿核对 " + road.clerk.officerId(),
                        "phone PAPERS 与户口簿核对 " + road.clerk.officerId());
        assertThat(jdbc.sql("select count(*) from audit_event where subject = 'unmasking' and operation = 'INSERT'")
                .query(Integer.class)
                .single()).isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("update unmasking set words = '无'").update())
                .hasMessageContaining("unmasking");
    }

    @Test
    void without_words_or_in_another_town_or_where_there_is_nothing_nothing_is_shown() {
        assertThatThrownBy(() -> unmasking.show(of.id(), APPLICANT, UnmaskingReason.OTHER, "查 看 ", road.clerk))
                .isInstanceOf(IllegalMove.class);
        ActingOfficer neighbour = road.officer("RT109", "孙经办", Role.TOWNSHIP_CLERK, new DivisionCode("340881101000"));
        assertThatThrownBy(() -> unmasking.show(of.id(), APPLICANT, UnmaskingReason.VISIT, "入户核实", neighbour))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> show(new MaskedField(MaskedField.Kind.ID_NUMBER, 9))).isInstanceOf(NoSuchCase.class);
        assertThat(List.of("member-0", "member-1x", "name", "")).allSatisfy(
                name -> assertThat(MaskedField.of(name)).isEmpty());
        assertThat(jdbc.sql("select count(*) from unmasking").query(Integer.class).single()).isZero();
    }

    private void owner(String sql) {
        jdbc.sql("select test.as_owner(?)").param(sql).query().singleRow();
    }

    @Test
    void an_hour_and_a_day_allow_only_so_many() {
        jdbc.sql("update unmasking_budget set per_hour = 2, per_day = 3").update();
        show(APPLICANT);
        show(APPLICANT);
        assertThatThrownBy(() -> show(APPLICANT)).isInstanceOf(OverBudget.class).hasMessageContaining("一小时");
        owner("alter table unmasking disable trigger unmasking_append_only");
        owner("update unmasking set at = at - interval '61 minutes'");
        show(APPLICANT);
        assertThatThrownBy(() -> show(APPLICANT)).isInstanceOf(OverBudget.class).hasMessageContaining("24小时");
        owner("update unmasking set at = at - interval '24 hours'");
        show(APPLICANT);
    }

    @Test
    void the_auditor_reads_who_looked_at_what_and_why_and_never_the_value_and_only_of_his_own_division() {
        show(APPLICANT);
        show(new MaskedField(MaskedField.Kind.PHONE, 0));
        DivisionScope county = new DivisionScope(Road.COUNTY);
        assertThat(unmaskings.page(ALL, county, Long.MAX_VALUE)).satisfiesExactly(
                phone -> assertThat(List.of(phone.field(), phone.words(), phone.ofTheDay()))
                        .isEqualTo(List.of("联系电话", "与户口簿核对", 2)),
                number -> assertThat(List.of(number.field(), number.who(), number.caseNumber(), number.ofTheDay()))
                        .isEqualTo(List.of("第1名成员的身份证号", "王经办（RT101）", of.number(), 1)));
        assertThat(unmaskings.page(ALL, county, Long.MAX_VALUE).toString()).doesNotContain("990101");
        assertThat(unmaskings.page(ALL, new DivisionScope(new DivisionCode("340822000000")), Long.MAX_VALUE)).isEmpty();
        assertThat(unmaskings.page(ALL, new DivisionScope(Road.VILLAGE), Long.MAX_VALUE)).hasSize(2);
    }

    @Test
    void looks_are_found_by_officer_and_day_the_ends_of_the_range_included() {
        show(APPLICANT);
        DivisionScope county = new DivisionScope(Road.COUNTY);
        for (var found : Map
                .of(new Unmaskings.Sought("RT101", null, null), 1, new Unmaskings.Sought("王经", null, null), 1,
                        new Unmaskings.Sought("RT102", null, null), 0,
                        new Unmaskings.Sought("", Declared.APPLIED, Declared.APPLIED), 1,
                        new Unmaskings.Sought("", Declared.APPLIED.plusDays(1), null), 0,
                        new Unmaskings.Sought("", null, Declared.APPLIED.minusDays(1)), 0)
                .entrySet()) {
            assertThat(unmaskings.page(found.getKey(), county, Long.MAX_VALUE)).as(found.getKey().toString())
                    .hasSize(found.getValue());
        }
    }

    @Test
    void who_reads_more_than_half_of_a_days_budget_stands_out() {
        jdbc.sql("update unmasking_budget set per_hour = 4, per_day = 4").update();
        show(APPLICANT);
        show(APPLICANT);
        DivisionScope county = new DivisionScope(Road.COUNTY);
        assertThat(unmaskings.outliers(ALL, county)).isEmpty();
        show(APPLICANT);
        assertThat(unmaskings.outliers(ALL, county)).singleElement()
                .satisfies(one -> assertThat(List.of(one.seen(), one.cases(), one.percent(), one.day()))
                        .isEqualTo(List.of(3, 1, 75, Declared.APPLIED)));
        assertThat(unmaskings.outliers(ALL, new DivisionScope(new DivisionCode("340822000000")))).isEmpty();
        owner("alter table unmasking disable trigger unmasking_append_only");
        owner("update unmasking set at = at - interval '10 hours' where id = (select min(id) from unmasking)");
        assertThat(unmaskings.outliers(ALL, county)).isEmpty();
    }
}
