package org.assistance.verification.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.secret.TryoutKeys;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file whose people stand by the beginnings of their indexes, as an earlier version took it over, and the first one after it. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class QuickKeysTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final String HEADER = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n";
    private static final IdNumber SAME = new IdNumber("990101195001011232");
    private static final IdNumber RAISED = new IdNumber("990101197903044622");
    private static final IdNumber GONE = new IdNumber("990101196009091219");
    private static final IdNumber COME = IdNumber.ofSeventeenDigits("99010119790302002");

    @Autowired
    private ImportingDepartmentFile importing;
    @Autowired
    private ConfirmingDepartmentFile confirming;
    @Autowired
    private TakingOver taking;
    @Autowired
    private DepartmentFiles files;
    @Autowired
    private DepartmentPages pages;
    @Autowired
    private DepartmentRecords records;
    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer checker;
    private ActingOfficer city;
    private long old;

    @BeforeEach
    void a_file_of_before(@Autowired Staff staff, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 16));
        staff.divisions();
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        city = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        old = slow(AS_OF.minusDays(30), true);
    }

    private long slow(LocalDate asOf, boolean current) {
        var keys = new PageKeys(4, false);
        long id = files.add(new DepartmentFiles.NewFile("PENSION", "old.csv", "UTF-8", "old" + asOf, asOf, keys),
                checker,
                asOf.atTime(9, 0).toInstant(ZoneOffset.UTC));
        try (var workers = new Workers()) {
            DepartmentPages.Writer writer = pages.writer(id, keys, workers);
            int row = 2;
            for (IdNumber one : List.of(SAME, RAISED, GONE)) {
                writer.add(PageRecord.of(TryoutKeys.NUMBERS.index(one), row++, "某某",
                        new Particulars(Money.ofYuan(1500), LocalDate.of(2020, 1, 1), null, null, "职工基本养老金")));
            }
            writer.end();
        }
        if (current) {
            files.confirm(id, city.officerId(), asOf.atTime(10, 0).toInstant(ZoneOffset.UTC));
            files.makeCurrent(id, "PENSION", checker.division());
        }
        return id;
    }

    private ImportOutcome.Staged brought(String raised) {
        String text = HEADER + line(SAME, "1500.00") + line(RAISED, raised) + line(COME, "900.00");
        return (ImportOutcome.Staged) importing.stage(registries.find("PENSION").orElseThrow(), "pension.csv", AS_OF,
                ControlTotals.NONE, new ByteArrayResource(text.getBytes(UTF_8)), checker);
    }

    private static String line(IdNumber number, String amount) {
        return "某某," + number.value() + ",职工基本养老金," + amount + ",2020-01\n";
    }

    @Test
    void the_first_file_after_it_has_quick_keys_and_its_difference_is_right() {
        DepartmentFile fresh = brought("1600.00").file();
        assertThat(fresh.difference()).extracting("before", "fresh", "gone", "changed").containsExactly(3, 1, 1, 1);
        assertThat(files.quickKeys(fresh.id())).isTrue();
        confirming.confirm(fresh.id(), old, city);
        assertThat(records.of(files.current("PENSION", checker.division()).orElseThrow(), List.of(SAME, GONE, COME)))
                .containsOnlyKeys(SAME, COME);
        DepartmentFile next = brought("1700.00").file();
        assertThat(next.difference()).extracting("before", "fresh", "gone", "changed").containsExactly(3, 0, 0, 1);
    }

    @Test
    void one_that_waited_before_it_is_not_compared_with_quick_keys_and_which_of_the_two_is_old_is_said() {
        long waited = slow(AS_OF.plusDays(1), false);
        DepartmentFile fresh = brought("1600.00").file();
        confirming.confirm(fresh.id(), old, city);
        assertThatThrownBy(() -> confirming.confirm(waited, null, city)).isInstanceOf(IllegalMove.class)
                .hasMessageStartingWith("这一份是系统升级以前导入的");
    }

    @Test
    void nor_is_a_new_one_with_an_old_one_that_was_confirmed_meanwhile() {
        DepartmentFile fresh = brought("1600.00").file();
        slow(AS_OF.minusDays(1), true);
        assertThatThrownBy(() -> confirming.confirm(fresh.id(), old, city)).isInstanceOf(IllegalMove.class)
                .hasMessageStartingWith("现行文件是系统升级以前导入的");
    }
}
