package org.assistance.web.decision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.PayeeAccount;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.decision.Award;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.decision.Letter.Item;
import org.assistance.web.layout.Remedy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letter about a decision, and beforehand what it would say about a refusal. */
@Component
class Letters {
    private final Applications applications;
    private final CaseAssessments assessments;
    private final MemberNames names;
    private final Divisions divisions;
    private final Offices offices;

    Letters(Applications applications, CaseAssessments assessments, MemberNames names, Divisions divisions,
            Offices offices) {
        this.applications = applications;
        this.assessments = assessments;
        this.names = names;
        this.divisions = divisions;
        this.offices = offices;
    }

    /** The letter about a decision that was taken. */
    Letter of(AssistanceCase shown, Decision taken) {
        Application application = applications.findById(shown.applicationId()).orElseThrow();
        Division county = division(taken.division().at(DivisionLevel.COUNTY));
        Division office = taken.level() == DecisionLevel.COUNTY
                ? county
                : division(taken.division().at(DivisionLevel.TOWNSHIP));
        List<Item> items = taken.awards().stream().map(award -> item(shown, award)).toList();
        return new Letter(taken.grantsAnything() ? "社会救助审核确认通知书" : "不予确认告知书", taken.documentNumber(),
                shown.applicantName(), opening(shown, application), items, notes(taken, application),
                Remedy.in(county), OfficeName.of(office), offices.of(office.code()).orElse(null),
                taken.decidedOn());
    }

