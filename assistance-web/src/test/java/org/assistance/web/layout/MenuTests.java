package org.assistance.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.Test;

class MenuTests {
    @Test
    void a_township_clerk_sees_the_counter_and_the_payments_but_no_staff() {
        assertThat(labels(Role.TOWNSHIP_CLERK)).contains("新申请", "案件", "发放").doesNotContain("人员岗位", "部门数据");
    }

    @Test
    void an_administrator_sees_no_case() {
        assertThat(labels(Role.SECURITY_ADMINISTRATOR)).contains("人员岗位").doesNotContain("案件", "新申请", "接口授权");
        assertThat(labels(Role.ADMINISTRATOR)).contains("接口授权", "行政区划")
                .doesNotContain("案件", "新申请", "人员岗位");
        assertThat(labels(Role.AUDIT_ADMINISTRATOR)).contains("人员岗位", "接口授权").doesNotContain("案件", "月报");
    }

    @Test
    void a_page_below_a_line_of_the_menu_keeps_that_line_active() {
        assertThat(active("/cases/12/decision")).containsExactly("案件");
    }

    @Test
    void a_path_that_only_begins_alike_is_another_page() {
        assertThat(active("/casesarchive")).isEmpty();
    }

    @Test
    void the_desk_is_active_on_its_own_page_only() {
        assertThat(active("/")).containsExactly("工作台");
    }

    private static List<String> labels(Role role) {
        return Menu.of(Set.of(role), "/")
                .stream()
                .flatMap(group -> group.items().stream())
                .map(MenuItem::label)
                .toList();
    }

    private static List<String> active(String path) {
        return Menu.of(Set.of(Role.CITY_CLERK), path)
                .stream()
                .flatMap(group -> group.items().stream())
                .filter(MenuItem::active)
                .map(MenuItem::label)
                .toList();
    }
}
