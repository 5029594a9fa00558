package org.assistance.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.assistance.verification.registry.DepartmentSource;
import org.assistance.verification.registry.Shape;
import org.assistance.verification.registry.Tolerance;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsFormTests {
    private static TermsForm shown(int permille) {
        return TermsForm.of(new DepartmentSource("TAX", "TAXATION", "税务部门", "", "个人所得税", Shape.MONTHLY_INCOME, "WAGE",
                true,
                "每月", null, null, WayIn.FILE, null, "CSV", 30, new Tolerance(null, permille, false), WithoutFresh.WAIT,
                LocalDate.of(2026, 1, 1), null, "示例〔2026〕1号", "", 200, Map.of(), Map.of()));
    }

    private static TermsForm typed(TermsForm of, String percent) {
        return new TermsForm("2026-12-01", of.asked(), "0556-0000000", of.schedule(), of.everyMonths(), of.dueDay(),
                of.wayIn(), of.address(), of.daysFresh(), of.tolerance(), percent, of.counts(), of.withoutFresh(),
                "示例〔2026〕2号");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 25, 100, 999})
    void whoever_changes_only_the_contact_leaves_the_tolerance_as_it_is(int permille) {
        TermsForm shown = shown(permille);
        assertThat(typed(shown, String.valueOf(shown.percent())).terms("TAX", new FieldErrors())
                .orElseThrow()
                .tolerance()).isEqualTo(new Tolerance(null, permille, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "０"})
    void a_tolerance_of_nothing_is_typed_as_nothing_or_as_0(String nothing) {
        TermsForm shown = shown(25);
        var yuan = new TermsForm("2026-12-01", shown.asked(), "", shown.schedule(), "", "", shown.wayIn(), "", "30",
                nothing, nothing.equals("0.00") ? "0.0" : nothing, shown.counts(), shown.withoutFresh(), "示例〔2026〕2号");
        assertThat(yuan.terms("TAX", new FieldErrors()).orElseThrow().tolerance()).isEqualTo(Tolerance.NONE);
    }

    @Test
    void each_fault_names_its_field() {
        TermsForm shown = shown(25);
        var errors = new FieldErrors();
        assertThat(new TermsForm("2026-12-01", shown.asked(), "", "每月".repeat(101), "0", "29", shown.wayIn(), "", "甲",
                "-1",
                "100", shown.counts(), shown.withoutFresh(), "号".repeat(201)).terms("TAX", errors)).isEmpty();
        assertThat(errors.of("schedule")).startsWith("提供周期");
        assertThat(errors.of("document")).startsWith("文号");
        assertThat(errors.of("everyMonths")).startsWith("每几个月");
        assertThat(errors.of("dueDay")).startsWith("每月几日前");
        assertThat(errors.of("daysFresh")).startsWith("有效天数");
        assertThat(errors.of("tolerance")).startsWith("差额以内算一致");
        assertThat(errors.of("percent")).startsWith("申报的比例");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.55", "100", "5%", "-1", "1."})
    void a_share_that_is_none_is_said_beside_its_field(String percent) {
        var errors = new FieldErrors();
        assertThat(typed(shown(25), percent).terms("TAX", errors)).isEmpty();
        assertThat(errors.of("percent")).contains("最多一位小数");
    }
}
