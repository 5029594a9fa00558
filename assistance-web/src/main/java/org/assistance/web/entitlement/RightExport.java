package org.assistance.web.entitlement;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.entitlement.RightState;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.export.ExportBook;
import org.assistance.web.export.ExportBook.Column;
import org.assistance.web.export.ExportSource;
import org.assistance.web.export.Filters;
import org.assistance.web.search.SearchWords;
import org.springframework.stereotype.Component;

/** The ledger of rights, narrowed as on its page; identity numbers masked. */
@Component
class RightExport implements ExportSource {
    private static final int AT_A_TIME = 1000;
    private static final List<Column> COLUMNS = List.of(new Column("姓名", 12), new Column("身份证号", 22),
            new Column("所在地", 40), new Column("项目", 12), new Column("人数", 8), new Column("每次金额（元）", 14),
            new Column("发放方式", 14), new Column("起始月", 12), new Column("终止月", 12), new Column("状态", 10),
            new Column("案件编号", 32));

    private final RightSearch search;
    private final Divisions divisions;
    private final SearchWords words;
    private final Clock clock;

    RightExport(RightSearch search, Divisions divisions, SearchWords words, Clock clock) {
        this.search = search;
        this.words = words;
        this.divisions = divisions;
        this.clock = clock;
    }

    private record Read(RightSearch.Wanted wanted, Filters filters) {
        static Read of(Map<String, String> typed) {
            var filters = new Filters(typed);
            String name = filters.text("q").orElse(null);
            if (name != null && name.matches(".*[0-9０-９].*")) {
                // What is kept of an export are its filters, and a number has no place there.
                throw new IllegalMove("按身份证号查到的待遇不单独导出，请按姓名、项目或者状态筛选以后再导出");
            }
            Programme programme = filters.constant("programme", Programme.class).orElse(null);
            RightState state = filters.constant("state", RightState.class).orElse(null);
            if (name != null) {
                filters.say("家庭成员", name);
            }
            if (programme != null) {
                filters.say("项目", programme.shortLabel());
            }
            if (state != null) {
                filters.say("状态", state.label());
            }
            return new Read(new RightSearch.Wanted(name, programme, state), filters);
        }
    }

    @Override
    public ExportKind kind() {
        return ExportKind.RIGHTS;
    }

    @Override
    public Asked asked(Map<String, String> typed, ActingOfficer by) {
        Read read = Read.of(typed);
        return new Asked(read.filters().kept(), title(read, by),
                search.count(read.wanted(), by.scope(), YearMonth.now(clock)),
                read.filters().page("/entitlements", q -> words.seal(q, by)));
    }

    @Override
    public void write(Map<String, String> filters, ActingOfficer by, ExportBook book) {
        Read read = Read.of(filters);
        YearMonth month = YearMonth.now(clock);
        try (var list = book.sheet("待遇台账", title(read, by), COLUMNS)) {
            long before = Long.MAX_VALUE;
            List<RightRow> rows;
            do {
                rows = search.rows(read.wanted(), by.scope(), month, before, AT_A_TIME);
                for (RightRow row : rows) {
                    list.person(row.name(), row.idNumber(), row.place(), row.programme().shortLabel(), row.people(),
                            row.whole(), row.rhythm().label(), row.firstMonth(), row.lastMonth(),
                            row.state().label(), row.caseNumber());
                    before = row.id();
                }
            } while (rows.size() == AT_A_TIME);
        }
    }

    private String title(Read read, ActingOfficer by) {
        return divisions.find(by.division()).orElseThrow().name() + RightTone.month(YearMonth.now(clock)) + "待遇台账"
                + read.filters().words();
    }
}
