package org.assistance.domain.permission;

import java.util.Set;
import org.assistance.domain.staff.Role;

/** Everything a post can do, named after what it is done to; who may is in {@code permission/permissions.csv}. */
public enum Action {
    DESK_OPEN(Thing.DESK, "打开工作台"),
    PLACE_PICK(Thing.DESK, "选择辖区内的区划"),

    DRAFT_WRITE(Thing.DRAFT, "填写、提交、删除申请"),

    CASE_LIST(Thing.CASE, "查看案件列表"),
    CASE_FIND(Thing.CASE, "按身份证号查找"),
    CASE_EXPLAIN(Thing.CASE, "说明查阅理由"),
    CASE_READ(Thing.CASE, "查阅、打印案件和材料"),
    CASE_UNMASK(Thing.CASE, "查看证件号码、账户、电话原文"),
    CASE_TRY(Thing.CASE, "按案件试算"),
    CASE_ACCEPT(Thing.CASE, "审查材料、决定是否受理"),
    CASE_CORRECT(Thing.CASE, "更正申报内容"),
    CASE_ATTACH(Thing.CASE, "补充材料"),
    CASE_VERIFY(Thing.CASE, "发起核对、作出核对结论"),
    CASE_PRECHECK(Thing.CASE, "受理前先行核对"),
    CASE_ASK_AGAIN(Thing.CASE, "重新查询过期的核对数据"),
    CASE_RECHECK(Thing.CASE, "登记核对异议、重新查询一项"),
    CASE_VISIT(Thing.CASE, "登记入户调查"),
    CASE_COUNTY_VISIT(Thing.CASE, "登记县级入户调查（近亲属备案）"),
    CASE_ASSESS(Thing.CASE, "认定测算"),
    CASE_OPINE(Thing.CASE, "提出初审意见、登记听取意见"),
    CASE_NOTICE(Thing.CASE, "张贴公示、登记异议"),
    CASE_REVIEW(Thing.CASE, "县级审核"),
    CASE_DECIDE(Thing.CASE, "审核确认"),
    CASE_HAND_UP(Thing.CASE, "移送县级审核确认"),
    CASE_RETURN(Thing.CASE, "退回补正"),
    CASE_SET_ASIDE(Thing.CASE, "撤回、终止办理"),
    CASE_GENERAL_ROAD(Thing.CASE, "小额快救转一般程序"),
    CASE_FACTS_CORRECT(Thing.CASE, "登记、撤回决定后的事实更正"),
    CASE_FACTS_CONFIRM(Thing.CASE, "确认决定后的事实更正"),
    CASE_SHEET(Thing.CASE, "制作补发追回核算单"),

    FILING_READ(Thing.DECISION, "查看乡镇决定备案"),
    FILING_SEE(Thing.DECISION, "备案查看"),
    REPLAY_READ(Thing.DECISION, "查看决定重算"),
    REPLAY_SEE(Thing.DECISION, "处理重算差异"),

    REGISTRY_READ(Thing.REGISTRY, "查看部门数据"),
    REGISTRY_QUERIES(Thing.REGISTRY, "查看核对日志"),
    REGISTRY_IMPORT(Thing.REGISTRY, "导入、确认、撤回部门数据"),
    /** Says anew what holds of a source; another of the same post confirms it. */
    REGISTRY_TERMS(Thing.REGISTRY, "提出、确认来源约定"),

    PLAN_READ(Thing.CHECK_PLAN, "查看核查计划和核查结果"),
    PLAN_MAKE(Thing.CHECK_PLAN, "制定、撤回核查计划，发起核查"),
    PLAN_APPROVE(Thing.CHECK_PLAN, "批准、不批准核查计划"),
    PLAN_END(Thing.CHECK_PLAN, "停止核查计划"),

    REGIONAL_READ(Thing.REGIONAL, "查看跨地区核对"),
    REGIONAL_HANDLE(Thing.REGIONAL, "登记、答复跨地区核对"),

    WARNING_READ(Thing.WARNING, "查看监测预警"),
    WARNING_HANDLE(Thing.WARNING, "接收、入户核实、处置监测预警"),
    WARNING_CLOSE(Thing.WARNING, "办结监测预警"),
    MATCH_READ(Thing.MATCH, "查看疑似重复人员"),
    MATCH_JUDGE(Thing.MATCH, "判定是否同一人、提出撤销"),
    MATCH_CONFIRM(Thing.MATCH, "确认、不同意归并和撤销"),
    TEMPORARY_READ(Thing.TEMPORARY, "查看临时编号"),
    TEMPORARY_ISSUE(Thing.TEMPORARY, "查找后发放临时编号"),
    TEMPORARY_REPLACE(Thing.TEMPORARY, "登记公民身份号码"),
    TEMPORARY_CONFIRM(Thing.TEMPORARY, "确认、不同意公民身份号码"),
    INDICATOR_READ(Thing.INDICATOR, "查看预警指标和全量比对"),
    INDICATOR_SWITCH(Thing.INDICATOR, "启用、停用预警指标"),

