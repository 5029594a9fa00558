package org.assistance.web.layout;

import static org.assistance.domain.staff.Role.ADMINISTRATOR;
import static org.assistance.domain.staff.Role.AUDITOR;
import static org.assistance.domain.staff.Role.AUDIT_ADMINISTRATOR;
import static org.assistance.domain.staff.Role.CITY_CLERK;
import static org.assistance.domain.staff.Role.COUNTY_CHECKER;
import static org.assistance.domain.staff.Role.COUNTY_LEADER;
import static org.assistance.domain.staff.Role.COUNTY_REVIEWER;
import static org.assistance.domain.staff.Role.SECURITY_ADMINISTRATOR;
import static org.assistance.domain.staff.Role.TOWNSHIP_CLERK;
import static org.assistance.domain.staff.Role.TOWNSHIP_LEADER;
import static org.assistance.domain.staff.Role.VILLAGE_ASSISTANT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.Role;

/**
 * The whole left menu, in the order shown; to add a page, add its line here with the roles that see it.
 *
 * <p>
 * Hiding a line is a courtesy: the page's own guard decides who may open it.
 */
public final class Menu {
    private static final Set<Role> COUNTER = EnumSet.of(VILLAGE_ASSISTANT, TOWNSHIP_CLERK);
    private static final Set<Role> CASES = EnumSet.complementOf(EnumSet.copyOf(Role.ADMINISTRATORS));
    private static final Set<Role> FILED = EnumSet.of(COUNTY_REVIEWER, COUNTY_LEADER, AUDITOR);
    private static final Set<Role> RECORDS = EnumSet.of(COUNTY_CHECKER, CITY_CLERK, AUDITOR);
    private static final Set<Role> MONEY = EnumSet.of(TOWNSHIP_CLERK, TOWNSHIP_LEADER, COUNTY_REVIEWER, COUNTY_LEADER,
            CITY_CLERK, AUDITOR);
    private static final Set<Role> FIGURES = EnumSet.complementOf(
            EnumSet.of(VILLAGE_ASSISTANT, ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR));
    private static final Set<Role> OFFICES = EnumSet.of(TOWNSHIP_CLERK, TOWNSHIP_LEADER, COUNTY_REVIEWER,
            COUNTY_LEADER);
    private static final Set<Role> CASEWORK = EnumSet.complementOf(
            EnumSet.of(AUDITOR, ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR));
    private static final Set<Role> TRIALS = EnumSet.of(COUNTY_REVIEWER, COUNTY_LEADER, CITY_CLERK, AUDITOR);
    private static final Set<Role> STAFF = EnumSet.of(SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, CITY_CLERK,
            AUDITOR);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry("业务办理", "工作台", "speedometer2", "/", EVERYBODY),
            new MenuEntry("业务办理", "新申请", "file-earmark-plus", "/intake", COUNTER),
            new MenuEntry("业务办理", "案件", "folder2-open", "/cases", CASES),
            new MenuEntry("业务办理", "试算一户", "calculator", "/whatif", CASEWORK),
            new MenuEntry("业务办理", "乡镇决定备案", "inbox", "/filings", FILED),
            new MenuEntry("业务办理", "近亲属备案", "people-fill", "/kinship", FILED),
            new MenuEntry("核对", "部门数据", "database-check", "/registries", RECORDS),
            new MenuEntry("核对", "核对日志", "journal-check", "/registries/queries", EnumSet.of(COUNTY_CHECKER, AUDITOR)),
            new MenuEntry("核对", "核查计划", "calendar2-check", "/check-plans", Action.PLAN_READ.roles()),
            new MenuEntry("核对", "跨地区核对", "signpost-split", "/regional-checks", Action.REGIONAL_READ.roles()),
            new MenuEntry("核对", "监测预警", "bell", "/warnings", Action.WARNING_READ.roles()),
            new MenuEntry("核对", "疑似重复人员", "people", "/people/matches", Action.MATCH_READ.roles()),
            new MenuEntry("核对", "临时编号", "person-badge", "/people/temporary", Action.TEMPORARY_READ.roles()),
            new MenuEntry("资金", "待遇台账", "person-lines-fill", "/entitlements", CASES),
            new MenuEntry("资金", "发放", "cash-stack", "/payments", MONEY),
            new MenuEntry("统计", "月报", "bar-chart", "/reports", FIGURES),
            new MenuEntry("统计", "政策测算", "sliders", "/whatif/runs", TRIALS),
            new MenuEntry("统计", "决定重算", "arrow-repeat", "/replays", TRIALS),
            new MenuEntry("统计", "导出", "box-arrow-up", "/exports", Action.EXPORT_ASK.roles()),
            new MenuEntry("管理", "政策标准", "journal-text", "/policy", EVERYBODY),
            new MenuEntry("管理", "办公信息", "telephone", "/office", OFFICES),
            new MenuEntry("管理", "近亲属申报", "person-hearts", "/relatives", EVERYBODY),
            new MenuEntry("管理", "人员岗位", "people", "/staff", STAFF),
            new MenuEntry("管理", "账号事项确认", "person-check", "/resets", Action.STAFF_RESET_CONFIRM.roles()),
            new MenuEntry("管理", "操作记录", "journal-bookmark", "/record", EnumSet.of(AUDITOR, AUDIT_ADMINISTRATOR)),
            new MenuEntry("管理", "权限表", "table", "/permissions",
                    EnumSet.of(AUDITOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR)),
            new MenuEntry("管理", "接口授权", "key", "/partners",
                    EnumSet.of(ADMINISTRATOR, AUDITOR, AUDIT_ADMINISTRATOR)),
            new MenuEntry("管理", "行政区划", "map", "/divisions", EnumSet.of(ADMINISTRATOR)));

    private Menu() {}

    /**
     * Returns the menu for somebody who holds these roles and has this path open.
     *
     * @param roles the roles held now
     * @param path the request's path inside the application
     */
    public static List<MenuGroup> of(Set<Role> roles, String path) {
        String open = ENTRIES.stream()
                .filter(entry -> entry.covers(path))
                .map(MenuEntry::href)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        Map<String, List<MenuItem>> groups = new LinkedHashMap<>();
        for (MenuEntry entry : ENTRIES) {
            if (entry.seenBy(roles)) {
                groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>())
                        .add(new MenuItem(entry.label(), entry.icon(), entry.href(), entry.href().equals(open)));
            }
        }
        return groups.entrySet()
                .stream()
                .map(group -> new MenuGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
