package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.web.intake.NumbersLeftAlone.masked;
import static org.assistance.web.intake.NumbersLeftAlone.restored;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a review's form shows of numbers it was filled with, and what it keeps of them. */
class NumbersLeftAloneTests {
    private static final String FIRST = "990101197905180126";
    private static final String MASK = "990101********0126";
    private static final Map<String, String> KEPT = Map.of("members[0].idNumber", FIRST, "members[0].certificate",
            FIRST + "53", "members[2].idNumber", "990101200603150021", "obligors[0].idNumber", "990101198001010014");

    @Test
    void a_whole_number_is_masked_and_what_is_none_stays_as_it_was_typed() {
        assertThat(masked("idNumber", FIRST)).isEqualTo(MASK);
        assertThat(masked("certificate", FIRST + "53")).isEqualTo("990101********012653");
        for (String typed : new String[]{"", "9901011979", "990101197905180127", "53", MASK}) {
            assertThat(masked("idNumber", typed)).isEqualTo(typed);
        }
    }

    @Test
    void a_mask_that_is_left_alone_keeps_the_number_and_what_is_typed_over_it_counts() {
        assertThat(restored(
                Map.of("members[0].idNumber", MASK, "members[0].certificate", masked("certificate", FIRST + "53"),
                        "members[2].idNumber", "990101200603150048", "obligors[0].idNumber", "", "reason", MASK),
                KEPT))
                .isEqualTo(Map.of("members[0].idNumber", FIRST, "members[0].certificate", FIRST + "53",
                        "members[2].idNumber", "990101200603150048", "obligors[0].idNumber", "", "reason", MASK));
    }

    @Test
    void a_row_that_moved_up_takes_its_number_along_and_of_two_alike_none_is_taken() {
        String third = masked("idNumber", "990101200603150021");
        assertThat(restored(Map.of("members[1].idNumber", third), KEPT))
                .isEqualTo(Map.of("members[1].idNumber", "990101200603150021"));
        assertThat(restored(Map.of("members[1].idNumber", third), Map.of("members[2].idNumber", "990101200603150021",
                "members[3].idNumber", "990101199903150021")))
                .isEqualTo(Map.of("members[1].idNumber", masked("idNumber", "990101200603150021")));
        assertThat(restored(Map.of("members[0].idNumber", "990101********9999"), KEPT))
                .isEqualTo(Map.of("members[0].idNumber", "990101********9999"));
    }

    @Test
    void a_telephone_and_accounts_are_masked_as_on_the_pages_and_kept_where_they_are_left_alone() {
        assertThat(masked("phone", "138-0556-0001")).isEqualTo("138****0001");
        assertThat(masked("phone", "0556-5551234")).isEqualTo("0556****1234");
        assertThat(masked("accountNumber", "6217 0012 3456 7890 122")).isEqualTo("***************0122");
        assertThat(masked("number", "6217001234567890")).isEqualTo("************7890");
        for (String typed : new String[]{"", "1380556", "62170012345", "62170012345678901221"}) {
            assertThat(masked("phone", typed)).isEqualTo(typed);
            assertThat(masked("accountNumber", typed)).isEqualTo(typed);
        }
        Map<String, String> kept = Map.of("phone", "13805560001", "accountNumber", "6217001234567890122",
                "payees[0].number", "6217001234567890130", "payees[1].number", "6217001234567890148");
        assertThat(restored(Map.of("phone", "138****0001", "accountNumber", "***************0122", "payees[0].number",
                "***************0148", "residence", "****"), kept))
                .isEqualTo(Map.of("phone", "13805560001", "accountNumber", "6217001234567890122", "payees[0].number",
                        "6217001234567890148", "residence", "****"));
        assertThat(restored(Map.of("phone", "139****0001", "accountNumber", "6217001234567890999"), kept))
                .isEqualTo(Map.of("phone", "139****0001", "accountNumber", "6217001234567890999"));
        assertThat(restored(Map.of("accountNumber", "***************0130"), kept))
                .isEqualTo(Map.of("accountNumber", "***************0130"));
    }

    @Test
    void only_a_form_that_was_filled_in_masks_and_its_script_knows_the_day_of_birth() {
        var typed = new ApplicationForm(KEPT, LocalDate.of(2026, 11, 20));
        assertThat(typed.rows("members").getFirst().number("idNumber")).isEqualTo(FIRST);
        assertThat(typed.rows("members").getFirst().born()).isNull();
        var filled = new ApplicationForm(KEPT, LocalDate.of(2026, 11, 20), true);
        assertThat(filled.rows("members").getFirst().number("idNumber")).isEqualTo(MASK);
        assertThat(filled.rows("members").getFirst().number("certificate")).isEqualTo("990101********012653");
        assertThat(filled.rows("members").getFirst().born()).isEqualTo(LocalDate.of(1979, 5, 18));
        assertThat(filled.rows("obligors").getFirst().number("idNumber")).isEqualTo("990101********0014");
    }
}
