package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.CounterFacts;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.LocalQuestion;
import org.assistance.domain.application.Missing;
import org.assistance.domain.application.MissingMaterial;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SubsidyRate.Condition;
import org.assistance.eligibility.policy.SubsidyRate.IncomeLimit;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The family is asked once, for everything: whoever answers what the form asks, and nothing else, is asked for no further
 * fact by the rules, for whatever programmes together.
 */
class CompleteFormsTests {
    private static final LocalDate TODAY = Families.TODAY;
    private static final DivisionCode VILLAGE = DivisionCode.of("420582001001");

    /** What the township's officers and the other departments answer after the counter. */
    private static final List<String> NOT_THE_FAMILYS = List.of("财产是否符合规定", "特困人员认定所需的事实", "特困人员认定结果", Kinship.DUTY,
            "所在家庭的低保认定结果或在享待遇情况");

    /** What somebody at the counter answers when asked; the form's own words for everything else are ticks. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("village", VILLAGE.value()),
            Map.entry("area", "URBAN"), Map.entry("phone", "13905560000"), Map.entry("registeredAt", "中心街12号"),
            Map.entry("residence", "中心街12号"), Map.entry("reason", "生活困难"), Map.entry("hukou", "LOCAL_URBAN"),
            Map.entry("labour", "FULL"), Map.entry("school", "NONE"), Map.entry("certificate", "41"),
            Map.entry("certificateExpires", "2031-06-30"), Map.entry("care", "YES"),
            Map.entry("supportForm", "DISPERSED"), Map.entry("ruralTies", "NONE"),
            Map.entry("kinStated", "NO"), Map.entry("accountNumber", "6217001234567890122"),
            Map.entry("reliefHappened", "2026-11-10"), Map.entry("reliefSelfPaid", "9000"),
            Map.entry("reliefLoss", "3000"), Map.entry("reliefSelfPaidReason", "按汇总结算单"),
            Map.entry("reliefUrgent", "false"), Map.entry("reliefPlace", "HOME"),
            Map.entry("paid", "200"), Map.entry("held", "NONE"), Map.entry("householdIncome", "60000"),
            Map.entry("householdSize", "3"), Map.entry("state", "CAPABLE"), Map.entry("income", "12000"),
            Map.entry("consent", "SIGNED"), Map.entry("work", "NO"), Map.entry("fixedIncome", "NO"));

    /** One application: what is asked for, and how somebody answers where the answers lead to further questions. */
    private record Asking(Set<Programme> programmes, String relief, String basis, boolean formula, int obligorBorn) {

        /** Whether the place asks what only some places ask. */
        boolean local() {
            return formula;
        }
    }

    static Stream<Asking> applications() {
        return IntStream.range(1, 1 << Programme.values().length).mapToObj(bits -> {
            var programmes = EnumSet.noneOf(Programme.class);
            for (Programme programme : Programme.values()) {
                if ((bits & 1 << programme.ordinal()) != 0) {
                    programmes.add(programme);
                }
            }
            return programmes;
        }).flatMap(programmes -> {
            List<String> types = programmes.contains(Programme.TEMPORARY_RELIEF)
                    ? List.of("EMERGENCY ACCIDENT", "EMERGENCY ILLNESS", "EXPENDITURE ILLNESS")
                    : List.of("");
            return types.stream()
                    .flatMap(type -> Stream.of(new Asking(programmes, type, "", false, 0),
                            new Asking(programmes, type, "NONE", false, 1984),
                            new Asking(programmes, type, "COURT_ORDER", true, 1950),
                            new Asking(programmes, type, "DECLARED", true, 1950)));
        });
    }

    @ParameterizedTest
    @MethodSource("applications")
    void who_answers_what_the_form_asks_is_asked_for_nothing_more_by_the_rules(Asking asking) {
        Policy policy = policy(asking);
        Map<String, String> typed = begun(asking);
        var uploaded = EnumSet.noneOf(DocumentCategory.class);
        List<Missing> missing = missing(typed, uploaded, policy);
        // A first answer may open further questions (an order: how much?); a third round would be asking twice.
        for (int round = 0; round < 2 && !missing.isEmpty(); round++) {
            missing.forEach(lack -> answer(lack.field(), typed, uploaded, asking));
            missing = missing(typed, uploaded, policy);
        }
        assertThat(missing).isEmpty();
        Translation complete = translate(typed);
        assertThat(complete.errors().getItems()).isEmpty();
        assertThat(lackedByTheRules(complete.content(), policy)).isEmpty();
    }

