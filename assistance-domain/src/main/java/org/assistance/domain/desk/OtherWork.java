package org.assistance.domain.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Drafts;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.decision.TownshipDecisions;
import org.assistance.domain.entitlement.WaitingGoods;
import org.assistance.domain.kinship.Kinship;
import org.assistance.domain.monitoring.Uncompared;
import org.assistance.domain.monitoring.Warnings;
import org.assistance.domain.export.Exports;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.payment.WaitingRuns;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.PersonMatches;
import org.assistance.domain.person.TemporaryList;
import org.assistance.domain.policy.PolicyProposals;
import org.assistance.domain.replay.RecordingFacts;
import org.assistance.domain.replay.ReplayNights;
import org.assistance.domain.replay.WaitingCorrections;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.FollowUps;
import org.assistance.domain.verification.RegionalRequests;
import org.jspecify.annotations.Nullable;

/** A kind of work that is no case: whose it is, and the query for one number that counts what waits for an officer. */
public enum OtherWork {
    /** Applications typed but not submitted. */
    DRAFTS("未提交的申请", Drafting.COUNTER, Drafts.COUNT_OPEN),
    /** Runs to be approved by a second officer, sent, or booked. */
    RUNS("发放批次", both(Approving.ROLES, Sending.ROLES), WaitingRuns.COUNT),
    /** Rights whose payment the bank refused. */
    REFUSED("发放失败", Releasing.ROLES, RefusedLines.COUNT),
    /** Goods that were granted and that nobody has handed over. */
    GOODS("实物待发放", WaitingGoods.ROLES, WaitingGoods.COUNT),
    /** Endings and changes of account that wait for a second officer. */
    CHANGES("待遇变更", ChangingAccount.CONFIRMERS, null),
    /** Corrections of facts after a decision that wait for a second officer. */
    CORRECTIONS("事实更正待确认", RecordingFacts.CONFIRMERS, WaitingCorrections.COUNT),
    /** Rights to be looked at anew: a cycle is over, or somebody of the family has died. */
    REVIEWS("待复核", OpeningReviews.OPENERS, null),
    /** 渐退 in its last months. */
    TAPERS("渐退将满", OpeningReviews.OPENERS, null),
    /** Warnings that are not closed, of whom the first due comes first. */
    WARNINGS("监测预警", Action.WARNING_HANDLE.roles(), Warnings.COUNT_OPEN),
    /** Decisions of townships that nobody of the county has seen. */
    FILINGS("乡镇决定备案", TownshipDecisions.ROLES, TownshipDecisions.COUNT_UNSEEN),
    /** Standards that another officer entered and that wait for a second one. */
    POLICY("政策标准待确认", Action.PROPOSAL_CONFIRM.roles(), PolicyProposals.COUNT),
    /** Requests to and from other regions' check offices that wait for an answer. */
    REGIONAL("跨地区核对未答复", Action.REGIONAL_HANDLE.roles(), RegionalRequests.COUNT_OPEN),
    /** Plans of checks of many people that wait for a second officer. */
    PLANS("核查计划待批准", Action.PLAN_APPROVE.roles(), CheckPlans.COUNT_WAITING),
    /** People in receipt of aid who are not compared with all of departments' data, for want of a paper or a plan. */
    WITHOUT_A_BASIS("未比对人员", Action.PLAN_MAKE.roles(), Uncompared.COUNT),
    /** Long lists of people that somebody wants to take out of the house. */
    EXPORTS("待审批的导出", Action.EXPORT_APPROVE.roles(), Exports.COUNT_WAITING),
    /** Decisions that did not give the same when they were worked out again at night. */
    REPLAYS("重算差异", ReplayNights.ROLES, ReplayNights.COUNT_UNSEEN),
    /** New accounts and posts, passwords and second factors to be reset, which wait for a second person. */
    RESETS("账号事项待确认", Action.STAFF_RESET_CONFIRM.roles(), null),
    /** Given passwords of the last week that signed in where somebody who knows them had signed in. */
    GIVEN_PASSWORDS("初始密码使用可疑", Set.of(Role.AUDIT_ADMINISTRATOR), """
            select count(*) from officer_event e where e.kind = 'GIVEN_USED_NEARBY' and e.at >= cast(:today as date) - 7
                and e.division_code >= :lower and e.division_code < :upper"""),
    /** Indications of kinship and relatives stated by mistake, for the county to look into. */
    KINSHIP("近亲属待核实", Action.KINSHIP_JUDGE.roles(), null),
    /** Registered cases that the county has to visit before they are decided. */
    COUNTY_VISITS("县级入户调查", Action.CASE_COUNTY_VISIT.roles(), Kinship.COUNT_COUNTY_VISITS),
    /** Departments' files that another officer brought and that wait for a second one. */
    FILES("部门数据待确认", Action.REGISTRY_IMPORT.roles(), """
            select count(*) from department_file f
            where f.by_two and f.confirmed_at is null and f.withdrawn_at is null and f.imported_by <> :officer
                and f.division_code >= :lower and f.division_code < :upper"""),
    /** Terms of a source that another clerk proposed and that wait for a second one. */
    TERMS("来源约定待确认", Action.REGISTRY_TERMS.roles(),
            "select count(*) from source_terms t where t.status = 'PROPOSED' and t.proposed_by <> :officer"),
    /** Two people to be made one, or two again, where money hangs on either, which wait for a second person. */
    MATCHES("疑似重复人员待确认", Action.MATCH_CONFIRM.roles(), PersonMatches.COUNT_ASKED),
    /** People who still have a temporary number alone. */
    TEMPORARY("临时编号待换号", Action.TEMPORARY_REPLACE.roles(), TemporaryList.COUNT_IN_USE),
    /** The same, given too long ago. */
    TEMPORARY_OLD("临时编号超过" + TemporaryList.LONG + "天", Action.TEMPORARY_CONFIRM.roles(), TemporaryList.COUNT_OLD),
    /** Identity numbers in the place of temporary ones that another officer typed, for the second one to type again. */
    NUMBERS("公民身份号码待确认", Action.TEMPORARY_CONFIRM.roles(), TemporaryList.COUNT_ASKED),
    /** Differences that somebody should have looked into by now. */
    FOLLOW_UPS("核对差异核实逾期", Action.CASE_VERIFY.roles(), FollowUps.COUNT_OVERDUE),
    /** Departments' files that wait for somebody to read them in, or to say what their headers mean. */
    WAITING_FILES("部门数据待读入", Action.REGISTRY_IMPORT.roles(),
            "select count(*) from waiting_file w where w.division_code = :lower"),
    /** Ended divisions that still hold a family's file and wait for somebody to say what follows. */
    ENDED_DIVISIONS("停用区划", Action.DIVISION_KEEP.roles(), null);

    private final String label;
    private final Set<Role> roles;
    private final @Nullable String count;

    OtherWork(String label, Set<Role> roles, @Nullable String count) {
        this.label = label;
        this.roles = roles;
        this.count = count;
    }

    /** The field's term for it. */
    public String label() {
        return label;
    }

    /** The kinds that a role has, in the order of this table. */
    static List<OtherWork> of(Role role) {
        return Stream.of(values()).filter(kind -> kind.roles.contains(role)).toList();
    }

    /**
     * The query for one number, so that several are asked in one; empty where SQL alone cannot tell. Its parameters are the
     * officer's division ({@code :lower}, {@code :upper}), {@code :officer}, {@code :role} and {@code :today}.
     */
    Optional<String> count() {
        return Optional.ofNullable(count);
    }

    private static Set<Role> both(Set<Role> some, Set<Role> others) {
        var all = new HashSet<Role>(some);
        all.addAll(others);
        return all;
    }
}
