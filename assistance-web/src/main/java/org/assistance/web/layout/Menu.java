package org.assistance.web.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole left menu, in the order shown; to add a page, add its line here with the roles that see it.
 *
 * <p>
 * Hiding a line is a courtesy: the page's own guard decides who may open it.
 */
public final class Menu {
    private static final Set<String> COUNTER = Set.of("VILLAGE_ASSISTANT", "TOWNSHIP_CLERK");
    private static final Set<String> CASES = Set.of("VILLAGE_ASSISTANT", "TOWNSHIP_CLERK", "TOWNSHIP_LEADER",
            "COUNTY_REVIEWER", "COUNTY_LEADER", "COUNTY_CHECKER", "CITY_CLERK", "AUDITOR");
    private static final Set<String> RECORDS = Set.of("COUNTY_CHECKER", "CITY_CLERK", "AUDITOR");
    private static final Set<String> MONEY = Set.of("COUNTY_REVIEWER", "COUNTY_LEADER", "CITY_CLERK", "AUDITOR");
    private static final Set<String> FIGURES = Set.of("TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_REVIEWER",
            "COUNTY_LEADER", "CITY_CLERK", "AUDITOR");
    private static final Set<String> STANDARDS = Set.of("TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_REVIEWER",
            "COUNTY_LEADER", "CITY_CLERK", "AUDITOR", "ADMINISTRATOR");
    private static final Set<String> STAFF = Set.of("ADMINISTRATOR", "AUDITOR");

    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry("业务办理", "工作台", "speedometer2", "/", CASES),
            new MenuEntry("业务办理", "新申请", "file-earmark-plus", "/applications/new", COUNTER),
            new MenuEntry("业务办理", "案件", "folder2-open", "/cases", CASES),
            new MenuEntry("核对", "部门数据", "database-check", "/records", RECORDS),
            new MenuEntry("资金", "发放", "cash-stack", "/payments", MONEY),
            new MenuEntry("统计", "月报", "bar-chart", "/reports", FIGURES),
            new MenuEntry("管理", "政策标准", "journal-text", "/policy", STANDARDS),
            new MenuEntry("管理", "人员岗位", "people", "/staff", STAFF));

    private Menu() {}

    /**
     * Returns the menu for somebody who holds these roles and has this path open.
     *
     * @param roles names of {@code Role} constants, without {@code ROLE_}
     * @param path the request's path inside the application
     */
    public static List<MenuGroup> of(Set<String> roles, String path) {
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
