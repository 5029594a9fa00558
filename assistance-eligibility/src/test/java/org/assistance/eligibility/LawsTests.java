package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every household, whatever it looks like. */
class LawsTests {

    private static final Programme[] ALL = Programme.values();

    private static final Policy POLICY = Policies.dangyang().policy();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The facts of a member whose absence means that nobody asked, and not that there is none. */
    private static final List<String> OF_MEMBERS = List.of("birthDate", "school", "exclusion", "certificates",
            "care", "seriousIllness", "livesIndependently", "unmetSelfCare", "ties", "statuses", "incomes", "outflows");

    private static final List<String> OF_HOUSEHOLDS = List.of("expenses", "assets", "obligors");

    private static final List<String> OF_EVENTS = List.of("happened", "place", "confirmed", "selfPaid", "loss", "past");

    private static Optional<Assessment> assessed(HouseholdFacts facts, Policy policy) {
        try {
            return Optional.of(Eligibility.assess(facts, policy, facts.applied()));
        } catch (NobodyCounts nobody) {
            return Optional.empty();
        }
    }

    private static Money paid(Optional<Assessment> assessed, Programme programme, Integer member) {
        return assessed.stream()
                .flatMap(one -> one.of(programme).stream())
                .filter(one -> Objects.equals(one.beneficiary(), member))
                .map(ProgrammeResult::amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Money.ZERO);
    }

