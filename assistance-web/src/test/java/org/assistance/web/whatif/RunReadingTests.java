package org.assistance.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assistance.domain.whatif.Raise;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Operator;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.policy.PolicyChoices;
import org.junit.jupiter.api.Test;

class RunReadingTests {
    private final FieldErrors errors = new FieldErrors();

    @Test
    void a_standard_keeps_its_figure_and_is_only_compared_otherwise() {
        Sandbox sandbox = read("DIBAO_STD", "COMPARE", "", "AT_MOST");
        assertThat(errors.isEmpty()).isTrue();
        assertThat(sandbox.raises()).containsExactly(
                Raise.comparing(PolicyCode.DIBAO_STD, null, Area.URBAN, Operator.AT_MOST));
        assertThat(RunWords.title(sandbox)).isEqualTo("低保标准·城镇比较方式改为“不超过”");
    }

    @Test
    void a_figure_and_its_comparison_are_tried_together() {
        assertThat(RunWords.title(read("DIBAO_STD", "PLUS", "40", "AT_MOST")))
                .isEqualTo("低保标准·城镇提高40元/月，比较方式改为“不超过”");
        assertThat(RunWords.title(read("DIBAO_STD", "SET", "700", "AT_MOST")))
                .isEqualTo("低保标准·城镇比较方式改为“不超过”；低保标准·城镇改为700.00元/月");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void what_is_no_threshold_has_nothing_to_compare() {
        read("WORK_COST", "PLUS", "40", "AT_MOST");
        assertThat(errors.of("values[0].operator")).contains("没有比较方式");
    }

    @Test
    void who_changes_the_comparison_only_says_to_which() {
        read("DIBAO_STD", "COMPARE", "", "");
        assertThat(errors.of("values[0].operator")).isEqualTo("请选择改成的比较方式。");
    }

    @Test
    void a_figure_beside_a_change_of_the_comparison_alone_is_not_dropped_in_silence() {
        read("DIBAO_STD", "COMPARE", "700", "AT_MOST");
        assertThat(errors.of("values[0].value")).contains("只改比较方式的不填数值");
    }

    @Test
    void no_two_variants_are_called_alike() {
        assertThat(PolicyChoices.variants(RunReading.codes())).extracting(Choice::label)
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private Sandbox read(String code, String how, String value, String operator) {
        var line = new RunForm.ValueLine(code, "URBAN", "", how, value, "", operator);
        return RunReading.read(
                new RunForm("340881000000", "2027-01", "", List.of(line), List.of(), List.of(), List.of()),
                errors);
    }
}
