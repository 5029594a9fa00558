package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Four eyes with every check of the application left out: rows as it would write them, really committed, refused by the database.
 * The seeds are fixed, so a failure comes again.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=four-eyes")
@DirtiesContext
class FourEyesTests {
    private static final String LIMIT = "the township may not decide this";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate inOne;

    private Rows rows;

    @BeforeEach
    void open() {
        rows = new Rows(jdbc);
        inOne.executeWithoutResult(_ -> rows.ground());
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED, SURVEYED", "PROPOSED, DECIDED", "SURVEYED, DECIDED", "PROPOSED, RELEASED",
            "SURVEYED, RELEASED",
            "DECIDED, RELEASED"})
    void nobody_has_two_hands_in_one_case(Hand one, Hand other) {
        long both = rows.officer("双手", "COUNTY_LEADER", Rows.COUNTY);
        Map<Hand, Long> hands = apart();
        hands.put(one, both);
        hands.put(other, both);
        assertThatThrownBy(() -> walk(hands))
                .hasMessageMatching("(?s).*(four eyes|who wrote the opinion cannot decide).*");
        assertThatCode(() -> walk(apart())).doesNotThrowAnyException();
    }

    /** Who comes to the second hand later, in a transaction of its own, is refused as well. */
    @Test
    void a_visit_put_down_afterwards_is_refused_to_who_proposed_decided_or_released() {
        for (Hand hand : List.of(Hand.PROPOSED, Hand.DECIDED, Hand.RELEASED)) {
            Map<Hand, Long> hands = apart();
            long of = walk(hands);
            assertThatThrownBy(() -> inOne.executeWithoutResult(_ -> rows.visit(of, hands.get(hand))))
                    .hasMessageContaining("four eyes");
        }
    }

    @Test
    void who_decides_holds_the_post_of_the_level_over_the_place_on_that_day() {
        for (String[] post : new String[][]{{"COUNTY_REVIEWER", Rows.COUNTY}, {"COUNTY_LEADER", "340822000000"},
                {"TOWNSHIP_LEADER", Rows.TOWN}, {"CITY_CLERK", "340800000000"}}) {
            Map<Hand, Long> hands = apart();
            hands.put(Hand.DECIDED, rows.officer("别的岗位", post[0], post[1]));
            assertThatThrownBy(() -> walk(hands)).hasMessageContaining("holds the post of its leader");
        }
        Map<Hand, Long> ended = apart();
        jdbc.sql("update post set valid_to = '2026-10-01' where officer_id = :id")
                .param("id", ended.get(Hand.DECIDED))
                .update();
        assertThatThrownBy(() -> walk(ended)).hasMessageContaining("holds the post of its leader");
    }

    @Test
    void who_releases_the_money_holds_a_post_for_it_and_nothing_is_added_afterwards() {
        Map<Hand, Long> hands = apart();
        hands.put(Hand.RELEASED, rows.officer("审核", "COUNTY_REVIEWER", Rows.COUNTY));
        assertThatThrownBy(() -> walk(hands)).hasMessageContaining("holds a post for it");
        Map<Hand, Long> right = apart();
        long of = walk(right);
        assertThatThrownBy(() -> inOne.executeWithoutResult(_ -> rows.addToRun(of)))
                .hasMessageContaining("takes no further line");
    }

    /** Delegated without limit is any amount; without a delegation, none; each limit is inside itself. */
    @Test
    void a_township_decides_within_its_limit_only() {
        assertThatThrownBy(() -> relief(rows.household(), 1, 1)).hasMessageContaining(LIMIT);
        rows.delegate("TEMPORARY_RELIEF", "2000.00", null);
        assertThatCode(() -> relief(rows.household(), 1, 200_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> relief(rows.household(), 1, 200_001)).hasMessageContaining(LIMIT);
        rows.delegate("TEMPORARY_RELIEF", null, "6");
        long six = 6 * 63_000; // 7,560 yuan a year
        assertThatCode(() -> relief(rows.household(), 1, six)).doesNotThrowAnyException();
        assertThatThrownBy(() -> relief(rows.household(), 1, six + 1)).hasMessageContaining(LIMIT);
        rows.delegate("TEMPORARY_RELIEF", null, null);
        assertThatCode(() -> relief(rows.household(), 1, 9_999_999)).doesNotThrowAnyException();
    }

    /** B8: whatever the split, the grant that goes above the limit is refused, and those before it stand. */
    @Test
    void any_split_of_an_amount_above_the_limit_is_refused_at_the_grant_that_goes_above_it() {
        long limit = 400_000;
        rows.delegate("TEMPORARY_RELIEF", "4000.00", null);
        var random = new Random(20261122);
        for (int round = 0; round < 60; round++) {
            long household = rows.household();
            long granted = 0;
            boolean refused = false;
            for (int part = 0; part < 12 && !refused; part++) {
                long amount = 1 + random.nextLong(limit);
                int daysAgo = 300 - part * 20;
                refused = granted + amount > limit;
                if (refused) {
                    assertThatThrownBy(() -> relief(household, daysAgo, amount))
                            .hasMessageContaining(LIMIT);
                } else {
                    assertThatCode(() -> relief(household, daysAgo, amount)).doesNotThrowAnyException();
                    granted += amount;
                }
            }
            assertThat(refused).isTrue();
        }
    }

    /** One of the family who applies in a household of his own brings along what was granted to him. */
    @Test
    void who_leaves_the_household_brings_along_what_it_was_granted() {
        rows.delegate("TEMPORARY_RELIEF", "4000.00", null);
        long household = rows.household();
        long person = relief(household, 30, 399_999);
        assertThatThrownBy(() -> inOne.execute(_ -> rows.relief(rows.household(), person, 20, 2)))
                .hasMessageContaining(LIMIT);
        assertThatCode(() -> inOne.execute(_ -> rows.relief(rows.household(), person, 19, 1)))
                .doesNotThrowAnyException();
    }

    /** Whom officers found to be one person, under two numbers, has one limit (DF-05). */
    @Test
    void two_numbers_of_one_person_have_one_limit() {
        rows.delegate("TEMPORARY_RELIEF", "4000.00", null);
        long one = relief(rows.household(), 30, 399_999);
        long again = inOne.execute(_ -> rows.person());
        inOne.executeWithoutResult(_ -> rows.one(one, again));
        assertThatThrownBy(() -> inOne.execute(_ -> rows.relief(rows.household(), again, 20, 2)))
                .hasMessageContaining(LIMIT);
        assertThatCode(() -> inOne.execute(_ -> rows.relief(rows.household(), again, 19, 1)))
                .doesNotThrowAnyException();
    }

    /** Twelve months back the window ends. */
    @Test
    void what_was_granted_twelve_months_ago_counts_no_more() {
        rows.delegate("TEMPORARY_RELIEF", "4000.00", null);
        long household = rows.household();
        relief(household, 365, 400_000);
        assertThatCode(() -> relief(household, 0, 400_000)).doesNotThrowAnyException();
    }

    @Test
    void two_grants_at_the_same_moment_do_not_pass_each_other() throws Exception {
        rows.delegate("TEMPORARY_RELIEF", "4000.00", null);
        for (int round = 0; round < 10; round++) {
            long household = rows.household();
            long person = rows.person();
            try (var threads = Executors.newFixedThreadPool(2)) {
                var both = List.of(threads.submit(() -> inOne.execute(_ -> rows.relief(household, person, 5, 300_000))),
                        threads.submit(() -> inOne.execute(_ -> rows.relief(household, person, 5, 300_000))));
                int passed = 0;
                for (var one : both) {
                    try {
                        one.get();
                        passed++;
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused).hasMessageContaining(LIMIT);
                    }
                }
                assertThat(passed).isEqualTo(1);
            }
        }
    }

    /**
     * No assignment of people, whatever posts they hold and in whichever they are signed in, lets one of them have two hands: a walk
     * stands if and only if all hands are different people and the posts are those of the hands.
     */
    @Test
    void no_assignment_of_officers_and_posts_gives_one_person_two_hands() {
        var random = new Random(4);
        String[] roles = {"TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_REVIEWER", "COUNTY_LEADER", "CITY_CLERK"};
        int stood = 0;
        for (int round = 0; round < 200; round++) {
            var people = new long[5];
            var leaders = new boolean[5];
            var releasers = new boolean[5];
            for (int i = 0; i < people.length; i++) {
                people[i] = rows.officer("某人");
                for (int posts = 0; posts < 3; posts++) {
                    String role = roles[random.nextInt(roles.length)];
                    rows.post(people[i], role, role.startsWith("CITY")
                            ? "340800000000"
                            : role.startsWith("TOWN") ? Rows.TOWN : Rows.COUNTY);
                    leaders[i] |= role.equals("COUNTY_LEADER");
                    releasers[i] |= role.equals("COUNTY_LEADER") || role.equals("CITY_CLERK");
                }
            }
            var hands = new EnumMap<Hand, Long>(Hand.class);
            var chosen = new HashMap<Hand, Integer>();
            for (Hand hand : Hand.values()) {
                chosen.put(hand, random.nextInt(people.length));
                hands.put(hand, people[chosen.get(hand)]);
            }
            // Who is known by name as a surveyor without a post at the place is no surveyor to the releaser of a city's list.
            boolean apart = hands.values().stream().distinct().count() == hands.size();
            boolean mayStand = apart && leaders[chosen.get(Hand.DECIDED)] && releasers[chosen.get(Hand.RELEASED)];
            if (mayStand) {
                assertThatCode(() -> walk(hands)).doesNotThrowAnyException();
                stood++;
            } else if (!cityOnly(hands)) {
                assertThatThrownBy(() -> walk(hands)).hasStackTraceContaining("ERROR");
            }
        }
        assertThat(stood).isGreaterThan(5);
        assertThat(jdbc.sql("""
                select count(*) from assistance_case c cross join officer o where cardinality(hands_in(c.id, o.id)) > 1
                    and not exists (select from post p where p.officer_id = o.id and p.role = 'CITY_CLERK')""")
                .query(Long.class)
                .single()).isZero();
    }

    // Somebody who visited and has posts of the city only: a namesake to the database.
    private boolean cityOnly(Map<Hand, Long> hands) {
        return hands.get(Hand.SURVEYED).equals(hands.get(Hand.RELEASED)) && jdbc.sql(
                "select bool_and(role = 'CITY_CLERK') from post where officer_id = :id")
                .param("id", hands.get(Hand.SURVEYED))
                .query(Boolean.class)
                .single();
    }

    private Map<Hand, Long> apart() {
        var hands = new EnumMap<Hand, Long>(Hand.class);
        hands.put(Hand.PROPOSED, rows.officer("经办", "TOWNSHIP_CLERK", Rows.TOWN));
        hands.put(Hand.SURVEYED, rows.officer("干事", "VILLAGE_ASSISTANT", Rows.VILLAGE));
        hands.put(Hand.DECIDED, rows.officer("局长", "COUNTY_LEADER", Rows.COUNTY));
        hands.put(Hand.RELEASED, rows.officer("副局长", "COUNTY_LEADER", Rows.COUNTY));
        return hands;
    }

    /** A case from the opinion to the release, each step committed for itself; its id. */
    private long walk(Map<Hand, Long> hands) {
        long of = inOne.execute(_ -> rows.openCase(rows.household(), rows.person(), "HOUSEHOLD", 40));
        inOne.executeWithoutResult(_ -> rows.visit(of, hands.get(Hand.SURVEYED)));
        inOne.executeWithoutResult(_ -> rows.opinion(of, hands.get(Hand.PROPOSED)));
        inOne.executeWithoutResult(_ -> rows.decide(of, "COUNTY", hands.get(Hand.DECIDED), "DIBAO", 50_000, 30));
        inOne.executeWithoutResult(_ -> rows.release(of, hands.get(Hand.RELEASED)));
        return of;
    }

    /** A relief by the township so many days before the last day; who got it. */
    private long relief(long household, int daysAgo, long fen) {
        return inOne.execute(_ -> rows.relief(household, rows.person(), daysAgo, fen));
    }

    enum Hand {
        PROPOSED,
        SURVEYED,
        DECIDED,
        RELEASED
    }
}
