package org.assistance.domain.permission;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be opened or acted on: what it is called, the states it passes, and how one is found by its id. */
public enum Thing {
    /** A case (案件). */
    CASE("案件", true, """
            select division_code, stage as state, id as case_id from assistance_case where id = cast(:id as bigint)""",
            "INTAKE 受理", "VERIFICATION 信息核对", "ASSESSMENT 认定测算", "OPINION 初审意见", "NOTICE 公示", "DECISION 审核确认",
            "PAYMENT 发放", "CLOSED 已办结"),
    /** An application that is being typed. */
    DRAFT("申请草稿", true, """
            select division_code, null as state, cast(null as bigint) as case_id from application_draft
            where id = cast(:id as uuid)"""),
    /** A right (待遇). */
    RIGHT("待遇", true, """
            select division_code, null as state, case_id from entitlement where id = cast(:id as bigint)"""),
    /** A decision, as told to the county or worked out again. */
    DECISION("已作出的决定", true, """
            select c.division_code, null as state, c.id as case_id
            from decision d join assistance_case c on c.id = d.case_id where d.id = cast(:id as bigint)"""),
    /** A month's run of payments. */
    RUN("发放批次", false,
            """
            select division_code, status as state, cast(null as bigint) as case_id from payment_run where id = cast(:id as bigint)""",
            "FROZEN 待审批", "APPROVED 已审批，待报送", "SENT 已报送，待回盘", "SETTLED 已回盘", "REJECTED 已退回"),
    /** A department's data. */
    REGISTRY("部门数据", false,
            """
            select division_code, null as state, cast(null as bigint) as case_id from department_file where id = cast(:id as bigint)"""),
    /** A plan of checks of many people, and what its runs found. */
    CHECK_PLAN("核查计划", false,
            """
            select division_code, status as state, cast(null as bigint) as case_id from check_plan where id = cast(:id as bigint)""",
            "PROPOSED 待批准", "APPROVED 已批准", "REFUSED 未批准", "WITHDRAWN 已撤回", "ENDED 已停止"),
    /** What another region's check office is asked, or asks (跨地区核对). */
    REGIONAL("跨地区核对", true, """
            select division_code, case when answered_at is null then 'OPEN' else 'ANSWERED' end as state, case_id
            from regional_request where id = cast(:id as bigint)""", "OPEN 未答复", "ANSWERED 已答复"),
    /** What a comparison of everyone found about one person (监测预警). */
    WARNING("监测预警", true, """
            select division_code, stage as state, case_id from warning where id = cast(:id as bigint)""", "OPENED 待接收",
            "TAKEN 核实中", "VISITED 已入户", "CONCLUDED 已处置", "CLOSED 已办结"),
    /** Two people on record who may be one. */
    MATCH("疑似重复人员", true, """
            select x.division_code, x.status as state, (select c.id from application_member a
                    join assistance_case c on c.application_id = a.application_id
                where a.person_id in (x.left_id, x.right_id) order by c.id limit 1) as case_id
            from person_match x where x.id = cast(:id as bigint)""", "OPEN 待判定", "PROPOSED 待确认归并", "SAME 已归并",
            "UNDOING 待确认撤销",
            "DIFFERENT 不是同一人"),
    /** The temporary number of somebody who has no identity number, by the person. */
    TEMPORARY("临时编号", true, """
            select t.division_code, temporary_state(t.person_id) as state, (select c.id from application_member a
                    join assistance_case c on c.application_id = a.application_id
                where a.person_id = t.person_id order by c.id limit 1) as case_id
            from temporary_number t where t.person_id = cast(:id as bigint)""", "OPEN 使用中", "ASKED 待确认换号",
            "REPLACED 已换为公民身份号码", "MERGED 已与原有档案归并"),
    /** By what a comparison warns, and the runs of it. */
    INDICATOR("预警指标", false, null),
    /** The month's figures. */
    REPORT("月报", false, null),
    /** A list of people that leaves the house. */
    EXPORT("导出", false,
            """
            select division_code, status as state, cast(null as bigint) as case_id from export_job where id = cast(:id as bigint)""",
            "WAITING 正在生成", "FOR_APPROVAL 待审批", "READY 可下载", "REFUSED 未同意", "WITHDRAWN 已撤回", "EXPIRED 已过期",
            "FAILED 未生成"),
    /** A policy that is tried on the caseload, or on one household that is nobody's. */
    TRIAL("测算", false,
            """
            select division_code, null as state, cast(null as bigint) as case_id from whatif_run where id = cast(:id as bigint)"""),
    /** What is to become policy when a second officer confirms it. */
    PROPOSAL("政策标准的改动", false,
            """
            select division_code, null as state, cast(null as bigint) as case_id from policy_proposal where id = cast(:id as bigint)"""),
    /** Policy in force, which is public. */
    POLICY("政策标准", false, null),
    /** An office, as printed on letters. */
    OFFICE("办公信息", false, null),
    /** Accounts, posts and second factors. */
    STAFF("人员岗位", false, null),
    /** What a township decides itself. */
    DELEGATION("乡镇授权", false, """
            select township_code as division_code, null as state, cast(null as bigint) as case_id from delegation
            where id = cast(:id as bigint)"""),
    /** Divisions. */
    DIVISION("行政区划", false, null),
    /** Keys of other systems. */
    PARTNER("接口授权", false, null),
    /** Who did and saw what. */
    RECORD("操作记录", false, null),
    /** What everybody signed in has. */
    DESK("工作台", false, null);

    private final String label;
    private final boolean aboutPeople;
    private final @Nullable String query;
    private final Map<String, String> states;

    Thing(String label, boolean aboutPeople, @Nullable String query, String... states) {
        this.label = label;
        this.aboutPeople = aboutPeople;
        this.query = query;
        var named = new LinkedHashMap<String, String>();
        Arrays.stream(states).map(state -> state.split(" ", 2)).forEach(state -> named.put(state[0], state[1]));
        this.states = Collections.unmodifiableMap(named);
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** Whether it is about a family, so that whoever is related to it is shut out. */
    public boolean aboutPeople() {
        return aboutPeople;
    }

    /** The states it passes, the constant before its Chinese term; empty when it has none that matter. */
    public Map<String, String> states() {
        return states;
    }

    /** The query for {@code division_code}, {@code state} and {@code case_id} of one, by {@code :id} as text; empty when it lies nowhere. */
    Optional<String> query() {
        return Optional.ofNullable(query);
    }
}
