package org.assistance.web.casefile;

import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.CaseSearch;
import org.assistance.domain.casefile.Stage;
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

/** The list of cases, narrowed as on its page. */
@Component
class CaseExport implements ExportSource {
    private static final int AT_A_TIME = 1000;
    private static final List<Column> COLUMNS = List.of(new Column("案件编号", 32), new Column("申请人", 12),
            new Column("事项", 24), new Column("所在地", 28), new Column("程序", 14), new Column("环节", 12),
            new Column("到达环节", 12), new Column("办理时限", 12), new Column("结果", 12));

    private final CaseSearch search;
    private final Divisions divisions;
    private final SearchWords words;

    CaseExport(CaseSearch search, Divisions divisions, SearchWords words) {
        this.search = search;
        this.words = words;
        this.divisions = divisions;
    }

    private record Read(CaseSearch.Wanted wanted, Filters filters) {
        static Read of(Map<String, String> typed) {
            var filters = new Filters(typed);
            String text = filters.text("q").orElse(null);
            Stage stage = filters.constant("stage", Stage.class).orElse(null);
            Programme programme = filters.constant("programme", Programme.class).orElse(null);
            if (text != null) {
                filters.say("申请人或编号开头", text);
            }
            if (stage != null) {
                filters.say("环节", stage.label());
            }
            if (programme != null) {
                filters.say("事项", programme.shortLabel());
            }
            return new Read(new CaseSearch.Wanted(text, stage, programme), filters);
        }
    }

    @Override
    public ExportKind kind() {
        return ExportKind.CASES;
    }

    @Override
    public Asked asked(Map<String, String> typed, ActingOfficer by) {
        Read read = Read.of(typed);
        return new Asked(read.filters().kept(), title(read, by), search.count(read.wanted(), by.scope()),
                read.filters().page("/cases", q -> words.seal(q, by)));
    }

    @Override
    public void write(Map<String, String> filters, ActingOfficer by, ExportBook book) {
        Read read = Read.of(filters);
        try (var list = book.sheet("案件", title(read, by), COLUMNS)) {
            long before = Long.MAX_VALUE;
            List<CaseRow> rows;
            do {
                rows = search.rows(read.wanted(), by.scope(), before, AT_A_TIME);
                for (CaseRow row : rows) {
                    list.person(row.number(), row.applicantName(), row.programmes(), row.place(), row.route().label(),
                            row.stage().label(), row.since(), row.due(),
                            row.outcome() == null ? null : row.outcome().label());
                    before = row.id();
                }
            } while (rows.size() == AT_A_TIME);
        }
    }

    private String title(Read read, ActingOfficer by) {
        return divisions.find(by.division()).orElseThrow().name() + "案件列表" + read.filters().words();
    }
}
