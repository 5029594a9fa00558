package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Money;
import org.junit.jupiter.api.Test;

class BankFileTests {
    private static final String SIGNS = "=+-@\t\r\n\0＝＋－＠\"',;| 王桐城0123Aa·（）cmd!";

    private static Payment payment(String holder, String bank) {
        return new Payment(1, "6217000000000000001", holder, bank, "", Money.ofFen(87200), Programme.DIBAO, "2026-11");
    }

    @Test
    void ten_thousand_texts_are_quoted_after_rfc_4180_or_refused() throws IOException {
        var random = new Random(11);
        int refused = 0;
        for (int at = 0; at < 10_000; at++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            var file = new BankFile("B1");
            try {
                file.add(payment("王" + text, text.toString()));
            } catch (IllegalMove said) {
                refused++;
                continue;
            }
            List<CSVRecord> read = CSVFormat.RFC4180
                    .parse(new StringReader(new String(file.bytes(), BankFile.CHARSET)))
                    .getRecords();
            assertThat(read).hasSize(3);
            assertThat(read.get(1).get(3)).isEqualTo("王" + text);
            assertThat(read.get(1).get(4)).isEqualTo(text.toString());
            assertThat(read.get(1).values()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n\\x00＝＋－＠].*"));
        }
        assertThat(refused).isBetween(2_000, 5_000);
    }

    @Test
    void a_bank_that_is_a_formula_is_named_with_its_line_and_what_to_do() {
        assertThatThrownBy(() -> new BankFile("B1").add(payment("王芳", "=HYPERLINK(\"http://x\")")))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("序号1的开户行以“=”开头")
                .hasMessageContaining("变更该户的账户");
    }
}
