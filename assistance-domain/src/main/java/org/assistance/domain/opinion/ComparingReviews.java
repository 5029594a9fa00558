package org.assistance.domain.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Departure;
import org.assistance.domain.application.Departures;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.replay.KnownNow;
import org.assistance.domain.review.Reviewed;
import org.assistance.domain.review.Reviews;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a household under review beside what the last decision about its right rested on. */
@Component
@Transactional(readOnly = true)
public class ComparingReviews {
    private final Reviews reviews;
    private final CaseAssessments assessments;
    private final Applications applications;
    private final Departures departures;
    private final KnownNow known;
    private final MemberNames names;
    private final JdbcClient jdbc;

    ComparingReviews(Reviews reviews, CaseAssessments assessments, Applications applications, Departures departures,
            KnownNow known, MemberNames names, JdbcClient jdbc) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.applications = applications;
        this.departures = departures;
        this.known = known;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** One state of the household: declared, and assessed where it was. */
    private record State(HouseholdFacts declared, @Nullable CaseAssessment assessed, Map<Integer, String> names) {}

    /** The comparison for the case of a review. */
    public ReviewComparison of(AssistanceCase of, Reviewed review) {
        long earlier = reviews.lastCase(review.right(), of.id());
        State before = state(earlier, jdbc.sql("select application_id from assistance_case where id = :id")
                .param("id", earlier)
                .query(Long.class)
                .single());
        State now = state(of.id(), of.applicationId());
        Programme programme = review.right().programme();
        var lines = new ArrayList<ReviewComparison.Line>();
        lines.add(new ReviewComparison.Line("家庭成员", people(before), people(now)));
        lines.add(new ReviewComparison.Line("计入人口", counted(before), counted(now)));
        lines.add(new ReviewComparison.Line("收入", incomes(before), incomes(now)));
        lines.add(new ReviewComparison.Line("收入认定", compared(before, programme), compared(now, programme)));
        lines.add(new ReviewComparison.Line("财产", assets(before), assets(now)));
        lines.add(new ReviewComparison.Line("每月金额", amount(review.right().amount()),
                Optional.ofNullable(now.assessed())
                        .map(assessed -> amount(assessed, review))
                        .orElse("尚未测算")));
        return new ReviewComparison(lines,
                departures.of(of.applicationId()).stream().map(Departure::sentence).toList(),
                known.corrections(earlier),
                now.assessed() == null
                        ? List.of()
                        : besides(now.assessed(), now.names(), programme, review.member()));
    }

    private State state(long caseId, long applicationId) {
        CaseAssessment assessed = assessments.current(caseId).orElse(null);
        return new State(applications.findById(applicationId).orElseThrow().facts(), assessed,
                names.of(applicationId));
    }

    private static HouseholdFacts facts(State of) {
        return of.assessed() == null ? of.declared() : of.assessed().facts();
    }

    private static String people(State of) {
        return String.join("、", of.names().values());
    }

    private static String counted(State of) {
        if (of.assessed() == null) {
            return "尚未测算";
        }
        List<String> counted = of.assessed()
                .result()
                .members()
                .stream()
                .filter(one -> one.counted() == Outcome.MET)
                .map(Counted::number)
                .map(number -> of.names().getOrDefault(number, "成员" + number))
                .toList();
        return counted.size() + "人" + (counted.isEmpty() ? "" : "：" + String.join("、", counted));
    }

    private static String incomes(State of) {
        var said = new ArrayList<String>();
        for (MemberFacts member : facts(of).members()) {
            List<IncomeLine> lines = member.incomes();
            if (lines != null && !lines.isEmpty()) {
                said.add(of.names().getOrDefault(member.number(), "成员" + member.number()) + "："
                        + lines.stream()
                                .map(line -> line.kind().label() + line.amount().format() + "元")
                                .collect(Collectors.joining("、")));
            }
        }
        return said.isEmpty() ? "没有收入" : String.join("；", said);
    }

    private static String compared(State of, Programme programme) {
        if (of.assessed() == null) {
            return "尚未测算";
        }
        return of.assessed()
                .result()
                .of(programme)
                .stream()
                .flatMap(result -> result.rulings().stream())
                .filter(ruling -> ruling.rule() == RuleId.DB_01 || ruling.rule() == RuleId.TK_02)
                .map(Ruling::sentence)
                .findFirst()
                .map(sentence -> MemberNames.named(sentence, of.names()))
                .orElse("—");
    }

    private static String assets(State of) {
        List<AssetLine> assets = facts(of).assets();
        if (assets == null) {
            return "没有申报";
        }
        return assets.isEmpty()
                ? "没有财产"
                : assets.stream()
                        .map(line -> of.names().getOrDefault(line.member(), "成员" + line.member()) + "："
                                + line.kind().label()
                                + (line.value() == null ? "" : line.value().format() + "元"))
                        .collect(Collectors.joining("；"));
    }

    private static String amount(Optional<Money> amount) {
        return amount.map(money -> money.format() + "元").orElse("—");
    }

    private static String amount(CaseAssessment assessed, Reviewed review) {
        ProgrammeResult result = ReviewProposals.result(review, assessed);
        return switch (result.outcome()) {
            case NOT_MET -> "不符合条件";
            case UNPROVEN -> "尚未查明";
            case MET -> result.months().isEmpty()
                    ? amount(Optional.ofNullable(result.amount()))
                    : result.months()
                            .stream()
                            .map(month -> month.month() + " " + month.amount().format() + "元")
                            .collect(Collectors.joining("、"));
        };
    }

    private static List<String> besides(CaseAssessment now, Map<Integer, String> names, Programme programme,
            @Nullable Integer member) {
        return now.result()
                .results()
                .stream()
                .filter(result -> result.met() && (result.programme() != programme
                        || !Objects.equals(result.beneficiary(), member)))
                .filter(result -> result.programme() == Programme.EDGE
                        || result.programme() == Programme.RIGID_EXPENDITURE
                        || result.programme() == Programme.DIBAO && result.beneficiary() != null)
                .map(result -> found(result, names))
                .toList();
    }

    private static String found(ProgrammeResult result, Map<Integer, String> names) {
        Integer whose = result.beneficiary();
        return whose == null
                ? "家庭符合" + result.programme().label() + "条件"
                : names.getOrDefault(whose, "成员" + whose) + "符合单人户低保条件"
                        + (result.amount() == null ? "" : "，每月" + result.amount().format() + "元");
    }
}
