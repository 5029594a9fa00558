package org.assistance.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assistance.web.layout.SheetText;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text that somebody typed becomes a formula in what is exported. */
class SpreadsheetTests {
    private static final String SIGNS = "=+-@\t\r\n\0＝＋－＠\"',;|<&> 王桐城0123Aa!()";

    private static String anything(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(12); length >= 0; length--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    @Test
    void ten_thousand_texts_become_no_formula() {
        var random = new Random(5);
        for (int at = 0; at < 10_000; at++) {
            String text = anything(random);
            String kept = SheetText.guarded(text);
            assertThat("=+-@\t\r\n\0＝＋－＠".indexOf(kept.charAt(0))).as(text).isNegative();
            assertThat(kept.startsWith("'") && !text.startsWith("'") ? kept.substring(1) : kept).isEqualTo(text);
        }
        assertThat(SheetText.guarded("")).isEmpty();
        assertThat(SheetText.guarded("李芳")).isEqualTo("李芳");
    }

    @Test
    void a_workbook_holds_strings_and_no_formula(@TempDir Path folder) throws IOException {
        var out = new ByteArrayOutputStream();
        var random = new Random(6);
        try (var workbook = new Workbook(out, "assistance", null)) {
            var sheet = workbook.newWorksheet("名单");
            for (int row = 0; row < 10_000; row++) {
                sheet.value(row, 0, SheetText.guarded(anything(random)));
            }
        }
        int cells = 0;
        Path file = Files.write(folder.resolve("names.xlsx"), out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().startsWith("xl/worksheets/")) {
                    assertThat(part).doesNotContain("<f>", "<f ", "t=\"str\"");
                    cells += part.split("<c ").length - 1;
                }
                assertThat(entry.getName()).doesNotContain("externalLink", "vbaProject");
            }
        }
        assertThat(cells).isEqualTo(10_000);
    }
}