    RIGHT_LIST(Thing.RIGHT, "查看待遇台账"),
    RIGHT_FIND(Thing.RIGHT, "按身份证号查找"),
    RIGHT_READ(Thing.RIGHT, "查阅待遇"),
    RIGHT_REVIEW(Thing.RIGHT, "发起复核"),
    RIGHT_END(Thing.RIGHT, "提出、撤回终止"),
    RIGHT_END_CONFIRM(Thing.RIGHT, "确认、不同意终止"),
    RIGHT_ACCOUNT(Thing.RIGHT, "提出、撤回账户变更"),
    RIGHT_ACCOUNT_CONFIRM(Thing.RIGHT, "确认账户变更"),
    RIGHT_ACCOUNT_REJECT(Thing.RIGHT, "不同意账户变更"),
    RIGHT_RELEASE(Thing.RIGHT, "核实发放失败"),
    RIGHT_DELIVER(Thing.RIGHT, "登记实物发放"),

    RUN_READ(Thing.RUN, "查看发放批次和明细"),
    RUN_FREEZE(Thing.RUN, "冻结发放名单"),
    RUN_APPROVE(Thing.RUN, "审批发放批次"),
    RUN_REJECT(Thing.RUN, "退回发放批次"),
    RUN_SEND(Thing.RUN, "生成银行代发文件"),
    RUN_FILE(Thing.RUN, "下载银行代发文件、回盘模板"),
    RUN_SETTLE(Thing.RUN, "导入银行回盘"),

    REPORT_READ(Thing.REPORT, "查看、下载月报"),

    EXPORT_ASK(Thing.EXPORT, "申请、下载、撤回导出"),
    EXPORT_APPROVE(Thing.EXPORT, "审批、停用他人的导出"),
    EXPORT_READ(Thing.EXPORT, "查看导出记录"),

    TRIAL_HOUSEHOLD(Thing.TRIAL, "试算一户"),
    TRIAL_READ(Thing.TRIAL, "查看政策测算"),
    TRIAL_RUN(Thing.TRIAL, "发起、取消政策测算"),

    POLICY_READ(Thing.POLICY, "查看政策标准、规则示例"),
    POLICY_WITHDRAW(Thing.POLICY, "提出撤下政策标准"),
    EXAMPLE_ADD(Thing.POLICY, "增加规则示例"),
    PROPOSAL_READ(Thing.PROPOSAL, "查看待确认的改动"),
    PROPOSAL_MAKE(Thing.PROPOSAL, "提出、撤回政策标准的改动"),
    PROPOSAL_CONFIRM(Thing.PROPOSAL, "确认政策标准的改动"),
    PROPOSAL_REJECT(Thing.PROPOSAL, "不同意政策标准的改动"),

    OFFICE_KEEP(Thing.OFFICE, "维护办公信息"),

    STAFF_READ(Thing.STAFF, "查看人员岗位"),
    STAFF_KEEP(Thing.STAFF, "维护账号、岗位、密码、第二因素"),
    STAFF_RESET_CONFIRM(Thing.STAFF, "确认新账号、岗位和重置"),
    RELATIVES_DECLARE(Thing.STAFF, "申报本人的近亲属"),
    KINSHIP_READ(Thing.STAFF, "查看近亲属备案"),
    KINSHIP_JUDGE(Thing.STAFF, "核实近亲属线索、撤下申报"),
    DELEGATION_READ(Thing.DELEGATION, "查看乡镇授权"),
    DELEGATION_KEEP(Thing.DELEGATION, "登记、结束乡镇授权"),
    DIVISION_READ(Thing.DIVISION, "查看行政区划"),
    DIVISION_KEEP(Thing.DIVISION, "维护行政区划"),
    PARTNER_READ(Thing.PARTNER, "查看接口授权"),
    PARTNER_KEEP(Thing.PARTNER, "发放、吊销接口授权"),
    RECORD_READ(Thing.RECORD, "查看操作记录"),
    RECORD_CHECK(Thing.RECORD, "检查操作记录链"),
    REASON_READ(Thing.RECORD, "查看查阅理由"),
    UNMASKING_READ(Thing.RECORD, "查看原文查看记录"),
    PERMISSION_READ(Thing.RECORD, "查看权限表");

    private final Thing thing;
    private final String label;

    Action(Thing thing, String label) {
        this.thing = thing;
        this.label = label;
    }

    /** What it is done to. */
    public Thing thing() {
        return thing;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The roles that may do it to something, somewhere, in some state. */
    public Set<Role> roles() {
        return Permissions.rolesOf(this);
    }
}
