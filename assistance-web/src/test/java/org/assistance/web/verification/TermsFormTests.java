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
    @ValueSource(strings = {"0", "0.0", "2.55", "100", "5%", "-1", "1."})
    void a_share_that_is_none_is_said_beside_its_field(String percent) {
        var errors = new FieldErrors();
        assertThat(typed(shown(25), percent).terms("TAX", errors)).isEmpty();
        assertThat(errors.of("percent")).contains("最多一位小数");
    }
}