    private static Policy policy(Asking asking) {
        Policies policies = Policies.dangyang();
        if (asking.local()) {
            policies.with(PolicyCode.SUPPLEMENT, "VETERAN", null, "200", Unit.YUAN_PER_MONTH)
                    .with(PolicyCode.ALONE_OTHER, "SINGLE_PARENT", null, "ANY", Unit.CHOICE)
                    .with(PolicyCode.ALONE_OTHER, "UNEMPLOYED_DISABLED", null, "ANY", Unit.CHOICE)
                    .with(PolicyCode.TAPER_MONTHS, "6");
            for (Condition condition : Condition.values()) {
                policies.with(wider(Programme.LIVING_SUBSIDY, condition, null))
                        .with(wider(Programme.CARE_SUBSIDY, condition, null));
            }
            var limit = new IncomeLimit("2", Operator.AT_MOST);
            policies.with(wider(Programme.LIVING_SUBSIDY, null, limit))
                    .with(wider(Programme.CARE_SUBSIDY, null, limit));
        }
        return (asking.formula()
                ? policies.with(PolicyCode.SUPPORT_MULT, "2").with(PolicyCode.SUPPORT_SHARE, "50")
                : policies).policy();
    }

    private static SubsidyRate wider(Programme subsidy, @Nullable Condition condition, @Nullable IncomeLimit income) {
        return new SubsidyRate("MORE-" + subsidy + condition, subsidy, null, 4, null, null, SubsidyRate.Mode.FIXED,
                "60",
                Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "测试文件", condition, income);
    }

    /** Who they are and what they want: nothing else is answered yet. */
    private static Map<String, String> begun(Asking asking) {
        var typed = new HashMap<String, String>();
        asking.programmes().forEach(programme -> typed.put("for_" + programme.name(), "true"));
        member(typed, 0, "赵秀英", "19500101002", "");
        member(typed, 1, "赵建国", "19860101001", "CHILD");
        member(typed, 2, "赵小满", "20160101002", "GRANDCHILD");
        typed.put("members[1].certificate", "51");
        if (!asking.relief().isEmpty()) {
            typed.put("reliefType", asking.relief().split(" ")[0]);
            typed.put("reliefCause", ReliefCause.valueOf(asking.relief().split(" ")[1]).name());
        }
        if (asking.obligorBorn() > 0) {
            typed.put("obligors[0].name", "赵建军");
            typed.put("obligors[0].relation", "CHILD");
            typed.put("obligors[0].idNumber", number(asking.obligorBorn() + "0303001"));
        }
        return typed;
    }

    private static void member(Map<String, String> typed, int row, String name, String born, String relation) {
        typed.put("members[" + row + "].name", name);
        typed.put("members[" + row + "].idNumber", number(born));
        typed.put("members[" + row + "].relation", relation);
    }

    private static String number(String bornAndSequence) {
        return IdNumber.ofSeventeenDigits("990101" + bornAndSequence).value();
    }

    private static void answer(String field, Map<String, String> typed, Set<DocumentCategory> uploaded, Asking asking) {
        String last = field.substring(field.indexOf('.') + 1);
        if (field.startsWith("documents.")) {
            uploaded.add(DocumentCategory.valueOf(last));
        } else if (field.equals("payees")) {
            for (int member = 2; member <= 3; member++) {
                typed.put("payees[" + member + "].member", String.valueOf(member));
                typed.put("payees[" + member + "].kind", "OWN");
                typed.put("payees[" + member + "].number", "6217001234567890122");
            }
        } else if (last.equals("basis")) {
            typed.put(field, asking.basis());
        } else if (ANSWERS.containsKey(last)) {
            typed.put(field, ANSWERS.get(last));
        } else if (last.equals("usual") || last.equals("signed") || last.equals("selfCareAssessed")
                || last.equals("hardshipsNone")
                || field.endsWith("Complete") || field.equals("originalsFiled") || field.startsWith("reliefConfirmed")
                || field.startsWith("truth")) {
            typed.put(field, "true");
        } else {
            fail("nobody knows how to answer " + field);
        }
        if (last.equals("care")) {
            typed.put(field.replace("care", "careSince"), "2020-01-01");
        }
    }

