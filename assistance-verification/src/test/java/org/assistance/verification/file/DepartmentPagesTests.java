package org.assistance.verification.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.Staff;
import org.assistance.verification.registry.Particulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is without a record because somebody took a page away. */
@DatabaseTest
@Import(Staff.class)
class DepartmentPagesTests {
    private static final int BUCKETS = 4;
    private static final PageKeys KEYS = new PageKeys(BUCKETS, false);
    private static final int RECORDS = 12_000;

    @Autowired
    private DepartmentPages pages;
    @Autowired
    private DepartmentFiles files;
    @Autowired
    private JdbcClient jdbc;

    private long file;

    @BeforeEach
    void a_file_of_which_one_bucket_holds_nobody(@Autowired Staff staff) {
        staff.divisions();
        file = files.add(
                new DepartmentFiles.NewFile("PENSION", "a.csv", "UTF-8", "0".repeat(64), LocalDate.of(2026, 10, 31),
                        KEYS),
                staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31"), Instant.EPOCH);
        try (var workers = new Workers()) {
            DepartmentPages.Writer writer = pages.writer(file, KEYS, workers);
            for (int row = 0; row < RECORDS; row++) {
                byte[] index = ByteBuffer.allocate(32).putShort((short) (row * 5)).putInt(row).array();
                writer.add(PageRecord.of(index, row, "某某",
                        new Particulars(Money.ofYuan(100), null, null, null, "职工基本养老金，按月发放，由社会保险经办机构代发")));
            }
            writer.end();
        }
    }

    private List<PageRecord> all() {
        var all = new ArrayList<PageRecord>();
        pages.read(file, IntStream.range(0, BUCKETS).boxed().toList(), _ -> true, all::add);
        return all;
    }

    private record Page(int bucket, int part) {}

    @Test
    void a_bucket_of_which_any_page_is_missing_is_not_read_and_the_others_are() {
        assertThat(all()).hasSize(RECORDS);
        List<Page> stored = jdbc.sql("select bucket, part from department_page where file_id = ? order by bucket, part")
                .param(file)
                .query(Page.class)
                .list();
        assertThat(stored).extracting(Page::part)
                .as("of a bucket several pages, and of an empty one the last")
                .contains(2)
                .hasSizeGreaterThan(BUCKETS);
        for (Page one : stored) {
            jdbc.sql("savepoint whole").update();
            assertThat(jdbc.sql("delete from department_page where file_id = ? and bucket = ? and part = ?")
                    .params(file, one.bucket(), one.part())
                    .update()).isOne();
            assertThatThrownBy(this::all).as("%s", one)
                    .isInstanceOf(DataRetrievalFailureException.class)
                    .hasMessageContaining("页不完整");
            pages.read(file, List.of((one.bucket() + 1) % BUCKETS), _ -> true, _ -> {
            });
            jdbc.sql("rollback to savepoint whole").update();
        }
        jdbc.sql("delete from department_page where file_id = ?").param(file).update();
        assertThatThrownBy(this::all).hasMessageContaining("页不完整");
    }
}
