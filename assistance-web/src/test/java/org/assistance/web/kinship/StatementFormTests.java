package org.assistance.web.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assistance.domain.kinship.KinRelation;
import org.assistance.domain.kinship.Relative;
import org.assistance.domain.kinship.Statement;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;

/** What an officer stated last comes back masked, and goes in again as it was. */
class StatementFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final IdNumber OWN = IdNumber.ofSeventeenDigits("99010119800101001");
    private static final IdNumber BROTHER = IdNumber.ofSeventeenDigits("99010119820101001");
    private static final Statement KNOWN = new Statement(OWN, "13805560001", "长街1号", "长街2号", "6217001234567890122",
            List.of(new Relative(KinRelation.SIBLING, "王二", BROTHER, null, "孔城镇"),
                    new Relative(KinRelation.PARENT, "王父", null, LocalDate.of(1950, 5, 1), "")));

    @Test
    void the_form_shows_no_number_in_full() {
        assertThat(StatementForm.of(KNOWN).toString())
                .contains("990101********" + OWN.value().substring(14), "*******0001",
                        "***************0122")
                .doesNotContain(OWN.value(), BROTHER.value(), "13805560001", "6217001234567890122");
    }

    @Test
    void what_comes_back_masked_is_what_was_stated() {
        assertThat(said(StatementForm.of(KNOWN))).isEqualTo(KNOWN);
    }

    @Test
    void what_is_typed_anew_counts_and_a_mask_that_was_never_shown_is_refused() {
        StatementForm shown = StatementForm.of(KNOWN);
        IdNumber other = IdNumber.ofSeventeenDigits("99010119820202001");
        var changed = new StatementForm(shown.idNumber(), "13805560009", shown.registeredAt(), shown.residence(), "",
                "",
                List.of(new StatementForm.Line("SIBLING", "王二", other.value(), "", "")));
        Statement said = said(changed);
        assertThat(said.phone()).isEqualTo("13805560009");
        assertThat(said.account()).isNull();
        assertThat(said.idNumber()).isEqualTo(OWN);
        assertThat(said.relatives()).extracting(Relative::idNumber).containsExactly(other);
        var errors = new FieldErrors();
        assertThat(new StatementForm("990101********9999", "", "长街1号", "长街2号", "", "true", List.of()).unmasked(KNOWN)
                .statement(TODAY, errors)).isNull();
        assertThat(errors.of("idNumber")).isNotNull();
        assertThat(StatementForm.of(KNOWN).unmasked(null).statement(TODAY, new FieldErrors())).isNull();
    }

    @Test
    void a_mistake_says_whose_line_it_is_on() {
        var wrong = new StatementForm.Line("", "孙立", "", "1960.5.1", "");
        var errors = new FieldErrors();
        assertThat(new StatementForm(OWN.value(), "", "长街1号", "长街2号", "", "",
                List.of(wrong, new StatementForm.Line("SIBLING", "", "123", "昨天", "长".repeat(101)), wrong))
                .statement(TODAY, errors)).isNull();
        assertThat(errors.of("relatives[0].relation")).isEqualTo("第1人：请选择关系");
        assertThat(errors.of("relatives[2].relation")).isEqualTo("第3人：请选择关系");
        assertThat(errors.of("relatives[0].birthDate")).isNull();
        for (String field : List.of("name", "idNumber", "birthDate", "place")) {
            assertThat(errors.of("relatives[1]." + field)).as(field).startsWith("第2人：");
        }
    }

    private static Statement said(StatementForm form) {
        var errors = new FieldErrors();
        Statement said = form.unmasked(KNOWN).statement(TODAY, errors);
        assertThat(errors.isEmpty()).isTrue();
        return Objects.requireNonNull(said);
    }
}
