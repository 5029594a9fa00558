package org.assistance.bench.rival;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.bench.rival.Shown.Card;
import org.assistance.bench.rival.Shown.Compared;
import org.assistance.bench.rival.Shown.Declared;
import org.assistance.bench.rival.Shown.Happening;
import org.assistance.bench.rival.Shown.Labelled;
import org.assistance.bench.rival.Shown.Line;
import org.assistance.bench.rival.Shown.Member;
import org.assistance.bench.rival.Shown.Right;
import org.assistance.bench.rival.Shown.Sheet;
import org.assistance.bench.rival.Shown.State;
import org.assistance.bench.rival.Shown.Step;
import org.assistance.bench.rival.Shown.Tone;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.StatusDifference;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightState;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.opinion.Aid;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Money;

/** Entities turned into what the templates read, in the shortest way. */
final class RivalCase {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd")
            .withZone(ZoneId.of("Asia/Shanghai"));

    private RivalCase() {}

    static List<Step> steps(AssistanceCase shown) {
        return shown.route().stages().stream().map(stage -> {
            State state = stage == shown.stage()
                    ? State.CURRENT
                    : shown.route().isEarlier(stage, shown.stage()) ? State.DONE : State.PENDING;
            String note = shown.events()
                    .stream()
                    .filter(event -> event.from().equals(Optional.of(stage)))
                    .map(event -> DAY.format(event.at()))
                    .findFirst()
                    .orElse(null);
            return new Step(stage.label(), state, note, state == State.PENDING || stage == Stage.PAYMENT
                    ? null
                    : "/cases/" + shown.id() + "/" + stage.path());
        }).toList();
    }

    static List<Happening> history(AssistanceCase shown) {
        return shown.events()
                .reversed()
                .stream()
                .map(event -> new Happening(TIME.format(event.at()), event.summary(), event.officerName() + "（"
                        + event.role().label() + "）", event.reason().orElse(null), null, Tone.GOOD))
                .toList();
    }

    static Declared declared(Application application, List<Authorisation> signed) {
        var facts = new ArrayList<Labelled>();
        facts.add(new Labelled("申请日期", application.appliedOn()));
        facts.add(new Labelled("办理标准", application.area().label()));
        facts.add(new Labelled("联系电话", application.phone()));
        facts.add(new Labelled("户籍地址", application.registeredAt()));
        facts.add(new Labelled("居住地址", application.residence()));
        facts.add(new Labelled("收款账户", application.account()
                .map(account -> account.holder() + " " + account.number().masked() + " " + account.bank())
                .orElse("未填写")));
        facts.add(new Labelled("申请原因", application.reason()));
        return new Declared(facts, application.members().stream().map(member -> {
            MemberFacts of = application.facts().member(member.number());
            var person = member.person();
            return new Member(person.name(), member.relation().label(), person.sex().label() + "，"
                    + of.ageOn(application.appliedOn()) + "岁", person.idNumber().masked(), member.hukou().label(),
                    of.labour() == null ? "" : of.labour().label(), member.certificate().isPresent() ? "持证" : "无",
                    signed.stream()
                            .filter(one -> one.personId().filter(id -> id == person.id()).isPresent())
                            .map(one -> one.signedOn() + "，" + one.number())
                            .findFirst()
                            .orElse("未签署"));
        }).toList(), lines(application), application.obligors().stream().map(one -> one.name()).toList(),
                declarations(application.facts()));
    }

    private static List<Labelled> declarations(HouseholdFacts facts) {
        return List.of(
                said("收入", facts.members().stream().map(MemberFacts::incomes).toList()),
                said("财产", Collections.singletonList(facts.assets())),
                said("刚性支出", Collections.singletonList(facts.expenses())),
                said("义务人", Collections.singletonList(facts.obligors())),
                said("在享待遇", facts.members().stream().map(MemberFacts::statuses).toList()));
    }

    private static Labelled said(String what, List<? extends Collection<?>> lists) {
        int count = 0;
        for (Collection<?> list : lists) {
            if (list == null) {
                return new Labelled(what, "没有询问");
            }
            count += list.size();
        }
        return new Labelled(what, count == 0 ? "声明没有" + what : "申报 " + count + " 项，声明没有其他" + what);
    }

    static Right right(Entitlement of, String name, String idNumber, String place, String caseNumber) {
        String amount = of.amount().map(Money::format).orElse("—");
        return new Right(new RightRow(of.id(), of.caseId(), caseNumber, name, idNumber, null, place, of.programme(),
                of.people(), of.rhythm(), of.amount().orElse(null), of.firstMonth(), of.lastMonth().orElse(null),
                RightState.STANDING, Aid.MONEY), Tone.GOOD, amount, of.firstMonth() + " 起");
    }

    private static List<Line> lines(Application application) {
        var lines = new ArrayList<Line>();
        application.facts().members().forEach(member -> {
            String name = application.member(member.number()).map(one -> one.person().name()).orElse("");
            if (member.incomes() != null) {
                member.incomes()
                        .forEach(line -> lines.add(new Line(name, "收入：" + line.kind().label(), line.span().format(),
                                line.amount(), line.note() == null ? "" : line.note())));
            }
        });
        if (application.facts().expenses() != null) {
            application.facts()
                    .expenses()
                    .forEach(line -> lines.add(new Line("全家", "支出：" + line.kind().label(), line.span().format(),
                            line.gross(), "已报销" + line.reimbursed().format() + "元")));
        }
        if (application.facts().assets() != null) {
            application.facts()
                    .assets()
                    .stream()
                    .filter(line -> line.value() != null)
                    .forEach(line -> lines.add(new Line("全家", "财产：" + line.kind().label(), line.count() + "项",
                            line.value(), "")));
        }
        return lines;
    }

    static List<Compared> differences(VerificationReport report) {
        return report.items()
                .stream()
                .filter(VerificationItem::needsResolution)
                .map(item -> new Compared(item.personName(), item.sourceLabel(), item.declared(), item.found(),
                        item.dataAsOf().map(day -> "截至 " + day).orElse("无数据"), item.answer().label(), Tone.BAD,
                        item.resolution()
                                .map(how -> how.label() + item.reason().map(reason -> "：" + reason).orElse(""))
                                .orElse(null)))
                .toList();
    }

    static Sheet sheet(CaseAssessment kept, HouseholdFacts declared, Map<Integer, String> names) {
        return new Sheet(kept.result()
                .results()
                .stream()
                .map(one -> new Card(one.programme().label(),
                        one.beneficiary() == null ? "" : names.getOrDefault(one.beneficiary(), ""),
                        one.outcome().label(), one.outcome() == Outcome.MET ? Tone.GOOD : Tone.BAD,
                        one.amount() == null ? null : one.amount().format() + " 元/月",
                        one.firstMonth() == null ? null : one.firstMonth() + " 起"))
                .toList(),
                StatusDifference.between(declared, kept.facts())
                        .stream()
                        .map(difference -> names.get(difference.member()) + "：" + difference.sentence())
                        .toList(),
                List.of());
    }
}
