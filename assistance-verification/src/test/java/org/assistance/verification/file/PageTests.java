package org.assistance.verification.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
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
        assertThat(Page.read(page, all::add)).isEqualTo(last);
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
            assertThat(page.whole(last)).hasSize(page.size());
            assertThat(records(page.whole(last), last)).isEqualTo(records);
        }
        assertThat(records(new Page().whole(true), true)).isEmpty();
    }

    @Test
    void a_page_of_a_thousand_pensions_takes_less_than_forty_bytes_a_record() {
        var page = new Page();
        for (int row = 0; row < 1000; row++) {
            page.add(record(row * 1000, "李桂兰", Money.ofFen(123_456), LocalDate.of(2020, 1, 1), null, null,
                    "城乡居民基础养老金"));
        }
        assertThat(page.size()).isLessThan(40_000);
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
        out.write(rich.key());
        out.writeInt(7);
        out.writeUTF("李桂兰");
        out.writeByte(15);
        out.writeLong(15_000);
        out.writeInt((int) LocalDate.of(2020, 1, 1).toEpochDay());
        out.writeInt((int) LocalDate.of(2026, 1, 31).toEpochDay());
        out.writeUTF("正常");
        out.writeUTF("职工基本养老金");
        out.write(bare.key());
        out.writeInt(8);
        out.writeUTF("王");
        out.writeByte(0);
        out.writeUTF("");
        assertThat(records(bytes.toByteArray(), true)).containsExactly(rich, bare);
    }
}
