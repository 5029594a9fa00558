package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.Outline;
import org.assistance.domain.assessment.Outline.Answer;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Labelled;
import org.assistance.web.layout.SumLine;
import org.assistance.web.layout.Tone;
import org.assistance.web.policy.PolicyLine;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the page shows it, in the words of the office, with people's names.
 *
 * @param facts the head: day, area, class, people
 * @param members who counts, each with the reason
 * @param income every line of the household's income; empty when no household programme was asked for
 * @param results one card for each answer
 * @param policies every value of policy used
 * @param missing what is not known yet, and where to get it
 * @param differences where declared and recorded statuses are not the same, each a sentence with the member's name
 * @param meetings what meetings decided about assets beyond a limit (XZ-43)
 */
public record AssessmentSheet(List<Labelled> facts, List<Member> members, List<SumLine> income, List<Card> results,
        List<Used> policies, List<Lack> missing, List<String> differences, List<Meeting> meetings) {
    /** What a meeting decided: in words, and the paper with the case. */
    public record Meeting(String words, String document, String documentName) {}

    /** Whether one member counts. */
    public record Member(String name, String relation, String counted, Tone tone, String reason, String rule) {}

    /**
     * The answer for one programme, and for one person where it is personal.
     *
     * @param why what decides, in sentences that need no other page
     */
    public record Card(String programme, String person, String outcome, Tone tone, @Nullable String amount,
            @Nullable String months, List<String> why, List<Applied> rulings, List<SumLine> steps,
            List<Labelled> relief) {}

    /**
     * One rule applied.
     *
     * @param version which of the rule's texts it was, since when; empty where there was never another
     * @param opened what the numbers compared were made of; empty where nothing was compared
     */
    public record Applied(String code, String title, String article, String person, String outcome, Tone tone,
            String sentence, String version, List<Labelled> opened) {}

    /** One value of policy used. */
    public record Used(String label, String value, String validity, String documentNumber, String source) {
        /** The document without the office's own notes, as it stands on the family's paper. */
        public String onPaper() {
            return PaperLine.document(documentNumber);
        }
    }

    /** A missing fact, who can say it, and how to get it; with the page where it can be said, if there is one. */
    public record Lack(String what, String who, String where, @Nullable String href) {}

    static AssessmentSheet of(CaseAssessment kept, AssistanceCase of, MemberNames names,
            Function<DivisionCode, String> places, Function<ReliefProposal, String> authority) {
        Assessment result = kept.result();
        return new AssessmentSheet(head(kept, places),
                result.members().stream().map(member -> member(member, kept, names)).toList(),
                SumLines.of(result.income(), result::rule, names),
                result.results().stream().map(one -> card(one, result, of, names, authority)).toList(),
                result.policies().stream().map(cited -> used(cited, places)).toList(),
                Lacking.of(kept, of, names),
                differences(kept.outline(), names), meetings(kept.outline()));
    }

    /** Only the answers and what was declared wrongly, without the proof. */
    static AssessmentSheet of(Outline outline, MemberNames names) {
        return new AssessmentSheet(List.of(), List.of(), List.of(),
                outline.answers().stream().map(one -> outcome(one, names)).toList(), List.of(), List.of(),
                differences(outline, names), meetings(outline));
    }

    private static List<String> differences(Outline outline, MemberNames names) {
        return outline.differences()
                .stream()
                .map(difference -> (difference.obligor()
                        ? names.ofObligor(difference.member())
                        : names.of(difference.member()))
                        + "：" + difference.sentence())
                .toList();
    }

    private static List<Meeting> meetings(Outline outline) {
        var meetings = new ArrayList<Meeting>();
        for (AssetVerdict said : outline.meetings()) {
            Minutes minutes = said.minutes();
            if (minutes != null) {
                meetings.add(new Meeting(said.programme().shortLabel() + "家庭财产超过限额，" + said.words(),
                        minutes.document(), minutes.documentName()));
            }
        }
        return meetings;
    }

    private static Card outcome(Answer one, MemberNames names) {
        return new Card(label(one), names.of(one.beneficiary()), one.outcome().label(), tone(one.outcome()),
                amount(one), months(one), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Labelled> head(CaseAssessment kept, Function<DivisionCode, String> places) {
        Assessment result = kept.result();
        var head = new ArrayList<Labelled>();
        head.add(new Labelled("认定日期（申请日）", kept.asOf()));
        head.add(new Labelled("执行标准的地区", places.apply(result.division()) + "（" + areas(result) + "）"));
        head.add(new Labelled("计入人数", result.people() + "人"));
        if (result.householdClass() != null) {
            head.add(new Labelled("家庭类别", result.householdClass().label()));
        }
        return head;
    }

    /** The household's area, and a 特困 person's own where ties decide it (TK-07). */
    private static String areas(Assessment result) {
        return result.results()
                .stream()
                .map(one -> one.area() == null ? result.area() : one.area())
                .distinct()
                .sorted()
                .map(Area::label)
                .collect(Collectors.joining("、"));
    }

    private static Member member(Counted counted, CaseAssessment kept, MemberNames names) {
        MemberFacts facts = kept.facts().member(counted.number());
        String word = switch (counted.counted()) {
            case MET -> "计入";
            case NOT_MET -> "不计入";
            case UNPROVEN -> "待查明";
        };
        return new Member(names.of(counted.number()), facts.relation().label(), word, tone(counted.counted()),
                names.named(counted.reason()), counted.rule().code());
    }

    private static Card card(ProgrammeResult one, Assessment whole, AssistanceCase of, MemberNames names,
            Function<ReliefProposal, String> authority) {
        List<Applied> rulings = Grounds.of(one, whole::rule, of.route().passes(Stage.VERIFICATION), names);
        Answer answer = Answer.of(one);
        return new Card(label(answer), names.of(one.beneficiary()), one.outcome().label(), tone(one.outcome()),
                amount(answer), months(answer), Grounds.why(rulings, one.met()), rulings,
                SumLines.of(one.steps(), whole::rule, names), relief(one.relief(), of, authority));
    }

    private static String label(Answer one) {
        return one.programme().label() + (one.alone() ? "（单人户）" : "");
    }

    private static @Nullable String amount(Answer one) {
        return one.amount() == null ? null : one.amount().format() + (one.once() ? " 元（一次性）" : " 元/月");
    }

    private static @Nullable String months(Answer one) {
        if (one.firstMonth() == null) {
            return null;
        }
        return one.firstMonth() + " 起" + (one.lastMonth() == null ? "" : "，至 " + one.lastMonth());
    }

    // The road is the case's own, and who decides is asked of those who will be asked then: the sheet promises nothing else.
    private static List<Labelled> relief(@Nullable ReliefProposal relief, AssistanceCase of,
            Function<ReliefProposal, String> authority) {
        if (relief == null) {
            return List.of();
        }
        boolean fixed = relief.least().compareTo(relief.most()) == 0;
        String fixedBy = relief.meeting() == null ? "按标准计算，没有可选幅度" : "经一事一议确定，" + relief.meeting();
        ReliefRoad road = of.route() == Route.FAST_RELIEF ? ReliefRoad.FAST : ReliefRoad.ORDINARY;
        return List.of(new Labelled("办理渠道", road.label()), new Labelled("审批权限", authority.apply(relief)),
                fixed
                        ? new Labelled("救助金额", relief.least().format() + " 元（" + fixedBy + "）")
                        : new Labelled("可选金额", relief.least().format() + " 元至 " + relief.most().format() + " 元（"
                                + (relief.chosen() ? "经办人已选定" : "经办人尚未选定，暂按下限") + "）"),
                new Labelled("近12个月已救助", relief.grantedBefore().format() + " 元"));
    }

    private static Used used(Citation cited, Function<DivisionCode, String> places) {
        String source = PolicyLine.source(cited.division().level());
        return new Used(cited.label(), ofWhat(cited), cited.validity().format(), cited.documentNumber(),
                cited.division().equals(DivisionCode.COUNTRY) ? source : source + " " + places.apply(cited.division()));
    }

    /** A multiple says of what: all of them are multiples of the month's standard of 低保. */
    private static String ofWhat(Citation cited) {
        return cited.label().contains("倍数") || cited.value().contains("低保标准")
                ? cited.value()
                : cited.value().replace("倍", "倍月低保标准");
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case UNPROVEN -> Tone.WARN;
        };
    }
}
