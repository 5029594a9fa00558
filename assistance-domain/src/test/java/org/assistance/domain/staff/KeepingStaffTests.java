package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class KeepingStaffTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode CITY = new DivisionCode("340800000000");
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");
    private static final DivisionCode GAOHE = new DivisionCode("340822100000");

    @Autowired
    private KeepingStaff keeping;

    @Autowired
    private ResettingAccounts resetting;

    @Autowired
    private HeldPosts held;

    @Autowired
    private Officers officers;

    @Autowired
    private Posts posts;

    @Autowired
    private StaffList list;

    @Autowired
    private TestClock clock;

    @Autowired
    private GivingPosts giving;

    private ActingOfficer administrator;
    private ActingOfficer second;

    @BeforeEach
    void a_city_with_an_administrator(@Autowired ImportingDivisions importing) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        administrator = first("AQ09", Role.SECURITY_ADMINISTRATOR, CITY);
        second = first("AQ07", Role.AUDIT_ADMINISTRATOR, CITY);
    }

    @Test
    void an_officer_added_today_can_act_today() {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        assertThat(held.of(clerk.id(), TODAY)).singleElement()
                .satisfies(post -> assertThat(post.label()).isEqualTo("乡镇（街道）经办人 · 孔城镇"));
        assertThat(clerk.passwordChangeDue()).isTrue();
    }

    @Test
    void a_post_counts_to_its_last_day_and_not_a_day_longer() {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        keeping.end(held.of(clerk.id(), TODAY).getFirst().acting().postId(), TODAY, administrator);
        assertThat(held.of(clerk.id(), TODAY)).isNotEmpty();
        assertThat(held.of(clerk.id(), TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_disabled_officer_can_act_in_no_post() {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        keeping.stop(clerk.id(), administrator);
        assertThat(held.of(clerk.id(), TODAY)).isEmpty();
    }

    @Test
    void the_same_post_cannot_be_held_twice_at_once() {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        assertThatThrownBy(() -> given(clerk.id(), Role.TOWNSHIP_CLERK, KONGCHENG, TODAY, null, administrator))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("已有相同的岗位");
    }

    @Test
    void a_role_needs_a_division_of_its_level() {
        assertThatThrownBy(() -> added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, TONGCHENG, administrator))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("“乡镇（街道）经办人”应设在乡级区划");
    }

    @Test
    void who_pays_keeps_no_staff_and_sees_no_account() {
        ActingOfficer cityClerk = first("AQ01", Role.CITY_CLERK, CITY);
        Officer leader = added("TC02", "吴建业", "hash", Role.COUNTY_LEADER, TONGCHENG, administrator);
        assertThatThrownBy(() -> added("AQ08", "程立新", "hash", Role.CITY_CLERK, CITY, cityClerk))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能安排");
        assertThat(keeping.find(leader.id(), cityClerk)).isEmpty();
        assertThatThrownBy(() -> resetting.givePassword(leader.id(), () -> "hash", "忘记密码", true, cityClerk))
                .isInstanceOf(NoSuchStaff.class);
        assertThatThrownBy(() -> keeping.stop(leader.id(), cityClerk)).isInstanceOf(NoSuchStaff.class);
    }

    @Test
    void every_step_is_on_record_with_who_took_it(@Autowired StaffRecord record) {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        resetting.givePassword(clerk.id(), () -> "another", "", true, administrator);
        keeping.stop(clerk.id(), administrator);
        assertThat(record.lines(new DivisionScope(TONGCHENG), StaffRecord.Chapter.ACCOUNTS, "tc11", Long.MAX_VALUE))
                .extracting(StaffRecord.Line::kind, StaffRecord.Line::by)
                .containsExactly(tuple(StaffRecord.Kind.DISABLED, "AQ09（AQ09）"),
                        tuple(StaffRecord.Kind.PASSWORD_GIVEN, "AQ09（AQ09）"),
                        tuple(StaffRecord.Kind.POST_GIVEN, "AQ07（AQ07）"),
                        tuple(StaffRecord.Kind.CREATED, "AQ09（AQ09）"));
        given(clerk.id(), Role.TOWNSHIP_CLERK, GAOHE, TODAY, null, administrator);
        assertThat(record.lines(new DivisionScope(GAOHE), StaffRecord.Chapter.ACCOUNTS, "", Long.MAX_VALUE))
                .extracting(StaffRecord.Line::kind)
                .containsExactly(StaffRecord.Kind.POST_GIVEN);
    }

    @Test
    void nobody_is_two_of_the_three_administrators_nor_one_of_them_beside_other_work(@Autowired JdbcClient jdbc) {
        for (Role first : Role.values()) {
            for (Role second : Role.values()) {
                boolean apart = first != second
                        && (Role.ADMINISTRATORS.contains(first) || Role.ADMINISTRATORS.contains(second));
                assertThat(first.goesWith(second)).isEqualTo(!apart);
            }
        }
        Officer system = added("AQ08", "储文博", "hash", Role.ADMINISTRATOR, CITY, administrator);
        for (Role other : List.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.CITY_CLERK,
                Role.AUDITOR)) {
            assertThatThrownBy(() -> given(system.id(), other, CITY, TODAY, null, administrator))
                    .isInstanceOf(StaffRefusal.class)
                    .hasMessageContaining("三员分立");
        }
        assertThatThrownBy(() -> jdbc
                .sql("""
                insert into post (officer_id, role, division_code, valid_from) values (?, 'AUDIT_ADMINISTRATOR', ?, ?)""")
                .params(system.id(), CITY.value(), TODAY.plusYears(3))
                .update()).hasMessageContaining("post_administrators_are_apart");
    }

    @Test
    void who_was_administrator_may_take_other_work_the_day_after() {
        Officer system = added("AQ08", "储文博", "hash", Role.ADMINISTRATOR, CITY, administrator);
        keeping.end(held.of(system.id(), TODAY).getFirst().acting().postId(), TODAY, administrator);
        assertThatThrownBy(() -> given(system.id(), Role.CITY_CLERK, CITY, TODAY, null, administrator))
                .isInstanceOf(StaffRefusal.class);
        given(system.id(), Role.CITY_CLERK, CITY, TODAY.plusDays(1), null, administrator);
        assertThat(held.of(system.id(), TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    void a_post_is_given_from_today_on_at_the_earliest() {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        assertThatThrownBy(() -> given(clerk.id(), Role.TOWNSHIP_CLERK, GAOHE, TODAY.minusDays(1), null,
                administrator)).isInstanceOf(StaffRefusal.class).hasMessageContaining("最早从今天开始");
        given(clerk.id(), Role.TOWNSHIP_CLERK, GAOHE, TODAY, null, administrator);
        assertThat(held.of(clerk.id(), TODAY)).hasSize(2);
    }

    @Test
    void who_prepares_in_a_division_does_not_decide_there_at_the_same_time() {
        Officer clerk = added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        assertThatThrownBy(() -> given(clerk.id(), Role.TOWNSHIP_LEADER, KONGCHENG, TODAY, null, administrator))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("由两个人担任");
        given(clerk.id(), Role.TOWNSHIP_LEADER, GAOHE, TODAY, null, administrator);
        keeping.end(held.of(clerk.id(), TODAY).getFirst().acting().postId(), TODAY, administrator);
        assertThatThrownBy(() -> given(clerk.id(), Role.TOWNSHIP_LEADER, KONGCHENG, TODAY, null, administrator))
                .isInstanceOf(StaffRefusal.class);
        given(clerk.id(), Role.TOWNSHIP_LEADER, KONGCHENG, TODAY.plusDays(1), null, administrator);
        Officer reviewer = added("TC01", "姚晓岚", "hash", Role.COUNTY_LEADER, TONGCHENG, administrator);
        assertThatThrownBy(() -> given(reviewer.id(), Role.COUNTY_REVIEWER, TONGCHENG, TODAY, null,
                administrator)).isInstanceOf(StaffRefusal.class).hasMessageContaining("由两个人担任");
    }

    @Test
    void nobody_gives_himself_a_post() {
        assertThatThrownBy(() -> given(administrator.officerId(), Role.COUNTY_LEADER, TONGCHENG, TODAY, null,
                administrator)).isInstanceOf(StaffRefusal.class).hasMessageContaining("不能给自己");
    }

    @Test
    void a_township_leader_keeps_no_staff() {
        ActingOfficer leader = first("TC12", Role.TOWNSHIP_LEADER, KONGCHENG);
        assertThatThrownBy(() -> added("TC13", "汪小红", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, leader))
                .isInstanceOf(StaffRefusal.class);
    }

    @Test
    void the_list_ends_at_the_edge_of_the_division() {
        added("TC11", "张秀云", "hash", Role.TOWNSHIP_CLERK, KONGCHENG, administrator);
        added("HN11", "何春生", "hash", Role.TOWNSHIP_CLERK, GAOHE, administrator);
        assertThat(list.page(new DivisionScope(TONGCHENG), "", 0, 50)).extracting(StaffMember::staffNumber)
                .containsExactly("TC11");
        assertThat(list.page(administrator.scope(), "高河", 0, 50)).extracting(StaffMember::staffNumber)
                .containsExactly("HN11");
    }

    private ActingOfficer first(String staffNumber, Role role, DivisionCode division) {
        Officer officer = officers.save(new Officer(staffNumber, staffNumber, "hash", clock.instant()));
        posts.saveAndFlush(new Post(officer.id(), role, division, TODAY.minusYears(1), null, null, clock.instant()));
        return held.of(officer.id(), TODAY).getFirst().acting();
    }

    private Officer added(String staffNumber, String name, String hash, Role role, DivisionCode division,
            ActingOfficer by) {
        giving.confirm(giving.askAccount(staffNumber, name, role, division, by), () -> hash, second);
        return officers.findByStaffNumber(staffNumber).orElseThrow();
    }

    private void given(long officer, Role role, DivisionCode division, LocalDate from, LocalDate to, ActingOfficer by) {
        if (role.needsPasskey()) {
            giving.confirm(giving.askPost(officer, role, division, from, to, by), () -> "hash", second);
        } else {
            keeping.give(officer, role, division, from, to, by);
        }
    }
}
