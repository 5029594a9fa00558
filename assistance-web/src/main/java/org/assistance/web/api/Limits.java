package org.assistance.web.api;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How much a request may hold: far more than any household has, far less than would cost anything. Keys are those of
 * {@code api/fields.properties}; a component that no line names has the usual limits.
 */
final class Limits {
    /** Bytes of a request for one household. */
    static final int BODY = 256 * 1024;
    /** Bytes of a batch. */
    static final int BATCH_BODY = 16 * 1024 * 1024;
    /** Households of a batch. */
    static final int BATCH = 500;
    /** Months of a span. */
    static final int SPAN = 60;
    /** How many problems one answer names. */
    static final int PROBLEMS = 20;
    /** The first year a date may lie in. */
    static final int FIRST_YEAR = 1900;
    /** The last year a date may lie in. */
    static final int LAST_YEAR = 2200;
    /** An amount in yuan, a thousand million at most. */
    static final String YUAN = "(1000000000(\\.0{1,2})?|[0-9]{1,9}(\\.[0-9]{1,2})?)";

    private static final int USUAL_LIST = 50;
    private static final int USUAL_TEXT = 200;
    private static final Shape.Whole MEMBER = new Shape.Whole(1, 99);
    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,6})?";

    private static final Map<String, Integer> LISTS = Map.ofEntries(entry("HouseholdFacts.members", 30),
            entry("HouseholdFacts.appliedFor", 7), entry("HouseholdFacts.assets", 100),
            entry("HouseholdFacts.expenses", 100), entry("HouseholdFacts.obligors", 20),
            entry("MemberFacts.incomes", 60), entry("MemberFacts.kin", 30), entry("MemberVerdict.kin", 30),
            entry("MemberFacts.certificates", 10),
            entry("Certificate.details", 10), entry("ObligorFacts.certificates", 10),
            entry("ObligorFacts.supports", 30), entry("PolicyRows.values", 300), entry("PolicyRows.assetRules", 300),
            entry("PolicyRows.tariffs", 300), entry("PolicyRows.rates", 300), entry("PolicyRows.exempt", 300),
            entry("BatchRequest.assessments", BATCH), entry("AssessmentRequest.changes", 24));

    private static final Set<String> NOT_EMPTY = Set.of("HouseholdFacts.members", "HouseholdFacts.appliedFor",
            "ObligorFacts.supports", "BatchRequest.assessments");

    /** What only makes a difference when it is there, so that leaving it out says the same. */
    private static final Set<String> EMPTY_OTHERWISE = Set.of("HouseholdFacts.assetVerdicts", "Certificate.details",
            "PolicyRows.values", "PolicyRows.assetRules", "PolicyRows.tariffs", "PolicyRows.rates",
            "PolicyRows.exempt", "AssetRule.exemptions", "AssessmentRequest.changes");

    private static final Set<String> FALSE_OTHERWISE = Set.of("AssessmentRequest.onlyThesePolicies",
            "Held.underReview");

    private static final Map<String, Shape.Whole> WHOLES = Map.ofEntries(entry("MemberFacts.number", MEMBER),
            entry("MemberFacts.unmetSelfCare", new Shape.Whole(0, 6)),
            entry("Certificate.grade", new Shape.Whole(1, 4)), entry("Impairment.grade", new Shape.Whole(1, 4)),
            entry("SubsidyRate.grade", new Shape.Whole(1, 4)), entry("ExpenseLine.member", MEMBER),
            entry("AssetLine.member", MEMBER), entry("AssetLine.count", new Shape.Whole(0, 10_000)),
            entry("ObligorFacts.number", MEMBER), entry("ObligorFacts.supports", MEMBER),
            entry("ObligorFacts.householdSize", new Shape.Whole(1, 100)), entry("Employment.member", MEMBER),
            entry("MemberFacts.kin", MEMBER), entry("ReliefEvent.member", MEMBER),
            entry("ReliefEvent.duration", new Shape.Whole(1, 120)),
            entry("Migrant.monthsWithoutIncome", new Shape.Whole(0, 600)),
            entry("ReliefTariff.mostUnits", new Shape.Whole(1, 99)), entry("MemberVerdict.kin", MEMBER));

    private static final Map<String, Shape.Text> TEXTS = Map.ofEntries(
            entry("PolicyValue.value", new Shape.Text(1, 40, null, "")),
            entry("PolicyValue.variant", new Shape.Text(1, 40, null, "")),
            entry("PolicyValue.documentNumber", named(100)), entry("AssetRule.documentNumber", named(100)),
            entry("ReliefTariff.documentNumber", named(100)), entry("SubsidyRate.documentNumber", named(100)),
            entry("ExemptIncome.documentNumber", named(100)), entry("AssetRule.code", named(60)),
            entry("ReliefTariff.code", named(60)), entry("SubsidyRate.code", named(60)),
            entry("AssetRule.limit", decimal()), entry("ReliefTariff.least", decimal()),
            entry("ReliefTariff.most", decimal()), entry("ReliefTariff.capMultiple", decimal()),
            entry("SubsidyRate.amount", decimal()), entry("Imputation.reason", named(500)),
            entry("Imputation.departure", named(500)),
            entry("AssetVerdict.reason", named(500)), entry("Signal.seen", named(500)),
            entry("Signal.explanation", named(500)), entry("ObligorVerdict.reason", named(500)),
            entry("MemberVerdict.reason", named(500)),
            entry("ConditionVerdict.reason", named(500)), entry("Delegated.documentNumber", named(100)),
            entry("Delegated.multiple", decimal()),
            entry("AssetVerdict.ruleCode", named(60)), entry("Minutes.number", named(100)),
            entry("Minutes.document", named(200)), entry("Minutes.documentName", named(200)),
            entry("Minutes.sha256",
                    new Shape.Text(64, 64, "[0-9a-f]{64}", "文件摘要应为64位小写十六进制字符（SHA-256）")));

    private Limits() {}

    /** The fewest elements of a list. */
    static int least(String key) {
        return NOT_EMPTY.contains(key) ? 1 : 0;
    }

    /** The most elements of a list. */
    static int most(String key) {
        return LISTS.getOrDefault(key, USUAL_LIST);
    }

    /** The bounds of a whole number. */
    static Shape.Whole whole(String key) {
        return WHOLES.getOrDefault(key, new Shape.Whole(0, 1_000_000));
    }

    /** The bounds of a text. */
    static Shape.Text text(String key) {
        return TEXTS.getOrDefault(key, new Shape.Text(0, USUAL_TEXT, null, ""));
    }

    /** What stands for a component that was left out; null where it must be there. */
    static @Nullable JsonNode otherwise(String key) {
        if (EMPTY_OTHERWISE.contains(key)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        return FALSE_OTHERWISE.contains(key) ? JsonNodeFactory.instance.booleanNode(false) : null;
    }

    private static Shape.Text named(int most) {
        return new Shape.Text(1, most, ".*\\S.*", "不能只有空格");
    }

    private static Shape.Text decimal() {
        return new Shape.Text(1, 16, DECIMAL, "应为不小于零的数字，最多六位小数，例如 1.5");
    }
}
