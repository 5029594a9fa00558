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
    void a_page_of_a_thousand_pensions_takes_less_than_fourteen_bytes_a_record() {
        var page = new Page();
        for (int row = 0; row < 1000; row++) {
            page.add(record(row * 1000, "李桂兰", Money.ofFen(123_456), LocalDate.of(2020, 1, 1), null, null,
                    "城乡居民基础养老金"));
        }
        assertThat(page.whole(true)).hasSizeLessThan(14_000);
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

    private static void key(Bytes out, long key) {
        out.add(ByteBuffer.allocate(16).putLong(key).array(), 0, 16);
    }
}
