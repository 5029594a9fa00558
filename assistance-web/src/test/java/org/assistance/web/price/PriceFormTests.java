package org.assistance.web.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;

class PriceFormTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final FieldErrors errors = new FieldErrors();

    @Test
    void the_running_month_is_read() {
        assertThat(new PriceForm("2026-11", "3.5", "").read(NOVEMBER, errors)).isNotNull();
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void of_a_month_to_come_nothing_can_be_published() {
        assertThat(new PriceForm("2026-12", "3.5", "").read(NOVEMBER, errors)).isNull();
        assertThat(errors.of("month")).contains("还没有到");
    }
}
