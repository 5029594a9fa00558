package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAddressTests {
    @ParameterizedTest
    @CsvSource({"0:0:0:0:0:0:0:1, ::1", "::1, ::1", "10.1.2.3, 10.1.2.3", "::ffff:10.1.2.3, 10.1.2.3",
            "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
            "0:0:0:0:0:0:0:0, ::",
            "fe80:0:0:0:1:0:0:0, fe80::1:0:0:0", "2001:db8:0:0:0:0:0:0, 2001:db8::", "unknown, unknown"})
    void one_address_has_one_spelling(String asTold, String plain) {
        assertThat(PlainAddress.of(asTold)).isEqualTo(plain);
    }
}
