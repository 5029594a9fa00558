package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assistance.domain.application.Submission.Incomplete;
import org.assistance.domain.application.Submission.Refused;
import org.assistance.domain.application.Submission.Submitted;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Outcome;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SubmittingTests {
    private static final DivisionCode TOWN = new DivisionCode("340802001000");
    private static final DivisionCode VILLAGE = new DivisionCode("340802001001");
    private static final DivisionCode NEXT_TOWN = new DivisionCode("340802002000");
    private static final DivisionCode NEXT_VILLAGE = new DivisionCode("340802002001");

    @Autowired
    private Drafting drafting;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private Attaching attaching;
    @Autowired
    private Applications applications;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private HouseholdMemberships memberships;
    @Autowired
    private People people;
    @Autowired
    private TestClock clock;
    @Autowired
    private org.assistance.domain.casefile.Closing closing;
    @Autowired
    private Recognising recognising;
    @Autowired
    private Claims claims;
    @Autowired
    private Ending ending;
    @Autowired
    private jakarta.persistence.EntityManager database;
    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private ActingOfficer clerk;
    private ActingOfficer clerkNextTown;
    private ActingOfficer assistant;

    @BeforeEach
    void two_towns(@Autowired ImportingDivisions importing, @Autowired Officers officers) {
        clock.setToday(Declared.APPLIED);
        AnqingDivisions.importInto(importing);
        clerk = officer(officers, "T1", "王经办", Role.TOWNSHIP_CLERK, TOWN);
        clerkNextTown = officer(officers, "T22", "赵经办", Role.TOWNSHIP_CLERK, NEXT_TOWN);
        assistant = officer(officers, "V11", "孙协理", Role.VILLAGE_ASSISTANT, VILLAGE);
    }

    private ActingOfficer officer(Officers officers, String number, String name, Role role, DivisionCode division) {
        long id = officers.save(new Officer(number + "000", name, "hash", clock.instant())).id();
        return new ActingOfficer(id, number + "000", name, 1, role, division);
    }

    @Test
    void one_form_opens_one_case_for_dibao_with_both_subsidies_riding_along() {
        Submitted submitted = submit(Declared.widowAndDaughter(VILLAGE), clerk);
        assertThat(submitted.cases()).singleElement().satisfies(opened -> {
            assertThat(opened.route()).isEqualTo(Route.HOUSEHOLD);
            assertThat(opened.stage()).isEqualTo(Stage.INTAKE);
            assertThat(opened.programmes()).containsExactlyInAnyOrder(Programme.DIBAO, Programme.LIVING_SUBSIDY,
                    Programme.CARE_SUBSIDY);
            assertThat(opened.division()).isEqualTo(VILLAGE);
        });
        database.flush();
        database.clear();
        Application kept = applications.findById(submitted.application().id()).orElseThrow();
        assertThat(kept.facts()).isEqualTo(Declared.widowAndDaughter(VILLAGE).content().facts());
        assertThat(kept.members()).extracting(member -> member.person().name()).containsExactly("李桂兰", "陈小雨");
        assertThat(kept.account()).hasValueSatisfying(account -> assertThat(account.holder()).isEqualTo("李桂兰"));
        assertThat(authorisations.ofApplication(kept.id())).extracting(Authorisation::number)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void dibao_and_relief_in_one_form_open_two_cases() {
        Submitted submitted = submit(Declared.family(VILLAGE, Programme.DIBAO, Programme.TEMPORARY_RELIEF)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .after(fire()),
                clerk);
        assertThat(submitted.cases()).extracting(AssistanceCase::route)
                .containsExactly(Route.HOUSEHOLD,
                        Route.FAST_RELIEF);
    }

    @Test
    void whether_the_family_has_relatives_in_office_is_answered_before_it_is_submitted() {
        assertThat(missing(Declared.widowAndDaughter(VILLAGE).kin(StatedKin.UNASKED))).containsExactly("kinStated");
        assertThat(missing(Declared.widowAndDaughter(VILLAGE).kin(StatedKin.with(" ")))).containsExactly("kinWith");
        StatedKin unknown = new StatedKin(StatedKin.Answer.NOT_KNOWN, "");
        Submitted submitted = submit(Declared.widowAndDaughter(VILLAGE).kin(unknown), clerk);
        database.flush();
        database.clear();
        assertThat(applications.findById(submitted.application().id()).orElseThrow().kin()).isEqualTo(unknown);
    }

    private List<String> missing(Declared family) {
        return ((Incomplete) submitting.submit(drafting.create(clerk).id(), family.content(), clerk)).missing()
                .stream()
                .map(Missing::field)
                .toList();
    }

    @Test
    void submitting_twice_makes_one_application() {
        UUID draft = drafting.create(clerk).id();
        ApplicationContent content = Declared.widowAndDaughter(VILLAGE).content();
        Submitted first = (Submitted) submitting.submit(draft, content, clerk);
        Submitted second = (Submitted) submitting.submit(draft, content, clerk);
        assertThat(second.again()).isTrue();
        assertThat(second.application().id()).isEqualTo(first.application().id());
        assertThat(second.cases()).extracting(AssistanceCase::id).containsExactly(first.cases().getFirst().id());
    }

    @Test
    void a_draft_survives_and_is_closed_once_submitted() {
        UUID draft = drafting.create(clerk).id();
        drafting.save(draft, Map.of("members[0].name", "李桂兰", "phone", "不是电话"), false, 0, clerk);
        database.flush();
        database.clear();
        ApplicationDraft kept = drafting.required(draft, clerk.scope());
        assertThat(kept.applicantName()).isEqualTo("李桂兰");
        assertThat(kept.content().values()).containsExactly(entry("members[0].name", "李桂兰"), entry("phone", "不是电话"));
        assertThat(drafting.open(clerk, 1).lines()).extracting(DraftLine::id).contains(draft);
        submitting.submit(draft, Declared.widowAndDaughter(VILLAGE).content(), clerk);
        assertThatThrownBy(() -> drafting.save(draft, Map.of("phone", "1"), false, 0, clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("已经提交");
        assertThat(drafting.open(clerk, 1).lines()).extracting(DraftLine::id).doesNotContain(draft);
    }

    @Test
    void a_draft_of_the_next_town_does_not_exist_here() {
        UUID draft = drafting.create(clerkNextTown).id();
        assertThatThrownBy(() -> drafting.required(draft, clerk.scope())).isInstanceOf(NoSuchDraft.class);
        assertThat(drafting.open(clerk, 1).lines()).extracting(DraftLine::id).doesNotContain(draft);
    }

    @Test
    void the_village_assistants_draft_is_seen_by_the_township_and_not_the_other_way_round() {
        UUID ofVillage = drafting.create(assistant).id();
        UUID ofTown = drafting.create(clerk).id();
        assertThat(drafting.required(ofVillage, clerk.scope()).id()).isEqualTo(ofVillage);
        assertThatThrownBy(() -> drafting.required(ofTown, assistant.scope())).isInstanceOf(NoSuchDraft.class);
    }

    @Test
    void a_leader_types_no_applications() {
        var leader = new ActingOfficer(clerk.officerId(), "X", "周主任", 1, Role.TOWNSHIP_LEADER, TOWN);
        assertThatThrownBy(() -> drafting.create(leader)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void without_a_members_signature_nothing_is_submitted() {
        Declared family = Declared.widowAndDaughter(VILLAGE);
        List<DeclaredMember> unsigned = family.members()
                .stream()
                .map(member -> new DeclaredMember(member.number(), member.row(), member.name(), member.idNumber(),
                        member.relation(), member.hukou(), member.health(), member.certificate(),
                        member.row() == 1 ? null : member.signature()))
                .toList();
        Submission answer = submitting.submit(drafting.create(clerk).id(), family.content(unsigned, List.of()), clerk);
        assertThat(answer).isEqualTo(
                new Incomplete(List.of(new Missing("members[1].signed", "陈小雨尚未签署核对授权书"))));
        assertThat(people.find(Declared.idNumber("19790302", 2))).isEmpty();
    }

    private Declared familyOf(Declared begun) {
        return begun.with("赵小妹", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of());
    }

    @Test
    void a_husband_in_prison_and_a_wife_who_lives_apart_need_sign_nothing() {
        for (Programme asked : List.of(Programme.DIBAO, Programme.TEMPORARY_RELIEF)) {
            Declared family = familyOf(Declared.family(VILLAGE, asked).after(fire())).excluded(Exclusion.PRISON)
                    .with("钱大牢", Declared.idNumber("19780302", 3), Relation.SPOUSE, List.of(), List.of())
                    .unsigned()
                    .excluded(Exclusion.NONE)
                    .living(Living.APART)
                    .with("赵小雨", Declared.idNumber("20060415", 4), Relation.CHILD, List.of(), List.of())
                    .unsigned();
            assertThat(submit(family, clerk).cases()).hasSize(1);
        }
    }

    @Test
    void who_lives_apart_signs_for_a_subsidy_of_her_own_and_a_prisoner_for_none() {
        assertThat(missing(Living.APART, Exclusion.NONE)).containsExactly("members[1].signed");
        assertThat(missing(Living.TOGETHER, Exclusion.PRISON)).isEmpty();
    }

    private List<String> missing(Living living, Exclusion exclusion) {
        Declared family = familyOf(Declared.family(VILLAGE, Programme.LIVING_SUBSIDY)).living(living)
                .excluded(exclusion)
                .with("赵小雨", Declared.idNumber("20060415", 4), Relation.CHILD, List.of(), List.of("51"))
                .unsigned();
        return submitting.submit(drafting.create(clerk).id(), family.content(), clerk) instanceof Incomplete lacking
                ? lacking.missing().stream().map(Missing::field).toList()
                : List.of();
    }

    @Test
    void the_households_account_is_not_in_the_name_of_somebody_who_does_not_count() {
        Declared family = familyOf(Declared.family(VILLAGE, Programme.DIBAO)).living(Living.APART)
                .with("钱小分", Declared.idNumber("19780302", 3), Relation.SPOUSE, List.of(), List.of())
                .paidTo("钱小分");
        assertThat(refused(family, clerk)).extracting(Problem::field).containsExactly("accountHolder");
    }

    @Test
    void relief_that_another_familys_application_got_naming_somebody_as_living_apart_is_not_hers() {
        var husbands = families().family("钱大分");
        long wife = husbands.withMember(2, "钱小分");
        husbands.relief(YearMonth.of(2026, 4), 1, 4000);
        assertThat(claims.relief(List.of(wife), Declared.APPLIED)).hasSize(1);
        husbands.saying(2, "APART", "NONE");
        assertThat(claims.relief(List.of(wife), Declared.APPLIED)).isEmpty();
        assertThat(claims.relief(List.of(husbands.person()), Declared.APPLIED)).hasSize(1);
    }

    @Test
    void the_same_identity_number_twice_in_one_form_is_refused() {
        Declared family = Declared.widowAndDaughter(VILLAGE)
                .with("陈小雪", Declared.idNumber("20060415", 2),
                        Relation.CHILD, List.of(), List.of());
        assertThat(refused(family, clerk)).singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("members[2].idNumber");
                    assertThat(problem.sentence()).isEqualTo("身份证号与陈小雨的相同，同一人只能填写一次");
                });
    }

    @Test
    void a_known_number_under_another_name_is_refused_without_telling_the_name() {
        submit(Declared.widowAndDaughter(VILLAGE), clerk);
        Declared other = Declared.family(NEXT_VILLAGE, Programme.CARE_SUBSIDY)
                .with("张三",
                        Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of("41"));
        assertThat(refused(other, clerkNextTown)).extracting(Problem::sentence)
                .anyMatch(sentence -> sentence.contains("姓名与“张三”不同"))
                .noneMatch(it -> it.contains("李桂兰"));
    }

    @Test
    void the_dead_are_no_members_from_the_day_of_death() {
        people.add(Declared.idNumber("20060415", 2), "陈小雨");
        people.find(Declared.idNumber("20060415", 2)).orElseThrow().died(Declared.APPLIED);
        assertThat(refused(Declared.widowAndDaughter(VILLAGE), clerk)).extracting(Problem::sentence)
                .containsExactly("陈小雨已于2026-11-02登记死亡，不能列为家庭成员；登记有误的请先到有关部门更正");
    }

    @Test
    void somebody_in_another_familys_open_case_of_the_own_town_is_refused_naming_case_and_town_only() {
        AssistanceCase open = submit(Declared.widowAndDaughter(VILLAGE), clerk).cases().getFirst();
        Declared aunt = Declared.family(VILLAGE, Programme.DIBAO)
                .with("李桂芳", Declared.idNumber("19751103", 4), Relation.SELF, List.of(), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.OTHER, List.of(), List.of())
                .paying();
        assertThat(refused(aunt, clerk)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("members[1].idNumber");
            assertThat(problem.sentence()).contains(open.number()).contains("宜城路街道").doesNotContain("李桂兰");
        });
        assertThat(questions()).extracting(question -> question.get("answer")).containsOnly("NOT_FOUND");
    }

    @Test
    void somebody_in_an_open_case_of_another_town_is_refused_without_case_and_place_and_the_look_up_is_on_record() {
        AssistanceCase open = submit(Declared.widowAndDaughter(VILLAGE), clerk).cases().getFirst();
        Declared aunt = Declared.family(NEXT_VILLAGE, Programme.DIBAO)
                .with("李桂芳", Declared.idNumber("19751103", 4), Relation.SELF, List.of(), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.OTHER, List.of(), List.of())
                .paying();
        assertThat(refused(aunt, clerkNextTown)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("members[1].idNumber");
            assertThat(problem.sentence()).isEqualTo("陈小雨正在其他地方办理或者享受社会救助，不能同时申请；具体情况请询问县级核对机构")
                    .doesNotContain(open.number());
        });
        assertThat(questions()).filteredOn(question -> question.get("officer_id").equals(clerkNextTown.officerId()))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question).containsEntry("answer", "DIFFERS").containsEntry("source", "OWN_RECORDS");
                    assertThat(question).containsEntry("division_code", NEXT_TOWN.value());
                });
    }

    @Test
    void while_typing_another_town_is_looked_at_only_under_the_persons_authorisation_and_written_down_once() {
        submit(Declared.widowAndDaughter(VILLAGE), clerk);
        Declared aunt = Declared.family(NEXT_VILLAGE, Programme.DIBAO)
                .with("李桂芳", Declared.idNumber("19751103", 4), Relation.SELF, List.of(), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.OTHER, List.of(), List.of());
        ApplicationDraft draft = drafting.create(clerkNextTown);
        database.flush();
        int before = questions().size();
        assertThat(recognising.whileTyping(draft, unsigned(aunt), clerkNextTown)).isEmpty();
        assertThat(questions()).hasSize(before);
        for (int save = 0; save < 2; save++) {
            assertThat(recognising.whileTyping(draft, aunt.content(), clerkNextTown)).extracting(Problem::field)
                    .containsExactly("members[1].idNumber");
        }
        assertThat(questions()).hasSize(before + 1);
    }

    @Test
    void a_duplicate_in_the_own_town_is_told_at_the_identity_number_before_anything_is_signed() {
        submit(Declared.widowAndDaughter(VILLAGE), clerk);
        database.flush();
        assertThat(recognising.whileTyping(drafting.create(clerk), unsigned(Declared.widowAndDaughter(VILLAGE)), clerk))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("members[0].idNumber");
                    assertThat(problem.sentence()).contains("申请正在办理").contains("不能重复申请");
                });
    }

    private static ApplicationContent unsigned(Declared family) {
        return family.content(family.members()
                .stream()
                .map(member -> new DeclaredMember(member.number(), member.row(), member.name(), member.idNumber(),
                        member.relation(), member.hukou(), member.health(), member.certificate(), null))
                .toList(), List.of());
    }

    private List<Map<String, Object>> questions() {
        return jdbc.sql("select * from registry_query where source = 'OWN_RECORDS' order by id").query().listOfRows();
    }

    @Test
    void the_same_family_cannot_ask_twice_but_may_ask_for_something_else() {
        submit(Declared.widowAndDaughter(VILLAGE), clerk);
        assertThat(refused(Declared.widowAndDaughter(VILLAGE), clerk)).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("申请正在办理").contains("不能重复申请"));
        Declared relief = Declared.family(VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .after(fire());
        assertThat(submit(relief, clerk).cases()).hasSize(1);
    }

    @Test
    void a_member_counted_by_dibao_in_another_county_is_told_at_the_counter_and_nothing_of_that_family() {
        var other = families().family("赵玉梅", Families.ELSEWHERE).withKnown(2, person("20060415", "陈小雨"));
        Families.Right right = other.dibao(YearMonth.of(2026, 4), 2, 872);
        assertThat(refused(Declared.widowAndDaughter(VILLAGE), clerk)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("members[1].idNumber");
            assertThat(problem.sentence()).contains("陈小雨正在其他地方办理或者享受社会救助")
                    .doesNotContain("大龙山镇")
                    .doesNotContain("最低生活保障");
        });
        ends(right, YearMonth.of(2026, 12));
        assertThat(refused(Declared.widowAndDaughter(VILLAGE), clerk)).hasSize(1);
        ends(right, YearMonth.of(2026, 11));
        assertThat(submit(Declared.widowAndDaughter(VILLAGE), clerk).cases()).hasSize(1);
    }

    @Test
    void a_right_that_is_decided_and_begins_next_month_stands_in_the_way_too() {
        families().family("赵玉梅", Families.ELSEWHERE)
                .withKnown(2, person("20060415", "陈小雨"))
                .status(Programme.EDGE, YearMonth.of(2026, 12), 2);
        assertThat(refused(Declared.widowAndDaughter(VILLAGE), clerk)).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("陈小雨正在其他地方办理或者享受社会救助"));
    }

    @Test
    void a_separated_wife_keeps_her_own_household_and_right_while_one_who_works_away_stands_in_the_way() {
        long wife = person("20060415", "陈小雨");
        families().family("赵玉梅", Families.ELSEWHERE)
                .withKnown(2, wife)
                .status(Programme.EDGE, YearMonth.of(2026, 4), 2);
        assertThat(refused(husbandWhoseWife(Living.AWAY), clerk)).singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("members[1].idNumber"));
        assertThat(submit(husbandWhoseWife(Living.APART), clerk).cases()).hasSize(1);
        assertThat(jdbc.sql("""
                select m.person_id = :wife from household_membership m join household_membership h using (household_id)
                join person p on p.id = h.person_id where p.name = '刘大山' and m.valid_to is null""")
                .param("wife", wife)
                .query(Boolean.class)
                .list()).containsExactly(false);
    }

    @Test
    void who_applied_together_first_and_lives_apart_later_asks_for_herself_and_his_household_holds_her_no_more() {
        AssistanceCase together = submit(husbandWhoseWife(Living.TOGETHER), clerk).cases().getFirst();
        accepting.decline(together.id(), together.version(), "申请人撤回", clerk);
        database.flush();
        LocalDate later = Declared.APPLIED.plusDays(10);
        clock.setToday(later);
        long his = submit(husbandWhoseWife(Living.APART, later).paying(), clerk).application().householdId();
        database.flush();
        long wife = people.find(Declared.idNumber("20060415", 2)).orElseThrow().id();
        assertThat(memberships.standing(List.of(wife), later)).isEmpty();
        assertThat(memberships.ofHousehold(his, later.minusDays(1))).hasSize(2);
        assertThat(memberships.ofHousehold(his, later)).singleElement()
                .satisfies(standing -> assertThat(standing.personId()).isNotEqualTo(wife));
        Declared alone = Declared.family(NEXT_VILLAGE, Programme.DIBAO)
                .on(later)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of());
        long hers = submit(alone, clerkNextTown).application().householdId();
        assertThat(hers).isNotEqualTo(his);
        assertThat(memberships.standing(List.of(wife), later)).singleElement()
                .satisfies(standing -> assertThat(standing.householdId()).isEqualTo(hers));
        assertThat(database.find(Household.class, his).division()).isEqualTo(VILLAGE);
    }

    @Test
    void a_separated_wife_whom_his_open_application_for_a_subsidy_could_mean_is_not_asked_for_twice() {
        Declared his = Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                .with("刘大山", Declared.idNumber("19790302", 1), Relation.SELF, List.of(), List.of())
                .living(Living.APART)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SPOUSE, List.of(), List.of("51"));
        submit(his, clerk);
        database.flush();
        assertThat(refused(his, clerk)).hasSize(1);
        assertThat(refused(Declared.family(NEXT_VILLAGE, Programme.CARE_SUBSIDY)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51"))
                .paidInto(Declared.cardNumber()), clerkNextTown))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("members[0].idNumber"));
    }

    private static Declared husbandWhoseWife(Living living) {
        return husbandWhoseWife(living, Declared.APPLIED);
    }

    private static Declared husbandWhoseWife(Living living, LocalDate applied) {
        return Declared.family(VILLAGE, Programme.DIBAO)
                .on(applied)
                .with("刘大山", Declared.idNumber("19790302", 1), Relation.SELF, List.of(), List.of())
                .living(living)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SPOUSE, List.of(), List.of());
    }

    @Test
    void who_is_in_tekun_does_not_keep_the_others_from_dibao_but_a_family_all_in_tekun_cannot_ask_for_it() {
        families().family("村", Families.ELSEWHERE)
                .withKnown(2, person("20060415", "陈小雨"))
                .personal(Programme.TEKUN, 2, person("20060415", "陈小雨"), YearMonth.of(2026, 4), 1000);
        Declared alone = Declared.family(VILLAGE, Programme.DIBAO)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of());
        assertThat(refused(alone, clerk)).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("陈小雨正在其他地方办理或者享受社会救助"));
        Declared two = Declared.family(VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of());
        assertThat(submit(two, clerk).cases()).hasSize(1);
    }

    @Test
    void nobody_in_tekun_asks_for_a_disability_subsidy_while_another_disabled_member_may() {
        families().family("村", Families.ELSEWHERE)
                .withKnown(2, person("20060415", "陈小雨"))
                .personal(Programme.TEKUN, 2, person("20060415", "陈小雨"), YearMonth.of(2026, 4), 1000);
        Declared daughter = Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51"));
        assertThat(refused(daughter, clerk)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("members[0].idNumber");
            assertThat(problem.sentence()).contains("陈小雨正在其他地方办理或者享受社会救助");
        });
        assertThat(submit(daughter.with("李桂兰", Declared.idNumber("19790302", 2), Relation.PARENT, List.of(),
                List.of("41")), clerk).cases()).hasSize(1);
    }

    private Families families() {
        return new Families(jdbc);
    }

    private long person(String birth, String name) {
        people.add(Declared.idNumber(birth, 2), name);
        return people.find(Declared.idNumber(birth, 2)).orElseThrow().id();
    }

    private void ends(Families.Right right, YearMonth last) {
        families().end(ending, right, last, "迁往外地");
    }

    @Test
    void once_the_case_is_closed_the_daughter_may_move_to_her_aunt() {
        AssistanceCase open = submit(Declared.widowAndDaughter(VILLAGE), clerk).cases().getFirst();
        accepting.decline(open.id(), open.version(), "户籍不在本地", clerk);
        database.flush();
        clock.setToday(Declared.APPLIED.plusDays(10));
        Declared aunt = Declared.family(NEXT_VILLAGE, Programme.DIBAO)
                .on(Declared.APPLIED.plusDays(10))
                .with("李桂芳", Declared.idNumber("19751103", 4), Relation.SELF, List.of(), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.OTHER, List.of(), List.of());
        Submitted submitted = submit(aunt, clerkNextTown);
        long daughter = people.find(Declared.idNumber("20060415", 2)).orElseThrow().id();
        assertThat(memberships.standing(List.of(daughter), Declared.APPLIED.plusDays(10))).singleElement()
                .satisfies(membership -> assertThat(membership.householdId())
                        .isEqualTo(submitted.application().householdId()));
    }

    @Test
    void money_goes_to_a_member_or_under_an_agreement() {
        assertThat(refused(Declared.widowAndDaughter(VILLAGE).paidTo("村干部"), clerk)).extracting(Problem::field)
                .containsExactly("accountHolder");
        assertThat(submit(Declared.widowAndDaughter(VILLAGE).paidTo("陈小雨"), clerk).again()).isFalse();
    }

    @Test
    void on_the_day_of_eighteen_one_signs_oneself_and_the_day_before_the_guardian_does() {
        assertThat(signedAt("20081102")).isEmpty();
        assertThat(signedAt("20081103")).extracting(Problem::sentence).containsExactly("陈小宝签署时未满18周岁，应由监护人代签");
    }

    private List<Problem> signedAt(String birth) {
        Declared family = Declared.widowAndDaughter(VILLAGE)
                .with("陈小宝", Declared.idNumber(birth, 3), Relation.CHILD,
                        List.of(), List.of());
        List<DeclaredMember> selfSigned = family.members()
                .stream()
                .map(member -> new DeclaredMember(member.number(), member.row(), member.name(), member.idNumber(),
                        member.relation(), member.hukou(), member.health(), member.certificate(),
                        new Signature(Declared.APPLIED, SignedBy.SELF, null)))
                .toList();
        return Impediments.in(family.content(selfSigned, List.of()), clerk);
    }

    @Test
    void a_village_of_the_next_town_is_refused() {
        assertThat(refused(Declared.widowAndDaughter(NEXT_VILLAGE), clerk)).extracting(Problem::field)
                .containsExactly("village");
    }

    @Test
    void the_clerk_submits_and_accepts_at_once_and_the_limits_run_from_that_day() {
        Submission answer = accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.widowAndDaughter(VILLAGE).content(), clerk);
        AssistanceCase taken = ((Submitted) answer).cases().getFirst();
        assertThat(taken.stage()).isEqualTo(Stage.VERIFICATION);
        assertThat(taken.acceptedOn()).contains(LocalDate.of(2026, 11, 2));
    }

    @Test
    void the_village_assistant_submits_and_the_clerk_accepts() {
        UUID draft = drafting.create(assistant).id();
        ApplicationContent content = Declared.widowAndDaughter(VILLAGE).content();
        assertThatThrownBy(() -> accepting.submitAndAccept(draft, content, assistant)).isInstanceOf(NotAllowed.class);
        AssistanceCase open = ((Submitted) submitting.submit(draft, content, assistant)).cases().getFirst();
        assertThatThrownBy(() -> accepting.accept(open.id(), open.version(), assistant))
                .isInstanceOf(NotAllowed.class);
        accepting.accept(open.id(), open.version(), clerk);
        assertThat(open.stage()).isEqualTo(Stage.VERIFICATION);
    }

    @Test
    void declining_closes_the_case_with_the_reason() {
        AssistanceCase open = submit(Declared.widowAndDaughter(VILLAGE), clerk).cases().getFirst();
        assertThatThrownBy(() -> accepting.decline(open.id(), open.version(), "不行", clerk))
                .isInstanceOf(IllegalMove.class);
        accepting.decline(open.id(), open.version(), "户籍和居住地均不在本地", clerk);
        assertThat(open.outcome()).contains(Outcome.NOT_ACCEPTED);
        assertThat(open.events().getLast().reason()).contains("户籍和居住地均不在本地");
        assertThat(consentsEnd(open)).containsOnly(Declared.APPLIED);
    }

    @Test
    void a_page_that_calls_itself_jpg_is_not_kept() {
        UUID draft = drafting.create(clerk).id();
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> attaching.attach(draft, DocumentCategory.EVENT, "票据.jpg", page, clerk))
                .isInstanceOf(NotAccepted.class)
                .hasMessageContaining("“票据.jpg”的内容不是JPG、PNG图片或PDF文件");
        assertThat(attaching.of(draft, clerk.scope())).isEmpty();
    }

    @Test
    void ten_megabytes_are_kept_and_a_byte_more_is_not() {
        UUID draft = drafting.create(clerk).id();
        byte[] scan = new byte[(int) Attaching.LARGEST];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, scan, 0, 8);
        attaching.attach(draft, DocumentCategory.EXPENSE, "C:\\票据\\住院.pdf", scan, clerk);
        assertThat(attaching.of(draft, clerk.scope())).singleElement().satisfies(kept -> {
            assertThat(kept.fileName()).isEqualTo("住院.pdf");
            assertThat(kept.mediaType()).isEqualTo("application/pdf");
            assertThat(kept.sha256()).hasSize(64);
        });
        byte[] larger = java.util.Arrays.copyOf(scan, scan.length + 1);
        assertThatThrownBy(() -> attaching.attach(draft, DocumentCategory.EXPENSE, "b.pdf", larger, clerk))
                .isInstanceOf(NotAccepted.class)
                .hasMessageContaining("超过10 MB");
        UUID document = attaching.of(draft, clerk.scope()).getFirst().id();
        assertThatThrownBy(() -> attaching.open(document, clerkNextTown.scope())).isInstanceOf(NoSuchDraft.class);
    }

    @Test
    void a_sixty_first_file_is_refused() {
        UUID draft = drafting.create(clerk).id();
        byte[] scan = "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII);
        for (int at = 1; at <= 60; at++) {
            attaching.attach(draft, DocumentCategory.EXPENSE, at + ".pdf", scan, clerk);
        }
        assertThatThrownBy(() -> attaching.attach(draft, DocumentCategory.EXPENSE, "61.pdf", scan, clerk))
                .isInstanceOf(NotAccepted.class)
                .hasMessageContaining("最多上传60个文件");
    }

    @Test
    void who_only_had_an_emergency_here_still_lives_where_they_lived() {
        var visitor = Declared.idNumber("19850101", 31);
        Submitted home = submit(Declared.family(NEXT_VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("韩大力", visitor, Relation.SELF, List.of(), List.of())
                .after(fire()), clerkNextTown);
        AssistanceCase closed = home.cases().getFirst();
        accepting.decline(closed.id(), closed.version(), "申请人撤回", clerkNextTown);
        database.flush();
        Submitted here = submit(Declared.family(VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("韩大力", visitor, Relation.SELF, List.of(), List.of())
                .after(fire())
                .fromElsewhere(), clerk);
        assertThat(here.cases()).singleElement()
                .satisfies(opened -> assertThat(opened.division()).isEqualTo(VILLAGE));
        assertThat(here.application().householdId()).isEqualTo(home.application().householdId());
        assertThat(database.find(Household.class, here.application().householdId()).division())
                .isEqualTo(NEXT_VILLAGE);
    }

    @Test
    void a_year_mistyped_is_asked_about_and_the_reason_is_kept() {
        LocalDate yearBefore = Declared.APPLIED.minusYears(1);
        Submission answer = submitting.submit(drafting.create(clerk).id(),
                Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                        .on(yearBefore)
                        .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51"))
                        .content(),
                clerk);
        assertThat(((Incomplete) answer).missing()).extracting(Missing::field).containsExactly("lateReason");
        Submitted kept = submit(Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                .on(yearBefore)
                .late("纸质申请在村里积压")
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51")), clerk);
        assertThat(kept.application().lateReason()).contains("纸质申请在村里积压");
    }

    @Test
    void nobody_applies_for_a_subsidy_before_the_certificate_was_issued() {
        assertThat(refused(Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                .certificatesIssuedOn(Declared.APPLIED.plusDays(1))
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51")), clerk))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("appliedOn"));
        submit(Declared.family(VILLAGE, Programme.CARE_SUBSIDY)
                .certificatesIssuedOn(Declared.APPLIED)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51")), clerk);
    }

    private static ReliefEvent fire() {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.ACCIDENT, Declared.APPLIED.minusDays(1), VILLAGE, true,
                true, null, Money.ofYuan(3000), null, List.of(), null, FactSource.DECLARED);
    }

    private Submitted submit(Declared family, ActingOfficer by) {
        Submission answer = submitting.submit(drafting.create(by).id(), family.content(), by);
        assertThat(answer).isInstanceOf(Submitted.class);
        return (Submitted) answer;
    }

    private List<Problem> refused(Declared family, ActingOfficer by) {
        Submission answer = submitting.submit(drafting.create(by).id(), family.content(), by);
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).problems();
    }

    @Test
    void the_list_of_drafts_goes_on_to_a_second_page_and_begins_with_ones_own() {
        UUID own = begun(clerk);
        for (int i = 0; i < DraftPage.SIZE; i++) {
            begun(assistant);
        }
        DraftPage first = drafting.open(clerk, 1);
        assertThat(first.lines()).hasSize(DraftPage.SIZE).first().extracting(DraftLine::id).isEqualTo(own);
        assertThat(first.hasNext()).isTrue();
        DraftPage second = drafting.open(clerk, 99);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.lines()).hasSize((int) (second.total() - DraftPage.SIZE)).isNotEmpty();
        assertThat(second.hasNext()).isFalse();
    }

    private UUID begun(ActingOfficer by) {
        UUID draft = drafting.create(by).id();
        drafting.save(draft, Map.of("phone", "139"), false, 0, by);
        database.flush();
        return draft;
    }

    @Test
    void a_second_click_takes_the_draft_that_nobody_has_touched_and_never_one_that_somebody_has() {
        UUID empty = drafting.create(clerk).id();
        assertThat(drafting.create(clerk).id()).isEqualTo(empty);
        assertThat(drafting.create(assistant).id()).isNotEqualTo(empty);
        drafting.save(empty, Map.of("members[0].name", "李桂兰"), false, 0, clerk);
        database.flush();
        assertThat(drafting.create(clerk).id()).isNotEqualTo(empty);
    }

    @Test
    void a_form_opened_a_while_ago_may_be_waiting_for_its_family_and_is_not_handed_out_again() {
        UUID open = drafting.create(clerk).id();
        database.flush();
        jdbc.sql("update application_draft set created_at = created_at - interval '10 minutes' where id = :id")
                .param("id", open)
                .update();
        database.clear();
        assertThat(drafting.create(clerk).id()).isNotEqualTo(open);
    }

    @Test
    void a_draft_taken_again_is_begun_on_the_day_on_which_it_is_taken() {
        UUID empty = drafting.create(clerk).id();
        database.flush();
        jdbc.sql("update application_draft set created_at = created_at - interval '40 days' where id = :id")
                .param("id", empty)
                .update();
        database.clear();
        ApplicationDraft again = drafting.create(clerk);
        assertThat(again.id()).isEqualTo(empty);
        assertThat(again.begunOn()).isEqualTo(drafting.create(assistant).begunOn());
    }

    @Test
    void a_draft_in_which_nothing_is_typed_is_in_no_list() {
        long before = drafting.open(clerk, 1).total();
        UUID empty = drafting.create(clerk).id();
        database.flush();
        assertThat(drafting.open(clerk, 1).total()).isEqualTo(before);
        assertThat(drafting.open(clerk, 1).lines()).extracting(DraftLine::id).doesNotContain(empty);
        drafting.save(empty, Map.of("phone", "1"), false, 0, clerk);
        database.flush();
        assertThat(drafting.open(clerk, 1).total()).isEqualTo(before + 1);
    }

    @Test
    void a_draft_in_the_list_says_what_is_asked_where_and_who_typed_last() {
        UUID draft = drafting.create(assistant).id();
        drafting.save(draft, Map.of("for_DIBAO", "true", "village", VILLAGE.value()), false, 0, assistant);
        drafting.save(draft, Map.of("phone", "13905560000"), false, 1, clerk);
        assertThat(drafting.open(clerk, 1).lines()).filteredOn(line -> line.id().equals(draft))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.programmes()).containsExactly("低保");
                    assertThat(line.village()).isEqualTo(VILLAGE.value());
                    assertThat(line.lastTypedBy()).isEqualTo(clerk.officerId());
                });
    }

    private List<@Nullable LocalDate> consentsEnd(AssistanceCase of) {
        database.flush();
        return jdbc.sql("select ends_on from authorisation where application_id = ?")
                .param(of.applicationId())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    @Test
    void consent_ends_with_the_withdrawal_of_the_last_case_that_needs_it() {
        List<AssistanceCase> both = submit(Declared.family(VILLAGE, Programme.DIBAO, Programme.TEMPORARY_RELIEF)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .after(fire()), clerk).cases();
        closing.withdraw(both.getFirst(), "申请人撤回", clerk);
        database.flush();
        assertThat(consentsEnd(both.getFirst())).containsOnlyNulls();
        closing.terminate(both.getLast(), "拒不配合入户调查", clerk);
        assertThat(consentsEnd(both.getFirst())).containsOnly(Declared.APPLIED);
    }

    @Test
    void an_account_of_another_household_needs_a_reason_until_that_case_is_over() {
        AssistanceCase open = submit(Declared.widowAndDaughter(VILLAGE), clerk).cases().getFirst();
        Declared uncle = Declared.family(NEXT_VILLAGE, Programme.DIBAO)
                .with("韩大力", Declared.idNumber("19850101", 3), Relation.SELF, List.of(), List.of())
                .paidInto(Declared.cardOf(Declared.idNumber("19790302", 2)));
        UUID draft = drafting.create(clerkNextTown).id();
        assertThat(submitting.submit(draft, uncle.content(), clerkNextTown)).isInstanceOfSatisfying(Incomplete.class,
                answer -> assertThat(answer.missing()).singleElement().satisfies(lack -> {
                    assertThat(lack.field()).isEqualTo("accountReason");
                    assertThat(lack.sentence()).contains("另一户").doesNotContain("李桂兰").doesNotContain(open.number());
                }));
        accepting.decline(open.id(), open.version(), "户籍不在本地", clerk);
        database.flush();
        assertThat(submitting.submit(draft, uncle.content(), clerkNextTown)).isInstanceOf(Submitted.class);
    }
}