    private static Translation translate(Map<String, String> typed) {
        return Translation.of(new ApplicationForm(typed, TODAY), VILLAGE);
    }

    private static List<Missing> missing(Map<String, String> typed, Set<DocumentCategory> uploaded, Policy policy) {
        ApplicationContent content = translate(typed).content();
        ReliefEvent event = content.facts().relief();
        return MissingMaterial.of(content, new CounterFacts(uploaded, TODAY,
                policy.find(PolicyCode.SUPPORT_MULT, null, content.facts().area()) != null,
                false, event == null
                        ? Set.of()
                        : policy.tariffs(event.cause())
                                .stream()
                                .map(ReliefTariff::measure)
                                .collect(Collectors.toSet()),
                LocalQuestion.of(policy, content.facts().area(), content.facts().appliedFor())));
    }

    private static List<String> lackedByTheRules(ApplicationContent content, Policy policy) {
        var lacked = new ArrayList<String>();
        Eligibility.assess(withRecord(content.facts()), policy, TODAY).results().forEach(result -> {
            for (Ruling ruling : result.rulings()) {
                if (ruling.outcome() == Outcome.UNPROVEN) {
                    ruling.missingWords()
                            .stream()
                            .filter(fact -> NOT_THE_FAMILYS.stream().noneMatch(fact::endsWith))
                            .forEach(fact -> lacked.add(result.programme().shortLabel() + "：" + fact));
                }
            }
        });
        return lacked;
    }

    /** The system adds what it granted before (LS-15). */
    private static HouseholdFacts withRecord(HouseholdFacts facts) {
        ReliefEvent event = facts.relief();
        return event == null ? facts : facts.after(event.after(List.of()));
    }

