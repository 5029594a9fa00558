package org.assistance.verification.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes into a page comes out of it, and out of the pages of before. */
class PageTests {
    private static PageRecord record(int row, String name, @Nullable Money amount, @Nullable LocalDate from,
            @Nullable LocalDate to, @Nullable String status, String detail) {
        return PageRecord.of(ByteBuffer.allocate(32).putInt(row * 31).putInt(-row).array(), row, name,
                new Particulars(amount, from, to, status, detail));
    }

    private static List<PageRecord> records(byte[] page, boolean last) {
        var all = new ArrayList<PageRecord>();
        assertThat(Page.read(page, _ -> true, all::add)).isEqualTo(last);
        return all;
    }

    @Test
    void every_record_comes_out_as_it_went_in_whatever_it_says() {
        var records = new ArrayList<>(List.of(record(2, "李桂兰", null, null, null, null, ""),
                record(3, "𠮷田", Money.ZERO, LocalDate.of(1949, 10, 1), LocalDate.of(2099, 12, 31), "", "职工基本养老金"),
                record(Integer.MAX_VALUE, "长".repeat(1000), Money.ofFen(Long.MAX_VALUE), LocalDate.EPOCH, null, "正常",
                        "字".repeat(1000)),
                record(1, "a", Money.ofFen(63), LocalDate.EPOCH.minusDays(1), LocalDate.EPOCH, "正常", "")));
        // More different words than have a number, each of them twice.
        for (int row = 4; row < 404; row++) {
            records.add(record(row, "王", Money.ofFen(row), null, null, "状态" + row / 2, "事项" + row % 200));
        }
        for (boolean last : List.of(true, false)) {
            var page = new Page();
            records.forEach(page::add);
            assertThat(records(page.whole(last), last)).isEqualTo(records);
        }
        assertThat(records(new Page().whole(true), true)).isEmpty();
    }

