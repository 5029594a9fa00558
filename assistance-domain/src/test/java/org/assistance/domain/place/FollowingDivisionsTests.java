package org.assistance.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.NoSuchDraft;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.place.LeftBehind.Place;
import org.assistance.domain.place.LeftBehind.Why;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Ceiling;
import org.assistance.domain.staff.Delegations;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.KeepingDelegations;
import org.assistance.domain.staff.NewDelegation;
import org.assistance.domain.staff.Post;
import org.assistance.domain.staff.Posts;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 孔城镇 ends on 30 November 2026 and 鲟鱼镇, which stands, takes it in; or it only gets another code. */
@DatabaseTest
@Import(Road.class)
class FollowingDivisionsTests {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);
    private static final DivisionCode OTHER_TOWN = new DivisionCode("340881111000");
    private static final DivisionCode NEW_VILLAGE = new DivisionCode("340881111150");
    private static final DivisionScope COUNTY = new DivisionScope(Road.COUNTY);
    private static final String ENDED_TOWN = "340881100000,孔城镇,安徽省安庆市桐城市孔城镇,2024-01-01,2026-11-30,";
    private static final String ENDED_VILLAGE = "340881100001,中心居委会,安徽省安庆市桐城市孔城镇中心居委会,2024-01-01,2026-11-30,";
    private static final String[] MERGER = {"340881111150,孔城中心居委会,安徽省安庆市桐城市鲟鱼镇孔城中心居委会,2026-12-01,,",
            ENDED_TOWN + OTHER_TOWN, ENDED_VILLAGE + NEW_VILLAGE};

    @Autowired
    private Road road;
    @Autowired
    private ImportingDivisions importing;
    @Autowired
    private FollowingDivisions following;
    @Autowired
    private LeftBehind leftBehind;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Drafting drafting;
    @Autowired
    private PostingNotice posting;
    @Autowired
    private Posts posts;
    @Autowired
    private HeldPosts heldPosts;
    @Autowired
    private Policies policies;
    @Autowired
    private Delegations delegations;
    @Autowired
    private KeepingDelegations keepingDelegations;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer administrator;
    private ActingOfficer neighbour;

    @BeforeEach
    void the_city(@Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        administrator = road.officer("RA104", "管理员", Role.ADMINISTRATOR, Road.COUNTY);
        neighbour = road.officer("RT105", "钱经办", Role.TOWNSHIP_CLERK, OTHER_TOWN);
    }

    @Test
    void on_its_last_day_a_town_keeps_its_case_and_on_the_day_after_the_town_that_follows_has_it() {
        long id = road.accepted(Declared.widowAndDaughter(Road.VILLAGE)).id();
        clock.setToday(LAST_DAY);
        assertThat(merged().any()).isFalse();
        assertThat(following.follow(administrator).any()).isFalse();
        assertThat(caseFile.required(id, road.clerk.scope()).division()).isEqualTo(Road.VILLAGE);
        assertThat(left()).singleElement()
                .satisfies(place -> assertThat(place.why()).isEqualTo(Why.NOT_YET))
                .extracting(Place::cases)
                .isEqualTo(1);

        clock.setToday(DAY_AFTER);
        assertThat(follow().cases()).isEqualTo(1);
        assertThatThrownBy(() -> caseFile.required(id, road.clerk.scope())).isInstanceOf(NoSuchCase.class);
        AssistanceCase of = caseFile.required(id, neighbour.scope());
        assertThat(of.division()).isEqualTo(NEW_VILLAGE);
        assertThat(of.township()).isEqualTo(OTHER_TOWN);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_file_that_comes_after_the_day_takes_the_cases_along_at_once_and_only_once() {
        long id = road.accepted(Declared.widowAndDaughter(Road.VILLAGE)).id();
        clock.setToday(DAY_AFTER);
        assertThat(merged()).isEqualTo(new Moved(0, 1, 0, 0));
        assertThat(merged().any()).isFalse();
        assertThat(following.followEverywhere().any()).isFalse();
        assertThat(caseFile.required(id, neighbour.scope()).events())
                .filteredOn(event -> event.summary().contains("所属区划由"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo(CaseEvent.Kind.NOTE);
                    assertThat(event.isBy(administrator)).isTrue();
                    assertThat(event.summary()).isEqualTo("所属区划由安徽省安庆市桐城市孔城镇中心居委会（340881100001）"
                            + "调整为安徽省安庆市桐城市鲟鱼镇孔城中心居委会（340881111150）");
                });
    }

    @Test
    void a_village_merged_into_one_that_stands_keeps_its_case_to_the_last_day_as_well() {
        long id = road.accepted(Declared.widowAndDaughter(Road.VILLAGE)).id();
        clock.setToday(LAST_DAY);
        assertThat(taken(ENDED_TOWN + OTHER_TOWN, ENDED_VILLAGE + "340881111001").any()).isFalse();
        assertThat(caseFile.required(id, road.clerk.scope()).division()).isEqualTo(Road.VILLAGE);
        clock.setToday(DAY_AFTER);
        assertThat(follow().cases()).isEqualTo(1);
        assertThat(caseFile.required(id, neighbour.scope()).division()).isEqualTo(new DivisionCode("340881111001"));
    }

    @Test
    void what_the_night_takes_along_is_nobodys_act() {
        long id = road.accepted(Declared.widowAndDaughter(Road.VILLAGE)).id();
        clock.setToday(LAST_DAY);
        merged();
        clock.setToday(DAY_AFTER);
        assertThat(following.followEverywhere().cases()).isEqualTo(1);
        database.clear();
        CaseEvent event = caseFile.required(id, neighbour.scope()).events().getLast();
        assertThat(event.officerName()).isEqualTo("系统");
        assertThat(event.isBy(administrator)).isFalse();
    }

    @Test
    void a_case_that_changed_its_town_goes_on_to_the_decision_and_the_right_stands_in_the_new_village() {
        AssistanceCase of = road.verified(Declared.widowAndDaughter(Road.VILLAGE));
        clock.setToday(DAY_AFTER);
        merged();
        road.clerk = neighbour;
        AssistanceCase moved = caseFile.required(of.id(), neighbour.scope());
        road.opined(road.assessed(moved));
        assertThat(jdbc
                .sql("select facts #>> '{division,value}' from case_assessment where case_id = :id and not superseded")
                .param("id", of.id())
                .query(String.class)
                .single()).isEqualTo(NEW_VILLAGE.value());
        posting.post(moved, "村务公开栏", neighbour);
        clock.setToday(DAY_AFTER.plusDays(8));
        posting.end(moved, neighbour);
        road.decided(moved, road.countyLeader);
        database.flush();
        assertThat(jdbc.sql("select distinct division_code from entitlement where case_id = :id")
                .param("id", of.id())
                .query(String.class)
                .list()).containsExactly(NEW_VILLAGE.value());
    }

    @Test
    void rights_and_finished_cases_are_the_familys_file_and_go_along() {
        AssistanceCase of = road.awaitingDecision(Declared.widowAndDaughter(Road.VILLAGE), clock);
        road.decided(of, road.countyLeader);
        clock.setToday(DAY_AFTER);
        assertThat(merged().rights()).isEqualTo(3);
        assertThat(jdbc.sql("""
                select distinct e.division_code || p.division_code from entitlement e
                    join entitled_person p on p.entitlement_id = e.id
                where e.case_id = :id""").param("id", of.id()).query(String.class).list())
                .containsExactly(NEW_VILLAGE.value() + NEW_VILLAGE);
        assertThat(jdbc.sql("select division_code from decision where case_id = :id")
                .param("id", of.id())
                .query(String.class)
                .list()).containsExactly(Road.VILLAGE.value());
    }

    @Test
    void a_draft_goes_to_the_counter_that_follows_with_the_village_that_stands() {
        ApplicationDraft draft = drafting.create(road.clerk);
        drafting.save(draft.id(), Map.of("village", Road.VILLAGE.value(), "members[0].name", "李桂兰"), false, 0,
                road.clerk);
        clock.setToday(DAY_AFTER);
        assertThat(merged().drafts()).isEqualTo(1);
        assertThatThrownBy(() -> drafting.required(draft.id(), road.clerk.scope())).isInstanceOf(NoSuchDraft.class);
        ApplicationDraft moved = drafting.required(draft.id(), neighbour.scope());
        assertThat(moved.content().text("village")).isEqualTo(NEW_VILLAGE.value());
        assertThat(moved.content().text("members[0].name")).isEqualTo("李桂兰");
    }

    @Test
    void an_officer_of_the_ended_town_is_at_the_one_that_follows_from_the_day_after_on() {
        long officer = road.clerk.officerId();
        posts.saveAndFlush(new Post(officer, Role.TOWNSHIP_CLERK, Road.TOWN, LocalDate.of(2026, 1, 1), null, null,
                clock.instant()));
        clock.setToday(LAST_DAY);
        assertThat(merged().any()).isFalse();
        clock.setToday(DAY_AFTER);
        assertThat(follow().posts()).isEqualTo(1);
        assertThat(heldPosts.of(officer, LAST_DAY)).singleElement()
                .satisfies(post -> assertThat(post.acting().division()).isEqualTo(Road.TOWN));
        assertThat(heldPosts.of(officer, DAY_AFTER)).singleElement()
                .satisfies(post -> assertThat(post.acting().division()).isEqualTo(OTHER_TOWN));
        assertThat(following.follow(administrator).any()).isFalse();
        assertThat(jdbc.sql("select kind || ' ' || detail from officer_event where officer_id = :id order by id")
                .param("id", officer)
                .query(String.class)
                .list()).satisfiesExactly(
                        given -> assertThat(given).startsWith("POST_GIVEN 乡镇").contains("，" + DAY_AFTER + "起（区划调整）"),
                        ended -> assertThat(ended).startsWith("POST_ENDED 乡镇").contains("到" + LAST_DAY + "为止（区划调整）"));
    }

    @Test
    void in_a_real_installation_the_night_hands_a_leaders_post_over_and_an_earlier_one_gives_none() {
        long officer = road.clerk.officerId();
        for (Role role : List.of(Role.TOWNSHIP_LEADER, Role.TOWNSHIP_CLERK)) {
            posts.saveAndFlush(new Post(officer, role, Road.TOWN, LocalDate.of(2026, 1, 1),
                    role == Role.TOWNSHIP_LEADER ? null : LAST_DAY.minusDays(1), null, clock.instant()));
        }
        clock.setToday(LAST_DAY);
        merged();
        committed();
        jdbc.sql("insert into installation (kind) values ('REAL') on conflict do nothing").update();
        clock.setToday(DAY_AFTER);
        assertThat(following.followEverywhere().posts()).isEqualTo(1);
        committed();
        database.clear();
        assertThat(heldPosts.of(officer, DAY_AFTER)).singleElement()
                .satisfies(post -> assertThat(post.acting().division()).isEqualTo(OTHER_TOWN));
        jdbc.sql("insert into post (officer_id, role, division_code, valid_from) values (?, 'TOWNSHIP_CLERK', ?, ?)")
                .params(officer, OTHER_TOWN.value(), DAY_AFTER)
                .update();
        assertThatThrownBy(this::committed).hasMessageContaining("first posts only");
    }

    @Test
    void a_family_in_a_village_without_successor_is_listed_until_somebody_names_one() {
        long id = road.accepted(Declared.widowAndDaughter(Road.VILLAGE)).id();
        clock.setToday(DAY_AFTER);
        assertThat(taken("340881111150,中心居委会,安徽省安庆市桐城市鲟鱼镇中心居委会,2026-12-01,,", ENDED_TOWN + OTHER_TOWN).any())
                .isFalse();
        assertThat(left()).singleElement().satisfies(place -> {
            assertThat(place.code()).isEqualTo(Road.VILLAGE);
            assertThat(place.why()).isEqualTo(Why.NO_SUCCESSOR);
            assertThat(place.cases()).isEqualTo(1);
            assertThat(place.endedOn()).isEqualTo(LAST_DAY);
        });
        assertThatThrownBy(() -> following.succeed(Road.VILLAGE, OTHER_TOWN, administrator))
                .isInstanceOf(DivisionRefusal.class)
                .hasMessageContaining("同级");
        assertThat(following.succeed(Road.VILLAGE, NEW_VILLAGE, administrator).cases()).isEqualTo(1);
        database.clear();
        assertThat(caseFile.required(id, neighbour.scope()).division()).isEqualTo(NEW_VILLAGE);
        assertThat(left()).isEmpty();
        assertThatThrownBy(() -> following.succeed(Road.VILLAGE, NEW_VILLAGE, administrator))
                .hasMessageContaining("后继已登记为");
    }

    @Test
    void the_successor_of_a_village_may_be_named_before_its_town_ends() {
        road.accepted(Declared.widowAndDaughter(Road.VILLAGE));
        taken("340881111150,中心居委会,安徽省安庆市桐城市鲟鱼镇中心居委会,2026-12-01,,", ENDED_TOWN + OTHER_TOWN);
        assertThat(left()).singleElement().extracting(Place::why).isEqualTo(Why.NO_SUCCESSOR);
        assertThat(following.succeed(Road.VILLAGE, NEW_VILLAGE, administrator).any()).isFalse();
        assertThat(left()).singleElement().extracting(Place::why).isEqualTo(Why.NOT_YET);
        clock.setToday(LAST_DAY);
        assertThat(follow().any()).isFalse();
        clock.setToday(DAY_AFTER);
        assertThat(follow().cases()).isEqualTo(1);
    }

    @Test
    void a_village_that_stands_has_no_successor_and_an_ended_one_is_none() {
        assertThatThrownBy(() -> following.succeed(Road.VILLAGE, new DivisionCode("340881111001"), administrator))
                .hasMessageContaining("在用，不能指定后继区划");
        clock.setToday(DAY_AFTER);
        taken(ENDED_TOWN + OTHER_TOWN);
        assertThatThrownBy(
                () -> following.succeed(Road.VILLAGE, new DivisionCode("340881100002"), administrator))
                .hasMessageContaining("不在用");
    }

    @Test
    void a_place_that_was_followed_twice_leads_to_the_one_that_stands() {
        long id = road.accepted(Declared.widowAndDaughter(Road.VILLAGE)).id();
        clock.setToday(LocalDate.of(2027, 1, 10));
        taken("340881111151,新孔城居委会,安徽省安庆市桐城市鲟鱼镇新孔城居委会,2027-01-01,,",
                "340881111150,孔城中心居委会,安徽省安庆市桐城市鲟鱼镇孔城中心居委会,2026-12-01,2026-12-31,340881111151",
                ENDED_TOWN + OTHER_TOWN, ENDED_VILLAGE + NEW_VILLAGE);
        assertThat(caseFile.required(id, neighbour.scope()).division()).isEqualTo(new DivisionCode("340881111151"));
    }

    @Test
    void a_county_does_not_send_its_families_to_another_nor_end_its_city() {
        clock.setToday(DAY_AFTER);
        assertThat(mistakes(ENDED_TOWN + "340822100000")).singleElement().asString().contains("不在您的辖区内");
        assertThat(mistakes("340800000000,安庆市,安徽省安庆市,2024-01-01,2026-11-30,340200000000")).singleElement()
                .asString()
                .contains("后继区划 340200000000 不存在");
        assertThat(mistakes("340800000000,安庆市,安徽省安庆市,2024-01-01,2026-11-30,")).singleElement()
                .asString()
                .contains("由上级导入");
        assertThat(mistakes(ENDED_TOWN + "340881111001")).singleElement().asString().contains("同级");
    }

    @Test
    void what_was_delegated_stays_with_a_town_that_only_got_another_code_and_ends_with_one_that_was_merged() {
        keepingDelegations.record(new NewDelegation(Programme.DIBAO, Road.TOWN, new Ceiling.Multiple(BigDecimal.TEN),
                LocalDate.of(2026, 1, 1), null, "桐民〔2026〕1号"),
                road.officer("RS107", "安全管理员", Role.SECURITY_ADMINISTRATOR, Road.COUNTY));
        clock.setToday(DAY_AFTER);
        taken("340881099000,孔城街道,安徽省安庆市桐城市孔城街道,2026-12-01,,",
                ENDED_TOWN + "340881099000");
        var street = new DivisionCode("340881099000");
        assertThat(delegations.inForce(Programme.DIBAO, street, DAY_AFTER)).isPresent();
        assertThat(delegations.inForce(Programme.DIBAO, Road.TOWN, LAST_DAY)).isPresent();
        following.follow(administrator);
        assertThat(delegations.inForce(Programme.DIBAO, OTHER_TOWN, DAY_AFTER)).isEmpty();
    }

    @Test
    void a_county_with_another_code_has_the_policy_of_the_old_one_for_every_day() {
        Policy before = policies.on(Road.VILLAGE, LocalDate.of(2026, 5, 10));
        clock.setToday(DAY_AFTER);
        ActingOfficer city = road.officer("RA106", "市管理员", Role.ADMINISTRATOR, new DivisionCode("340800000000"));
        assertThat(importing.take(file("340819000000,桐城区,安徽省安庆市桐城区,2026-12-01,,",
                "340881000000,桐城市,安徽省安庆市桐城市,2024-01-01,2026-11-30,340819000000"), city).mistakes()).isEmpty();
        var district = new DivisionCode("340819000000");
        assertThat(policies.on(district, LocalDate.of(2026, 5, 10)).standard(Area.RURAL))
                .isEqualTo(before.standard(Area.RURAL));
        assertThat(policies.on(district, DAY_AFTER).standard(Area.URBAN))
                .isEqualTo(policies.on(Road.COUNTY, DAY_AFTER).standard(Area.URBAN));
        assertThat(policies.on(Road.VILLAGE, LocalDate.of(2026, 5, 10)).standard(Area.RURAL))
                .isEqualTo(before.standard(Area.RURAL));
    }

    private void committed() {
        database.flush();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private Moved merged() {
        return taken(MERGER);
    }

    private Moved taken(String... lines) {
        database.flush();
        ImportingDivisions.Imported imported = importing.take(file(lines), administrator);
        assertThat(imported.mistakes()).isEmpty();
        database.clear();
        return imported.moved();
    }

    private Moved follow() {
        database.flush();
        Moved moved = following.follow(administrator);
        database.clear();
        return moved;
    }

    private List<String> mistakes(String line) {
        return importing.take(file(line), administrator)
                .mistakes()
                .stream()
                .map(DivisionFile.Mistake::sentence)
                .toList();
    }

    private List<Place> left() {
        return leftBehind.in(COUNTY, LocalDate.now(clock));
    }

    private static DivisionFile file(String... lines) {
        return DivisionFile.read(Stream.concat(Stream.of(DivisionFile.HEADER), Arrays.stream(lines)).toList());
    }
}
