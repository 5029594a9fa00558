package org.assistance.verification.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.verification.caseload.Caseload.SINCE;
import static org.assistance.verification.caseload.Caseload.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.monitoring.Indicators;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everyone in the register against all current files (JC-01 to JC-06, XZ-53, XZ-59). */
@DatabaseTest
class ComparingCaseloadTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    @Autowired
    private ComparingCaseload comparing;
    @Autowired
    private Indicators indicators;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Caseload caseload;
    private Families.Family li;

    @BeforeEach
    void a_person_in_payment() {
        clock.setToday(TODAY);
        caseload = new Caseload(jdbc);
        li = caseload.registered("李桂兰");
    }

    private CaseloadRuns.Run night() {
        return comparing.night().orElseThrow();
    }

    @Test
    void a_death_that_nobody_knew_of_opens_one_warning_with_its_evidence() {
        long file = caseload.file("DEATH", AS_OF);
        caseload.record(file, li.person(), null, "2026-10-02", null, "火化");
        caseload.record(file, li.person(), null, "2026-10-05", null, "户口注销");
        CaseloadRuns.Run run = night();
        assertThat(caseload.warnings(li.person())).containsExactly("DEATH 火化，2026-10-02起 / 未掌握");
        assertThat(run).extracting(CaseloadRuns.Run::people, CaseloadRuns.Run::found, CaseloadRuns.Run::opened)
                .containsExactly(1, 1, 1);
        assertThat(run.steps()).isEqualTo(run.done()).isEqualTo(18);
        assertThat(jdbc.sql("select stage, file_id, data_as_of, raised_on, due_on from warning").query().singleRow())
                .containsEntry("stage", "OPENED")
                .containsEntry("file_id", file)
                .containsEntry("data_as_of", java.sql.Date.valueOf(AS_OF))
                .containsEntry("due_on", java.sql.Date.valueOf(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void what_was_struck_out_of_every_paper_is_not_compared() {
        caseload.known(li, 150, 0, 0);
        Families.Family wang = caseload.registered("王小明");
        caseload.known(wang, 150, 0, 0);
        long file = caseload.file("PENSION", AS_OF);
        caseload.record(file, li.person(), 400, "2026-05-01", null, "城乡居民基础养老金");
        caseload.record(file, wang.person(), 400, "2026-05-01", null, "城乡居民基础养老金");
        caseload.record(caseload.file("VEHICLE", AS_OF), li.person(), null, "2026-10-01", "正常", "小型客车 皖H00001");
        caseload.strikes(li, "PENSION");
        caseload.strikes(wang, "PENSION");
        caseload.authorised(wang);
        night();
        assertThat(caseload.warnings(li.person())).singleElement().asString().startsWith("VEHICLE");
        assertThat(caseload.warnings(wang.person())).as("a later paper has it").hasSize(1);
    }

    @Test
    void a_death_that_is_on_record_is_no_news() {
        caseload.record(caseload.file("DEATH", AS_OF), li.person(), null, "2026-10-02", null, "火化");
        li.died(LocalDate.of(2026, 10, 2));
        night();
        assertThat(caseload.warnings(li.person())).isEmpty();
    }

    @Test
    void the_same_fact_is_warned_of_once_whichever_run_finds_it_and_a_new_one_again() {
        caseload.known(li, 150, 0, 0);
        caseload.record(caseload.file("PENSION", AS_OF), li.person(), 400, "2026-05-01", null, "城乡居民基础养老金");
        night();
        long later = caseload.file("PENSION", LocalDate.of(2026, 11, 10));
        caseload.record(later, li.person(), 400, "2026-05-01", null, "城乡居民基础养老金");
        CaseloadRuns.Run again = comparing.newFiles().orElseThrow();
        assertThat(again).extracting(CaseloadRuns.Run::found, CaseloadRuns.Run::opened).containsExactly(1, 0);
        clock.setToday(TODAY.plusDays(1));
        long raised = caseload.file("PENSION", LocalDate.of(2026, 11, 16));
        caseload.record(raised, li.person(), 450, "2026-05-01", null, "城乡居民基础养老金");
        assertThat(night().opened()).isEqualTo(1);
        assertThat(caseload.warnings(li.person())).containsExactly(
                "PENSION 城乡居民基础养老金，月待遇金额400.00元，2026-05-01起 / 已掌握 150.00元/月",
                "PENSION 城乡居民基础养老金，月待遇金额450.00元，2026-05-01起 / 已掌握 150.00元/月");
    }

    @Test
    void a_pension_is_warned_of_only_above_the_tolerance_and_an_unknown_one_counts_as_unknown() {
        caseload.known(li, 150, 0, 0);
        Families.Family just = caseload.registered("刚好");
        caseload.known(just, 150, 0, 0);
        Families.Family unasked = caseload.registered("未问");
        long file = caseload.file("PENSION", AS_OF);
        caseload.record(file, li.person(), 201, "2026-05-01", null, "职工基本养老金");
        caseload.record(file, just.person(), 200, "2026-05-01", null, "职工基本养老金");
        caseload.record(file, unasked.person(), 60, "2026-05-01", null, "职工基本养老金");
        night();
        assertThat(caseload.warnings(li.person())).hasSize(1);
        assertThat(caseload.warnings(just.person())).isEmpty();
        assertThat(caseload.warnings(unasked.person()))
                .containsExactly("PENSION 职工基本养老金，月待遇金额60.00元，2026-05-01起 / 未掌握");
    }

    @Test
    void a_second_car_is_new_and_a_known_a_scrapped_or_an_exempt_one_is_not() {
        caseload.known(li, 0, 0, 1);
        Families.Family scooter = caseload.registered("轮椅");
        caseload.known(scooter, 0, 0, 0);
        long file = caseload.file("VEHICLE", AS_OF);
        caseload.record(file, li.person(), null, "2020-01-01", "正常", "小型客车 皖H00001");
        caseload.record(file, li.person(), null, "2020-01-01", "报废", "小型客车 皖H00002");
        caseload.record(file, scooter.person(), null, "2026-01-01", "正常", "残疾人机动轮椅车 皖H00003");
        night();
        assertThat(caseload.warnings(li.person())).isEmpty();
        assertThat(caseload.warnings(scooter.person())).isEmpty();
        caseload.record(file, li.person(), null, "2026-10-01", "正常", "小型客车 皖H00004");
        clock.setToday(TODAY.plusDays(1));
        night();
        assertThat(caseload.warnings(li.person())).containsExactly(
                "VEHICLE 小型客车 皖H00001，正常，2020-01-01起；小型客车 皖H00004，正常，2026-10-01起 / 已掌握 1 项");
    }

    @Test
    void what_ended_before_the_day_of_the_data_is_no_fact_and_what_ends_on_it_still_is() {
        Families.Family ended = caseload.registered("已终止");
        Families.Family prisoner = caseload.registered("服刑人");
        Families.Family released = caseload.registered("已释放");
        long payroll = caseload.file("PUBLIC_PAYROLL", AS_OF);
        caseload.record(payroll, li.person(), null, "2020-01-01", null, "财政供养");
        caseload.record(payroll, ended.person(), null, "2020-01-01", null, "财政供养");
        caseload.ended(payroll, li.person(), AS_OF);
        caseload.ended(payroll, ended.person(), AS_OF.minusDays(1));
        long prison = caseload.file("PRISON", AS_OF);
        caseload.record(prison, prisoner.person(), null, "2020-01-01", "服刑", "");
        caseload.record(prison, released.person(), null, "2020-01-01", "服刑", "");
        caseload.ended(prison, prisoner.person(), AS_OF);
        caseload.ended(prison, released.person(), AS_OF.minusDays(1));
        night();
        assertThat(caseload.warnings(li.person()))
                .containsExactly("PUBLIC_PAYROLL 财政供养，2020-01-01起，至2026-10-31 / 未与申报比较");
        assertThat(caseload.warnings(ended.person())).isEmpty();
        assertThat(caseload.warnings(prisoner.person())).hasSize(1);
        assertThat(caseload.warnings(released.person())).isEmpty();
    }

    @Test
    void a_death_and_a_bill_are_facts_however_long_ago_they_ended() {
        long bills = caseload.file("MEDICAL_COST", AS_OF);
        caseload.record(bills, li.person(), 10_000, "2026-09-01", null, "住院自付");
        caseload.ended(bills, li.person(), LocalDate.of(2026, 9, 9));
        long deaths = caseload.file("DEATH", AS_OF);
        caseload.record(deaths, li.person(), null, "2026-09-10", null, "火化");
        caseload.ended(deaths, li.person(), LocalDate.of(2026, 9, 10));
        night();
        assertThat(caseload.warnings(li.person())).hasSize(2);
    }

    @Test
    void the_file_before_is_the_one_that_was_confirmed_before_not_the_one_read_in_before() {
        Families.Family wang = caseload.registered("王");
        long late = caseload.file("MEDICAL_INSURANCE", LocalDate.of(2026, 9, 30));
        long early = caseload.file("MEDICAL_INSURANCE", LocalDate.of(2026, 8, 31));
        caseload.confirmed(early, "2026-10-01T08:00:00+08:00");
        caseload.confirmed(late, "2026-10-02T08:00:00+08:00");
        caseload.record(late, li.person(), null, null, null, "居民医保");
        caseload.record(early, wang.person(), null, null, null, "居民医保");
        caseload.confirmed(caseload.file("MEDICAL_INSURANCE", AS_OF), "2026-11-03T08:00:00+08:00");
        night();
        assertThat(caseload.warnings(li.person()))
                .containsExactly("INSURANCE_LOST 截至 2026-10-31 的数据中没有记录 / 截至 2026-09-30 的数据中有记录");
        assertThat(caseload.warnings(wang.person())).isEmpty();
    }

    @Test
    void an_insurance_that_ended_is_lost_although_the_file_still_lists_it_and_one_that_had_ended_before_is_not() {
        LocalDate before = LocalDate.of(2026, 9, 30);
        long earlier = caseload.file("MEDICAL_INSURANCE", before);
        Families.Family onTheDay = caseload.registered("当日止");
        Families.Family longAgo = caseload.registered("早已停");
        for (Families.Family one : List.of(li, onTheDay, longAgo)) {
            caseload.record(earlier, one.person(), null, null, null, "居民医保");
        }
        caseload.ended(earlier, longAgo.person(), before.minusDays(1));
        long now = caseload.file("MEDICAL_INSURANCE", AS_OF);
        for (Families.Family one : List.of(li, onTheDay)) {
            caseload.record(now, one.person(), null, null, null, "居民医保");
        }
        caseload.ended(now, li.person(), AS_OF.minusDays(1));
        caseload.ended(now, onTheDay.person(), AS_OF);
        night();
        assertThat(caseload.warnings(li.person())).singleElement().asString().startsWith("INSURANCE_LOST ");
        assertThat(caseload.warnings(onTheDay.person())).isEmpty();
        assertThat(caseload.warnings(longAgo.person())).isEmpty();
    }

    @Test
    void two_who_were_judged_not_to_be_one_are_not_warned_of_again() {
        Families.Family twin = caseload.registered("李桂兰");
        long match = jdbc.sql("""
                with found as (insert into person_match (left_id, right_id, division_code, score, found_on)
                    select min(id), max(id), '340800000000', 80, current_date from person where id in (?, ?) returning id)
                select id from found""").params(li.person(), twin.person()).query(Long.class).single();
        jdbc.sql("""
                insert into person_match_step (match_id, act, officer_id, at, reason, compared)
                values (?, 'DIFFERENT', (select min(id) from officer), now(), '同名', '比较')""").param(match).update();
        jdbc.sql("update person_match set status = 'DIFFERENT' where id = ?").param(match).update();
        night();
        assertThat(caseload.warnings(twin.person())).noneMatch(one -> one.startsWith("SAME_PERSON"));
    }

    @Test
    void one_home_is_no_second_and_two_are() {
        long file = caseload.file("REAL_ESTATE", AS_OF);
        caseload.record(file, li.person(), null, "2010-01-01", "住宅", "一号101");
        night();
        assertThat(caseload.warnings(li.person())).isEmpty();
        caseload.record(file, li.person(), null, "2026-01-01", "住宅", "二号202");
        clock.setToday(TODAY.plusDays(1));
        night();
        assertThat(caseload.warnings(li.person())).singleElement().asString().startsWith("SECOND_HOME ");
    }

    @Test
    void need_is_seen_too_a_large_bill_a_certificate_without_subsidy_and_a_lost_insurance() {
        long bills = caseload.file("MEDICAL_COST", AS_OF);
        caseload.record(bills, li.person(), 10_000, "2026-09-01", null, "住院自付");
        Families.Family below = caseload.registered("少一元");
        caseload.record(bills, below.person(), 9_999, "2026-09-01", null, "住院自付");
        caseload.record(caseload.file("DISABILITY_CERTIFICATE", AS_OF), li.person(), null, "2026-09-01", "有效", "42|");
        long before = caseload.file("MEDICAL_INSURANCE", LocalDate.of(2026, 9, 30));
        caseload.record(before, li.person(), null, null, null, "居民医保");
        caseload.record(before, below.person(), null, null, null, "居民医保");
        caseload.record(caseload.file("MEDICAL_INSURANCE", AS_OF), below.person(), null, null, null, "居民医保");
        night();
        assertThat(caseload.warnings(li.person())).containsExactly(
                "MEDICAL_BILL 住院自付，自付10,000.00元，2026-09-01起 / 未与申报比较",
                "NEWLY_DISABLED 残疾人证 肢体2级，有效，2026-09-01起 / 未享受困难残疾人生活补贴、重度残疾人护理补贴",
                "INSURANCE_LOST 截至 2026-10-31 的数据中没有记录 / 截至 2026-09-30 的数据中有记录");
        assertThat(caseload.warnings(below.person())).isEmpty();
    }

    @Test
    void the_systems_own_records_are_compared_expired_certificates_shared_accounts_and_doubles() {
        Families.Family subsidised = caseload.families.family("周小明");
        subsidised.personal(Programme.CARE_SUBSIDY, SINCE, 80);
        caseload.certified(subsidised, TODAY.minusDays(1));
        Families.Family valid = caseload.families.family("周大明");
        valid.personal(Programme.CARE_SUBSIDY, SINCE, 80);
        caseload.certified(valid, TODAY);
        Families.Family sharing = caseload.families.family("共用户").withAccountOf(subsidised);
        sharing.dibao(SINCE, 1, 300);
        Families.Family twin = caseload.registered("李桂兰");
        night();
        assertThat(caseload.warnings(subsidised.person())).hasSize(2)
                .anySatisfy(one -> assertThat(one)
                        .isEqualTo("CERTIFICATE_EXPIRED 残疾人证有效期至 2026-11-15 / 正在享受残疾人两项补贴"))
                .anySatisfy(one -> assertThat(one).startsWith("SHARED_ACCOUNT 领款账户（尾号 "));
        assertThat(caseload.warnings(valid.person())).isEmpty();
        assertThat(caseload.warnings(sharing.person())).hasSize(1);
        assertThat(caseload.warnings(li.person())).isEmpty();
        assertThat(caseload.warnings(twin.person())).singleElement().asString().startsWith("SAME_PERSON 与另一家庭登记的李桂兰");
    }

    @Test
    void nobody_is_asked_about_without_a_valid_authorisation_and_the_log_says_how_many() {
        Families.Family unsigned = caseload.families.family("未签");
        unsigned.dibao(SINCE, 1, 500);
        long file = caseload.file("DEATH", AS_OF);
        caseload.record(file, unsigned.person(), null, "2026-10-02", null, "火化");
        CaseloadRuns.Run run = night();
        assertThat(caseload.warnings(unsigned.person())).isEmpty();
        assertThat(run.unauthorised()).isEqualTo(1);
        assertThat(jdbc.sql("select people, refused, purpose, basis from caseload_query where file_id = ?")
                .param(file)
                .query()
                .singleRow()).containsEntry("people", 1)
                .containsEntry("refused", 1)
                .containsEntry("purpose", "低收入人口动态监测，在册人员与部门数据批量比对：死亡")
                .containsEntry("basis", "在册人员签署的有效核对授权书（XZ-51）");
    }

    @Test
    void a_file_that_is_too_old_warns_of_nothing() {
        caseload.record(caseload.file("DEATH", TODAY.minusDays(181)), li.person(), null, "2026-01-02", null, "火化");
        night();
        assertThat(caseload.warnings(li.person())).isEmpty();
    }

    @Test
    void whoever_is_not_registered_leaves_no_trace() {
        Families.Family stranger = caseload.families.family("路人");
        caseload.record(caseload.file("DEATH", AS_OF), stranger.person(), null, "2026-10-02", null, "火化");
        night();
        assertThat(jdbc.sql("select count(*) from warning").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from low_income_person").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_match_alone_changes_no_right() {
        String before = rights();
        caseload.record(caseload.file("DEATH", AS_OF), li.person(), null, "2026-10-02", null, "火化");
        night();
        assertThat(caseload.warnings(li.person())).hasSize(1);
        assertThat(rights()).isEqualTo(before);
    }

    private String rights() {
        return jdbc
                .sql("""
                select (select json_agg(e order by e.id) from entitlement e)::text
                    || (select json_agg(p order by p.person_id) from entitled_person p)::text
                    || (select json_agg(p order by p.id) from person p)::text || (select count(*) from right_review)::text""")
                .query(String.class)
                .single();
    }

    @Test
    void an_indicator_that_is_turned_off_warns_no_more() {
        var city = caseload.families.officer("市级", Role.CITY_CLERK, Families.CITY);
        indicators.turn("DEATH", false, "数据质量差，待核实", city);
        caseload.record(caseload.file("DEATH", AS_OF), li.person(), null, "2026-10-02", null, "火化");
        night();
        assertThat(caseload.warnings(li.person())).isEmpty();
        indicators.turn("DEATH", true, "数据已核实", city);
        clock.setToday(TODAY.plusDays(1));
        night();
        assertThat(caseload.warnings(li.person())).hasSize(1);
    }

    @Test
    void one_night_is_gone_through_once_and_one_that_fell_silent_again_with_the_same_findings() {
        caseload.record(caseload.file("DEATH", AS_OF), li.person(), null, "2026-10-02", null, "火化");
        CaseloadRuns.Run first = night();
        assertThat(comparing.night()).isEmpty();
        jdbc.sql("update caseload_run set ended_at = null, done = 3, beat_at = beat_at - interval '11 minutes'")
                .update();
        CaseloadRuns.Run second = night();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second).extracting(CaseloadRuns.Run::done, CaseloadRuns.Run::found, CaseloadRuns.Run::opened)
                .containsExactly(18, 1, 0);
        assertThat(caseload.warnings(li.person())).hasSize(1);
    }

    @Test
    void a_new_file_is_compared_once_and_only_its_source() {
        caseload.record(caseload.file("DEATH", AS_OF), li.person(), null, "2026-10-02", null, "火化");
        CaseloadRuns.Run run = comparing.newFiles().orElseThrow();
        assertThat(run.steps()).isEqualTo(1);
        assertThat(caseload.warnings(li.person())).hasSize(1);
        assertThat(comparing.newFiles()).isEmpty();
    }

    @Test
    void a_file_that_is_withdrawn_while_a_run_goes_on_warns_of_nothing_any_more() {
        long withdrawn = caseload.file("PUBLIC_PAYROLL", AS_OF);
        caseload.record(withdrawn, li.person(), null, "2020-01-01", null, "财政供养");
        jdbc.sql("select test.as_owner(:hand)")
                .param("hand",
                        """
                create function withdrawing() returns trigger language plpgsql as $$ begin
                    update department_file set current = false where id = %d; return new; end $$;
                create trigger withdrawing before update on caseload_run for each row when (new.done = 1) execute function withdrawing()"""
                                .formatted(withdrawn))
                .query()
                .singleRow();
        night();
        assertThat(caseload.warnings(li.person())).isEmpty();
    }

    @Test
    void a_file_that_is_confirmed_while_a_run_ends_is_compared_by_the_next() {
        caseload.record(caseload.file("DEATH", AS_OF), li.person(), null, "2026-10-02", null, "火化");
        long late = caseload.file("PUBLIC_PAYROLL", AS_OF);
        caseload.record(late, li.person(), null, "2020-01-01", null, "财政供养");
        jdbc.sql("update department_file set current = false where id = ?").param(late).update();
        jdbc.sql("select test.as_owner(:hand)")
                .param("hand",
                        """
                create function late() returns trigger language plpgsql as $$ begin
                    update department_file set current = true where id = %d; return new; end $$;
                create trigger late before update on caseload_run for each row when (new.done = 18) execute function late()"""
                                .formatted(late))
                .query()
                .singleRow();
        night();
        assertThat(caseload.warnings(li.person())).singleElement().asString().startsWith("DEATH");
        jdbc.sql("select test.as_owner('drop trigger late on caseload_run')").query().singleRow();
        assertThat(comparing.newFiles().orElseThrow().opened()).isEqualTo(1);
    }
}