    @Property(tries = 400)
    void more_income_never_raises_what_a_household_is_granted(@ForAll long seed,
            @ForAll @LongRange(min = 1, max = 150_000) long more) {
        HouseholdFacts facts = Shapes.household(seed, Programme.DIBAO, Programme.EDGE, Programme.LIVING_SUBSIDY,
                Programme.CARE_SUBSIDY, Programme.TEMPORARY_RELIEF);
        var before = assessed(facts, POLICY);
        for (var member : facts.members()) {
            var after = assessed(Shapes.earningMore(facts, member.number(), more), POLICY);
            for (Programme programme : List.of(Programme.DIBAO, Programme.TEMPORARY_RELIEF)) {
                assertThat(paid(after, programme, null)).isLessThanOrEqualTo(paid(before, programme, null));
            }
            for (Programme programme : List.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)) {
                assertThat(paid(after, programme, member.number()))
                        .isLessThanOrEqualTo(paid(before, programme, member.number()));
            }
        }
    }

    @Property(tries = 400)
    void more_income_of_ones_own_never_raises_what_a_person_is_granted(@ForAll long seed,
            @ForAll @LongRange(min = 1, max = 150_000) long more) {
        HouseholdFacts facts = Shapes.household(seed, Programme.TEKUN);
        for (var member : facts.members()) {
            Money after = paid(assessed(Shapes.earningMore(facts, member.number(), more), POLICY), Programme.TEKUN,
                    member.number());
            assertThat(after)
                    .isLessThanOrEqualTo(paid(assessed(facts, POLICY), Programme.TEKUN, member.number()));
        }
    }

    @Property(tries = 300)
    void the_same_facts_policy_and_day_give_the_same_answer_also_through_json(@ForAll long seed) {
        HouseholdFacts facts = Shapes.household(seed, ALL);
        HouseholdFacts back = JSON.readValue(JSON.writeValueAsString(facts), HouseholdFacts.class);
        assertThat(back).isEqualTo(facts);
        var first = assessed(facts, POLICY);
        assertThat(assessed(back, Policies.dangyang().policy())).isEqualTo(first);
        first.ifPresent(one -> assertThat(JSON.readValue(JSON.writeValueAsString(one), Assessment.class))
                .isEqualTo(one));
    }

    @Property(tries = 300)
    void the_order_of_the_rows_of_policy_does_not_matter(@ForAll long seed) {
        HouseholdFacts facts = Shapes.household(seed, ALL);
        Policy shuffled = Policies.dangyang().shuffled(new Random(seed));
        assertThat(assessed(facts, shuffled).map(LawsTests::answers))
                .isEqualTo(assessed(facts, POLICY).map(LawsTests::answers));
    }

    /** What is answered, by programme and person. */
    private static Map<String, String> answers(Assessment assessed) {
        var answers = new TreeMap<String, String>();
        for (ProgrammeResult one : assessed.results()) {
            answers.put(key(one), one.outcome() + " " + one.amount() + " " + one.firstMonth() + " " + one.lastMonth()
                    + one.rulings().stream().map(Ruling::sentence).sorted().collect(Collectors.joining("；")));
        }
        return answers;
    }

    private static String key(ProgrammeResult one) {
        return one.programme() + "/" + one.beneficiary();
    }

    @Property(tries = 300)
    void every_step_is_worked_out_from_its_inputs_alone(@ForAll long seed) {
        assessed(Shapes.household(seed, ALL), POLICY).ifPresent(one -> steps(one)
                .forEach(step -> assertThat(Formula.value(step)).as(step.sentence()).isEqualTo(step.value())));
    }

    private static Stream<Step> steps(Assessment assessed) {
        return Stream.concat(assessed.income().stream(),
                assessed.results().stream().flatMap(result -> result.steps().stream()));
    }

    /** Lines make classes, classes members, members the household, the household's income the grant: no figure comes from nowhere. */
    @Property(tries = 300)
    void every_sum_that_goes_into_another_was_worked_out_before_it(@ForAll long seed) {
        assessed(Shapes.household(seed, ALL), POLICY).ifPresent(one -> {
            var known = new ArrayList<Fraction>();
            known.add(Fraction.ZERO);
            steps(one).forEach(step -> {
                for (Input input : step.inputs()) {
                    boolean result = input.source() == null && input.policy() == null && input.unit() == Unit.YUAN
                            && !input.label().contains("支出") && !input.label().contains("缴费");
                    if (result && step.rule() != RuleId.CJ_5_3) {
                        assertThat(known).as(step.sentence()).contains(input.value());
                    }
                }
                known.add(step.value());
                known.add(step.rounded());
                // What is taken off stands in its line as less than nothing.
                if (step.formula().startsWith("− ")) {
                    known.add(step.value().negated());
                }
            });
        });
    }

    @Property(tries = 60)
    void a_row_of_policy_taken_out_never_makes_another_amount(@ForAll long seed) {
        HouseholdFacts facts = Shapes.household(seed, ALL);
        PolicyRows rows = Policies.dangyang().rows();
        assessed(facts, POLICY).ifPresent(whole -> {
            for (int at = 0; at < rows.values().size(); at++) {
                PolicyValue taken = rows.values().get(at);
                var left = new ArrayList<>(rows.values());
                left.remove(at);
                Policy lacking = Policy.of(Families.DANGYANG, facts.applied(), left, rows.assetRules(), rows.tariffs(),
                        rows.rates(), rows.exempt());
                assertSameOrOpen(whole, assessed(facts, lacking).orElseThrow(), taken.citation().format());
            }
            assertSameOrOpen(whole, assessed(facts, Policy.of(Families.DANGYANG, facts.applied(), rows.values(),
                    List.of(), rows.tariffs(), rows.rates(), rows.exempt())).orElseThrow(), "财产限额");
            assertSameOrOpen(whole, assessed(facts, Policy.of(Families.DANGYANG, facts.applied(), rows.values(),
                    rows.assetRules(), List.of(), List.of(), rows.exempt())).orElseThrow(), "补贴和临时救助标准");
        });
    }

    private static void assertSameOrOpen(Assessment whole, Assessment lacking, String what) {
        for (ProgrammeResult one : lacking.results()) {
            whole.results().stream().filter(other -> key(other).equals(key(one))).forEach(other -> {
                if (one.outcome() != Outcome.UNPROVEN) {
                    assertThat(one.outcome()).as("without %s: %s", what, key(one)).isEqualTo(other.outcome());
                }
                if (one.amount() != null) {
                    assertThat(one.amount()).as("without %s: %s", what, key(one)).isEqualTo(other.amount());
                }
            });
        }
    }

    @Property(tries = 1500)
    void a_fact_that_nobody_asked_leaves_an_answer_open_and_never_turns_it_round(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int facts) {
        HouseholdFacts whole = Shapes.household(seed, ALL);
        HouseholdFacts lacking = whole;
        var draws = new Random(seed);
        for (int at = 0; at < facts; at++) {
            lacking = without(lacking, draws);
        }
        HouseholdFacts asked = lacking;
        assessed(whole, POLICY).ifPresent(known -> assessed(asked, POLICY).ifPresent(open -> {
            for (ProgrammeResult one : open.results()) {
                known.results().stream().filter(other -> key(other).equals(key(one))).forEach(other -> {
                    if (one.outcome() != Outcome.UNPROVEN) {
                        assertThat(one.outcome()).as(key(one) + one.rulings()).isEqualTo(other.outcome());
                    }
                });
            }
        }));
    }

    private static HouseholdFacts without(HouseholdFacts facts, Random draws) {
        UnaryOperator<JsonNode> taking = node -> {
            var whole = (ObjectNode) node;
            int where = draws.nextInt(4);
            if (where == 0) {
                whole.putNull(OF_HOUSEHOLDS.get(draws.nextInt(OF_HOUSEHOLDS.size())));
            } else if (where == 1) {
                ((ObjectNode) whole.get("relief")).putNull(OF_EVENTS.get(draws.nextInt(OF_EVENTS.size())));
            } else {
                JsonNode members = whole.get("members");
                ((ObjectNode) members.get(draws.nextInt(members.size())))
                        .putNull(OF_MEMBERS.get(draws.nextInt(OF_MEMBERS.size())));
            }
            return whole;
        };
        return JSON.treeToValue(taking.apply(JSON.valueToTree(facts)), HouseholdFacts.class);
    }
}
