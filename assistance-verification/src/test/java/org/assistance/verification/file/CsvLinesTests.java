package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** However a file is cut, its lines and their numbers are those of the careful reader. */
class CsvLinesTests {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What reading came to: the lines, and why there are no more. */
    private record Whole(List<Lines.Line> lines, @Nullable String broken) {}

    private static Whole whole(Lines lines) throws IOException {
        var all = new ArrayList<Lines.Line>();
        try (lines) {
            Lines.Some some;
            do {
                some = lines.some();
                some.piece().each(all::add);
            } while (!some.last());
            UnreadableFile broken = some.broken();
            return new Whole(all, broken == null ? null : broken.sentence());
        }
    }

    private static Whole read(byte[] bytes, Charset charset) throws IOException {
        return whole(CsvLines.open(new ByteArrayResource(bytes), new Encoding(charset, false)));
    }

    private static Whole carefully(byte[] bytes, Charset charset) throws IOException {
        return whole(QuotedLines.of(new ByteArrayInputStream(bytes), charset, 0));
    }

    private static String text(Random random) {
        String[] cells = {"", "李桂兰", "990101197903044622", "１２３", "𠮷田", " 1.50 ", "=1+1", "a\tb", "\0"};
        String[] odd = {"\"李\n桂兰\"", "\"a\"\"b\"", "x\"y", "a\rb", "\"没有配对", "长".repeat(12_000), "x".repeat(80_000)};
        String[] ends = {"\n", "\r\n", "\r\n", "\n", "\r\n", "\r"};
        boolean plain = random.nextInt(3) == 0;
        int often = 1 + random.nextInt(2000);
        var text = new StringBuilder();
        String end = ends[random.nextInt(2)];
        int lines = random.nextInt(12_000);
        for (int line = 0; line < lines; line++) {
            for (int cell = random.nextInt(5); cell >= 0; cell--) {
                boolean strange = !plain && random.nextInt(often * 20) == 0;
                text.append(strange ? odd[random.nextInt(odd.length)] : cells[random.nextInt(cells.length)])
                        .append(cell == 0 ? "" : ",");
            }
            text.append(plain || random.nextInt(often) > 0 ? end : ends[random.nextInt(ends.length)]);
        }
        return random.nextBoolean() || text.isEmpty() ? text.toString() : text.substring(0, text.length() - 1);
    }

    @Test
    void every_file_is_cut_into_the_same_lines_with_the_same_numbers() throws IOException {
        var random = new Random(20261123);
        int broken = 0;
        for (int file = 0; file < 150; file++) {
            Charset charset = random.nextBoolean() ? UTF_8 : GB18030;
            byte[] bytes = text(random).getBytes(charset);
            Whole expected = carefully(bytes, charset);
            broken += expected.broken() == null ? 0 : 1;
            Whole found = read(bytes, charset);
            assertThat(found.lines()).as("file %s", file).isEqualTo(expected.lines());
            assertThat(found.broken()).as("file %s", file).isEqualTo(expected.broken());
        }
        assertThat(broken).as("of the files some break off, and most do not").isBetween(10, 100);
    }

    @Test
    void the_first_line_is_taken_by_itself_and_the_others_go_on_after_it() throws IOException, UnreadableFile {
        for (String header : List.of("姓名,身份证号码\r\n", "\"姓名\",身份证号码\r\n")) {
            try (CsvLines lines = CsvLines.open(
                    new ByteArrayResource((header + "李桂兰,1\r\n\r\n王,\"2\"").getBytes(UTF_8)),
                    new Encoding(UTF_8, false))) {
                assertThat(lines.next()).isEqualTo(new Lines.Line(1, List.of("姓名", "身份证号码")));
                assertThat(whole(lines).lines()).containsExactly(new Lines.Line(2, List.of("李桂兰", "1")),
                        new Lines.Line(3, List.of("")), new Lines.Line(4, List.of("王", "2")));
            }
        }
    }

    @Test
    void a_byte_that_came_into_the_file_after_it_was_looked_at_is_no_sign_in_somebodys_name() {
        assertThatThrownBy(() -> read("李桂兰,1\n".getBytes(GB18030), UTF_8)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("发生了变化");
    }
}