    @Test
    void when_work_began_is_asked_of_who_holds_dibao_and_earns_and_only_where_new_wages_do_not_count() {
        var asking = new Asking(Set.of(Programme.DIBAO), "", "", false, 0);
        Map<String, String> typed = begun(asking);
        typed.putAll(Map.of("statuses[0].member", "1", "statuses[0].kind", "DIBAO", "statuses[0].from", "2025-01-01",
                "incomes[0].member", "1", "incomes[0].kind", "WAGE", "incomes[0].from", "2026-05", "incomes[0].to",
                "2026-10", "incomes[0].amount", "900", "incomes[0].per", "MONTH"));
        Policy local = Policies.dangyang()
                .with(PolicyCode.NEW_WORK_MONTHS, "6")
                .with(PolicyCode.NEW_WORK_CAP, "3")
                .policy();
        var uploaded = EnumSet.noneOf(DocumentCategory.class);
        missing(typed, uploaded, local).forEach(lack -> answer(lack.field(), typed, uploaded, asking));
        assertThat(lacked(typed, local)).contains("members[0].workBegan").doesNotContain("members[1].workBegan");
        assertThat(lacked(typed, Policies.dangyang().policy())).doesNotContain("members[0].workBegan");
        typed.put("members[0].workBegan", "2026-05");
        assertThat(lacked(typed, local)).doesNotContain("members[0].workBegan");
        assertThat(translate(typed).content().facts().member(1).local().workBegan()).isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void work_is_asked_of_who_holds_dibao_where_it_tapers_off_and_of_who_works_since_when_and_whether_once_before() {
        Map<String, String> typed = begun(new Asking(Set.of(Programme.DIBAO), "", "", false, 0));
        typed.putAll(Map.of("statusesComplete", "true", "statuses[0].member", "1", "statuses[0].kind", "DIBAO",
                "statuses[0].from", "2025-01-01"));
        Policy local = Policies.dangyang().with(PolicyCode.TAPER_MONTHS, "6").policy();
        assertThat(lacked(typed, local)).contains("members[0].work")
                .doesNotContain("members[1].work", "members[0].workBegan", "members[0].taperedBefore");
        assertThat(lacked(typed, Policies.dangyang().policy())).doesNotContain("members[0].work");
        typed.put("members[0].work", "NO");
        assertThat(lacked(typed, local)).doesNotContain("members[0].work", "members[0].workBegan");
        typed.put("members[0].work", "YES");
        assertThat(lacked(typed, local)).contains("members[0].workBegan", "members[0].taperedBefore");
        typed.putAll(Map.of("members[0].workBegan", "2026-05", "members[0].taperedBefore", "YES"));
        assertThat(lacked(typed, local)).doesNotContain("members[0].workBegan", "members[0].taperedBefore");
        assertThat(translate(typed).content().facts().member(1).local())
                .isEqualTo(Circumstances.UNKNOWN.working(YearMonth.of(2026, 5), true));
    }

    @Test
    void who_asks_for_a_subsidy_alone_is_asked_for_work_income_and_household_only_where_a_rate_hangs_on_them() {
        Map<String, String> typed = begun(new Asking(Set.of(Programme.LIVING_SUBSIDY), "", "", false, 0));
        List<String> fixed = List.of("members[1].fixedIncome");
        List<String> work = List.of("members[1].work");
        List<String> means = List.of("incomesComplete", "obligorsComplete", "members[1].labour", "members[2].school");
        assertThat(lacked(typed, Policies.dangyang().policy())).doesNotContainAnyElementsOf(fixed)
                .doesNotContainAnyElementsOf(work)
                .doesNotContainAnyElementsOf(means);
        assertThat(lacked(typed, with(Condition.NO_FIXED_INCOME, null))).containsAll(fixed)
                .doesNotContain("members[0].fixedIncome")
                .doesNotContainAnyElementsOf(work)
                .doesNotContainAnyElementsOf(means);
        assertThat(lacked(typed, with(Condition.UNEMPLOYED, null))).containsAll(work)
                .doesNotContainAnyElementsOf(fixed);
        assertThat(lacked(typed, with(Condition.DEPENDS_ON_AGED, null))).containsAll(fixed)
                .contains("members[2].school")
                .doesNotContain("incomesComplete", "obligorsComplete", "members[1].labour");
        assertThat(lacked(typed, with(null, new IncomeLimit("2", Operator.AT_MOST)))).containsAll(means)
                .doesNotContain("assetsComplete")
                .doesNotContainAnyElementsOf(fixed);
        typed.putAll(Map.of("members[1].fixedIncome", "YES", "members[1].work", "YES"));
        Circumstances said = translate(typed).content().facts().member(2).local();
        assertThat(said.fixedIncome()).isTrue();
        assertThat(said.employed()).isTrue();
    }

    @Test
    void the_area_of_homes_is_asked_only_where_a_limit_measures_it_and_of_all_homes_where_there_is_a_second() {
        Map<String, String> typed = begun(new Asking(Set.of(Programme.DIBAO), "", "", false, 0));
        typed.putAll(Map.of("assetsComplete", "true", "assets[0].member", "1", "assets[0].kind", "HOME"));
        Policy second = measuring(AssetItem.SECOND_HOME);
        assertThat(lacked(typed, Policies.dangyang().policy())).doesNotContain("assets[0].area");
        assertThat(lacked(typed, second)).doesNotContain("assets[0].area");
        assertThat(lacked(typed, measuring(AssetItem.HOME))).contains("assets[0].area");
        typed.putAll(Map.of("assets[1].member", "1", "assets[1].kind", "SECOND_HOME", "assets[1].area", "86.5"));
        assertThat(lacked(typed, second)).contains("assets[0].area").doesNotContain("assets[1].area");
        typed.put("assets[0].area", "60");
        assertThat(lacked(typed, second)).doesNotContain("assets[0].area");
    }

    private static Policy measuring(AssetItem item) {
        return Policies.dangyang().withAssetRule(Programme.DIBAO, item, AssetMetric.AREA_PER_HEAD, "30").policy();
    }

    private static Policy with(@Nullable Condition condition, @Nullable IncomeLimit income) {
        return Policies.dangyang().with(wider(Programme.LIVING_SUBSIDY, condition, income)).policy();
    }

    private static List<String> lacked(Map<String, String> typed, Policy policy) {
        return missing(typed, EnumSet.noneOf(DocumentCategory.class), policy).stream().map(Missing::field).toList();
    }
}
