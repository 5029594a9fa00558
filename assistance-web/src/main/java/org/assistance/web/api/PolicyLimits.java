package org.assistance.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assistance.domain.policy.PolicyBounds;
import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.PolicyText;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import tools.jackson.databind.JsonNode;

/** Rows of policy sent with a request lie between the same bounds as those that a bureau lays down. */
final class PolicyLimits {
    private final ApiJson json;
    private final List<FieldProblem> problems = new ArrayList<>();

    private PolicyLimits(ApiJson json) {
        this.json = json;
    }

    /** What is wrong with the rows of a request that has its shape; row by row as sent, since what is made of them is put in order. */
    static List<FieldProblem> problems(JsonNode request, ApiJson json) {
        JsonNode policy = request.path("policy");
        var check = new PolicyLimits(json);
        check.each(policy, "values", PolicyValue.class, PolicyText.Value::new);
        check.each(policy, "assetRules", AssetRule.class, PolicyText.Limit::new);
        check.each(policy, "tariffs", ReliefTariff.class, PolicyText.Tariff::new);
        check.each(policy, "rates", SubsidyRate.class, PolicyText.Rate::new);
        return check.problems;
    }

    private <R> void each(JsonNode policy, String list, Class<R> type, Function<R, PolicyText> text) {
        JsonNode rows = policy.path(list);
        for (int at = 0; at < rows.size() && problems.size() < Limits.PROBLEMS; at++) {
            try {
                PolicyBounds.check(text.apply(json.bind(rows.get(at), type)));
            } catch (ApiProblem refused) {
                String row = "policy." + list + "[" + at + "]";
                refused.errors()
                        .forEach(error -> problems.add(new FieldProblem(
                                error.field().isEmpty() ? row : row + "." + error.field(), error.reason())));
            } catch (PolicyRefusal refused) {
                problems.add(
                        new FieldProblem("policy." + list + "[" + at + "]." + refused.field(), refused.sentence()));
            }
        }
    }
}