    /** What the letter would say about everything that is to be refused. */
    List<Item> refusals(AssistanceCase shown, List<Proposal> proposals, List<Verdict> verdicts) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < verdicts.size(); i++) {
            Proposal proposal = proposals.get(i);
            boolean departs = proposal.granted();
            if (!departs || !verdicts.get(i).agreed()) {
                String reason = departs ? verdicts.get(i).reason() : proposal.reasons();
                items.add(refused(shown, proposal.programme(), proposal.member(), reason, departs));
            }
        }
        return items;
    }

    private Item item(AssistanceCase shown, Award award) {
        Integer member = award.member().orElse(null);
        return award.granted()
                ? new Item(true, "确认" + award.programme().label(), granted(shown, award), null)
                : refused(shown, award.programme(), member, award.reasons(), false);
    }

    private Item refused(AssistanceCase shown, Programme programme, @Nullable Integer member, String reason,
            boolean departs) {
        String whom = member == null ? "" : "（" + names.of(shown.applicationId()).getOrDefault(member, "") + "）";
        return new Item(false, "不予确认" + programme.label() + whom,
                "理由：" + ended(reason) + "依据：" + ground(shown, programme, member) + "。",
                departs ? "认定测算结果为“符合”，乡镇（街道）初审意见为“拟确认”，不予确认与两者都不一致。" : null);
    }

    private String granted(AssistanceCase shown, Award award) {
        List<String> whom = whom(shown, award);
        String people = "保障对象：" + String.join("、", whom) + "（共" + award.people() + "人）";
        String money = award.amount()
                .map(amount -> award.rhythm() == Rhythm.ONCE
                        ? "，一次性" + (award.forms().isEmpty() ? "发给 " : "救助 ") + amount.format() + " 元"
                                + (award.forms().isEmpty() ? "" : "：" + award.forms())
                        : "，每月 " + amount.format() + " 元")
                .orElse("");
        String from = award.rhythm() == Rhythm.ONCE
                ? ""
                : award.firstMonth().map(month -> "，自 " + month(month) + "起").orElse("")
                        + award.lastMonth().map(month -> "，至 " + month(month) + "止").orElse("");
        return people + money + from + "。";
    }

    private List<String> whom(AssistanceCase shown, Award award) {
        Map<Integer, String> called = names.of(shown.applicationId());
        return award.member()
                .map(List::of)
                .or(() -> result(shown, award.programme(), null).map(ProgrammeResult::members))
                .orElse(List.of())
                .stream()
                .map(number -> called.getOrDefault(number, ""))
                .toList();
    }

    private static String opening(AssistanceCase shown, Application application) {
        return "您于" + OfficeTime.day(application.appliedOn()) + "提出的" + shown.programmes()
                .stream()
                .sorted()
                .map(Programme::label)
                .collect(Collectors.joining("、")) + "申请"
                + shown.acceptedOn().map(day -> "，已于" + OfficeTime.day(day) + "受理").orElse("")
                + "。经调查核实、审核确认，现将决定告知如下：";
    }

    private static List<String> notes(Decision taken, Application application) {
        var notes = new ArrayList<String>();
        if (taken.grantsMoney()) {
            boolean once = taken.awards()
                    .stream()
                    .anyMatch(award -> award.rhythm() == Rhythm.ONCE && award.granted()
                            && award.money().filter(Money::positive).isPresent());
            String account = accounts(taken, application);
            if (!account.isEmpty()) {
                notes.add("款项打入" + account + "。"
                        + (once
                                ? "临时救助金随最近一次发放打入。"
                                : "每月由银行代发；起始月已过的，此前各月的金额随第一次发放一并补发。")
                        + "账户停用或者户名不符的，请及时告知我们。");
            }
            String waiting = withoutAccount(taken, application);
            if (!waiting.isEmpty()) {
                notes.add(waiting + "还没有登记收款账户，款项暂缓发放。请持本人银行卡或者存折到所在乡镇人民政府（街道办事处）登记，登记后随最近一次发放打入，不会少发。");
            }
        }
        if (taken.awards().stream().anyMatch(award -> award.aid().goods() != null)) {
            notes.add("实物由所在乡镇人民政府（街道办事处）发放，领取时请本人或者家庭成员签收。");
        }
        if (taken.awards().stream().anyMatch(award -> award.aid().referral() != null)) {
            notes.add("转介的服务由我们与所列单位联系，请按通知办理；转介不影响本通知书所列的救助金额。");
        }
        if (taken.grantsAnything()) {
            notes.add("家庭人口、收入、财产状况发生变化的，请及时告知所在乡镇人民政府（街道办事处）（社会救助法第46条）。");
        }
        return notes;
    }

    /** Each account with what is paid into it, where there is more than one (XZ-102). */
    private static String accounts(Decision taken, Application application) {
        var found = new LinkedHashMap<String, Set<String>>();
        for (Award award : taken.awards()) {
            if (award.granted() && award.money().filter(Money::positive).isPresent()) {
                application.payeeOf(award.programme(), award.member().orElse(null))
                        .map(Letters::account)
                        .ifPresent(account -> found.computeIfAbsent(account, _ -> new LinkedHashSet<>())
                                .add(award.programme().shortLabel()));
            }
        }
        return found.size() < 2
                ? String.join("", found.keySet())
                : found.entrySet()
                        .stream()
                        .map(one -> one.getKey() + "（" + String.join("、", one.getValue()) + "）")
                        .collect(Collectors.joining("；"));
    }

    /** The programmes whose money waits for an account (LS-10). */
    private static String withoutAccount(Decision taken, Application application) {
        return taken.awards()
                .stream()
                .filter(award -> award.granted() && award.money().filter(Money::positive).isPresent()
                        && application.payeeOf(award.programme(), award.member().orElse(null)).isEmpty())
                .map(award -> award.programme().shortLabel())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String account(PayeeAccount account) {
        String shown = account.number().masked();
        return account.holder() + "的" + account.number().kind().label() + "（" + account.bank() + "尾号"
                + shown.substring(Math.max(0, shown.length() - 4)) + "）";
    }

    /**
     * The articles on which a refusal rests: of what stood against it, else of what it was measured by. Where the law's
     * answer was yes, none of its articles speaks against the family: only the reason does, which must be told.
     */
    private String ground(AssistanceCase shown, Programme programme, @Nullable Integer member) {
        return result(shown, programme, member).map(result -> {
            if (result.met()) {
                return "社会救助法第45条";
            }
            Assessment whole = assessments.current(shown.id()).orElseThrow().result();
            String against = articles(whole, result, Outcome.NOT_MET);
            return against.isEmpty() ? articles(whole, result, result.outcome()) : against;
        }).filter(text -> !text.isEmpty()).orElse("社会救助法");
    }

    private static String articles(Assessment whole, ProgrammeResult result, Outcome outcome) {
        return result.rulings()
                .stream()
                .filter(ruling -> ruling.outcome() == outcome && (outcome == Outcome.NOT_MET
                        || ruling.rule() != RuleId.XZ_61 && ruling.rule() != RuleId.XZ_41))
                .flatMap(ruling -> Stream.of(whole.rule(ruling.rule()).article().split("；")))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private Optional<ProgrammeResult> result(AssistanceCase shown, Programme programme, @Nullable Integer member) {
        return assessments.current(shown.id())
                .flatMap(kept -> kept.result()
                        .of(programme)
                        .stream()
                        .filter(one -> Objects.equals(one.beneficiary(), member))
                        .findFirst()
                        .or(() -> kept.result().of(programme).stream().findFirst()));
    }

    private Division division(DivisionCode code) {
        return divisions.find(code).orElseThrow();
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String ended(String reason) {
        return reason.endsWith("。") ? reason : reason + "。";
    }
}
