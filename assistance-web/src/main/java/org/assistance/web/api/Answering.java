package org.assistance.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.policy.Policies;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers for one household: checked, computed, forgotten. */
@Component
class Answering {
    private final ApiJson json;
    private final InterfaceShapes shapes;
    private final Policies policies;

    Answering(ApiJson json, InterfaceShapes shapes, Policies policies) {
        this.json = json;
        this.shapes = shapes;
        this.policies = policies;
    }

    /**
     * The answer.
     *
     * @param known rows of policy that households before this one in the same batch asked for; more are added
     * @throws ApiProblem 400 naming the fields, or 422 where the law cannot answer
     */
    AssessmentAnswer answer(JsonNode node, Map<DivisionCode, PolicyRows> known) {
        refuse(ShapeCheck.problems(node, shapes.request()));
        refuse(PolicyLimits.problems(node, json));
        AssessmentRequest request = json.bind(node, AssessmentRequest.class);
        refuse(References.problems(request));
        try {
            return answer(request, rows(request, known));
        } catch (MissingPolicy missing) {
            throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, Objects.toString(missing.getMessage()),
                    List.of(new FieldProblem("policy", Objects.toString(missing.getMessage()))));
        } catch (NobodyCounts nobody) {
            throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, Objects.toString(nobody.getMessage()),
                    List.of(new FieldProblem("facts.members", Objects.toString(nobody.getMessage()))));
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException refused) {
            throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "按所给的数字无法精确核算，请核对金额、起止月份和政策参数是否合理");
        }
    }

    private static AssessmentAnswer answer(AssessmentRequest request, PolicyRows rows) {
        HouseholdFacts facts = request.facts();
        LocalDate day = request.day() == null ? facts.applied() : request.day();
        Policy policy = rows.policy(request.place(), day);
        LocalDate decided = request.decided();
        Assessment assessment = Eligibility.assess(facts, policy,
                decided == null ? Days.of(day) : Days.decided(facts, policy, decided));
        return new AssessmentAnswer(assessment, months(request, policy, decided == null ? day : decided),
                Explanation.of(assessment), Eligibility.VERSION);
    }

    private static List<AssessmentAnswer.Stretch> months(AssessmentRequest request, Policy policy, LocalDate decided) {
        if (request.span() == null) {
            return List.of();
        }
        return Timeline
                .of(new FactsOverTime(request.facts(), request.changes()), policy, request.span(),
                        request.employment(), decided)
                .stretches()
                .stream()
                .map(stretch -> new AssessmentAnswer.Stretch(stretch.months(), stretch.whole().householdClass(),
                        stretch.due(), stretch.perMonth(), stretch.causes(), Explanation.of(stretch.whole())))
                .toList();
    }

    private PolicyRows rows(AssessmentRequest request, Map<DivisionCode, PolicyRows> known) {
        PolicyRows own = request.policy();
        if (own != null && request.onlyThesePolicies()) {
            return own;
        }
        PolicyRows laidDown = known.computeIfAbsent(request.place(), place -> policies.book(place).toRows());
        return own == null ? laidDown : laidDown.replacing(own);
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw ApiProblem.fields(problems);
        }
    }
}