    @Test
    void beside_eight_bytes_of_key_a_pension_takes_less_than_nine() {
        var random = new Random(20261126);
        var page = new Page();
        int row = 2;
        for (int count = 0; count < 1000; count++) {
            row += 1 + random.nextInt(200);
            String name = IntStream.range(0, 3)
                    .mapToObj(_ -> "王李张刘陈杨赵黄周吴桂秀玉建志国文明春永海德家晓立光金美小庆英兰珍华平军芳强霞林生红云贵玲清凤发梅友".charAt(random.nextInt(48)))
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            page.add(record(row, name, Money.ofFen(10_000 + random.nextInt(170_000)),
                    LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6000)), null, null,
                    random.nextBoolean() ? "城乡居民基础养老金" : "职工基本养老金"));
        }
        assertThat(page.whole(true)).hasSizeLessThan(17_000);
    }

    @Test
    void of_a_page_those_are_read_who_are_wanted() {
        var page = new Page();
        var records = new ArrayList<PageRecord>();
        for (int row = 0; row < 100; row++) {
            records.add(record(row, "李桂兰", row % 3 == 0 ? null : Money.ofFen(row * 100_000L),
                    row % 5 == 0 ? null : LocalDate.of(2020, 1, 1), row % 7 == 0 ? null : LocalDate.of(2026, 1, 1),
                    row % 2 == 0 ? null : "正常", "第" + row + "项"));
        }
        records.forEach(page::add);
        var found = new ArrayList<PageRecord>();
        Page.read(page.whole(true), key -> key == records.get(71).key() || key == records.get(8).key(), found::add);
        assertThat(found).containsExactly(records.get(8), records.get(71));
    }

    @Test
    void pages_of_before_are_read_too() throws IOException {
        PageRecord rich = record(7, "李桂兰", Money.ofFen(15_000), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 31),
                "正常",
                "职工基本养老金");
        PageRecord bare = record(8, "王", null, null, null, null, "");
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeLong(rich.key());
        out.writeLong(1);
        out.writeInt(7);
        out.writeUTF("李桂兰");
        out.writeByte(15);
        out.writeLong(15_000);
        out.writeInt((int) LocalDate.of(2020, 1, 1).toEpochDay());
        out.writeInt((int) LocalDate.of(2026, 1, 31).toEpochDay());
        out.writeUTF("正常");
        out.writeUTF("职工基本养老金");
        out.writeLong(bare.key());
        out.writeLong(2);
        out.writeInt(8);
        out.writeUTF("王");
        out.writeByte(0);
        out.writeUTF("");
        assertThat(records(bytes.toByteArray(), true)).containsExactly(rich, bare);
    }

    @Test
    void pages_whose_words_were_numbers_are_read_too() {
        PageRecord first = record(7, "李桂兰", Money.ofFen(63), LocalDate.EPOCH, null, "正常", "职工基本养老金");
        PageRecord second = record(5, "王", null, null, LocalDate.EPOCH.minusDays(1), "正常", "职工基本养老金");
        var out = new Bytes(1);
        out.add((byte) 3);
        key(out, first.key());
        out.signed(7);
        out.add((byte) 11);
        out.signed(63);
        out.signed(0);
        out.text("李桂兰");
        out.number(0);
        out.text("正常");
        out.number(0);
        out.text("职工基本养老金");
        key(out, second.key());
        out.signed(-2);
        out.add((byte) 12);
        out.signed(-1);
        out.text("王");
        out.number(1);
        out.number(2);
        assertThat(records(Arrays.copyOf(out.array(), out.size()), true)).containsExactly(first, second);
    }

    @Test
    void pages_that_were_deflated_are_read_too() {
        PageRecord first = record(7, "李桂兰", Money.ofFen(63), LocalDate.EPOCH, null, "正常", "职工基本养老金");
        PageRecord second = record(5, "𠮷田", null, null, LocalDate.EPOCH.minusDays(1), null, "");
        var rest = new Bytes(1);
        rest.signed(7);
        rest.signed(-2);
        first.write(rest);
        second.write(rest);
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(rest.array(), 0, rest.size());
        deflater.finish();
        byte[] packed = new byte[500];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] page = ByteBuffer.allocate(1 + 2 * Integer.BYTES + 2 * Long.BYTES + length)
                .put((byte) 5)
                .putInt(2)
                .putInt(rest.size())
                .putLong(first.key())
                .putLong(second.key())
                .put(packed, 0, length)
                .array();
        assertThat(records(page, true)).containsExactly(first, second);
        var found = new ArrayList<PageRecord>();
        Page.read(page, key -> key == second.key(), found::add);
        assertThat(found).containsExactly(second);
    }

    @Test
    void whatever_records_say_alike_or_not_comes_out_as_it_went_in() {
        var random = new Random(20261124);
        String[] texts = {"", "a", "𠮷", "正常", "正常领取", "é", "职工基本养老金", "\0", "（完）"};
        for (int pages = 0; pages < 400; pages++) {
            int alike = 1 + random.nextInt(300);
            int size = random.nextInt(12);
            var page = new Page();
            var records = new ArrayList<PageRecord>();
            for (int count = random.nextInt(700); count > 0; count--) {
                int kind = random.nextInt(16);
                var text = new StringBuilder();
                for (int parts = random.nextInt(1 + size); parts > 0; parts--) {
                    text.append(texts[random.nextInt(texts.length)]);
                }
                records.add(new PageRecord(random.nextLong(), random.nextInt() >>> random.nextInt(32), text.toString(),
                        new Particulars(
                                (kind & 1) == 0 ? null : Money.ofFen(random.nextLong() >> random.nextInt(64)),
                                (kind & 2) == 0 ? null : LocalDate.EPOCH.plusDays(random.nextInt(alike * 100)),
                                (kind & 4) == 0 ? null : LocalDate.of(random.nextInt(9999), 1, 1),
                                (kind & 8) == 0 ? null : texts[random.nextInt(texts.length)],
                                texts[random.nextInt(texts.length)] + random.nextInt(alike))));
            }
            records.forEach(page::add);
            assertThat(records(page.whole(true), true)).as("page %s", pages).isEqualTo(records);
        }
    }

    private static void key(Bytes out, long key) {
        out.add(ByteBuffer.allocate(16).putLong(key).array(), 0, 16);
    }
}
