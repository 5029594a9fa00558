package org.assistance.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.signin.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that was brought for the wrong source is told by its headers. */
@WebTest
class LikelySourceTests {
    @Autowired
    private Registries registries;

    private Registry source(String code) {
        return registries.find(code).orElseThrow();
    }

    private @Nullable String told(String chosen, List<String> headers) {
        return LikelySource.sentence(source(chosen), headers, registries.listed());
    }

    @Test
    void a_file_of_pensions_is_no_file_of_vehicles() {
        List<String> pensions = source("PENSION").columns().stream().map(Column::header).toList();
        assertThat(told("VEHICLE", pensions)).contains("与“养老保险（人社部门）”的相符", "与“机动车（公安部门）”的不符", "可能选错了数据来源");
    }

    @Test
    void headers_that_a_department_merely_calls_otherwise_point_to_no_other_source() {
        assertThat(told("VEHICLE", List.of("所有人", "证件号码", "车型", "号牌", "初次登记", "状态"))).isNull();
        assertThat(told("VEHICLE", source("VEHICLE").columns().stream().map(Column::header).toList())).isNull();
        assertThat(told("VEHICLE", List.of("姓名", "身份证号码"))).isNull();
    }
}
