package org.assistance.web.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.export.NoSuchExport;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.report.BehindFigures;
import org.assistance.domain.report.Question;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.export.ExportBook;
import org.assistance.web.export.ExportBook.Column;
import org.assistance.web.export.ExportSource;
import org.assistance.web.export.Filters;
import org.springframework.stereotype.Component;

/** The cases behind a figure of the month's report. */
@Component
class FigureExport implements ExportSource {
    private static final int AT_A_TIME = 1000;
    private static final List<Column> COLUMNS = List.of(new Column("姓名", 12), new Column("所在地", 40),
            new Column("城乡", 8), new Column("案件编号", 32), new Column("人数", 8), new Column("金额（元）", 14),
            new Column("发放月份", 12), new Column("待遇月份", 12), new Column("说明", 50));

    private final ReportQuestion questions;
    private final BehindFigures behind;
    private final Divisions divisions;

    FigureExport(ReportQuestion questions, BehindFigures behind, Divisions divisions) {
        this.questions = questions;
        this.behind = behind;
        this.divisions = divisions;
    }

    private record Read(BehindFigures.Figure figure, Filters filters) {}

    @Override
    public ExportKind kind() {
        return ExportKind.FIGURE;
    }

    @Override
    public Asked asked(Map<String, String> typed, ActingOfficer by) {
        Read read = read(typed, by);
        return new Asked(read.filters().kept(), title(read.figure()),
                behind.total(read.figure()).rows() - behind.hidden(read.figure()),
                read.filters().page("/reports/monthly/cases"));
    }

    @Override
    public void write(Map<String, String> filters, ActingOfficer by, ExportBook book) {
        BehindFigures.Figure figure = read(filters, by).figure();
        boolean pays = figure.programme().pays();
        try (var list = book.sheet("明细", title(figure), COLUMNS)) {
            String after = "";
            List<BehindFigures.Row> rows;
            do {
                rows = behind.page(figure, after, AT_A_TIME);
                for (BehindFigures.Row row : rows) {
                    list.person(row.name(), row.place(), row.area().label(), row.caseNumber(), row.people(),
                            pays ? row.amount() : null, pays ? row.month() : null, row.benefitMonth(), row.note());
                    after = row.key();
                }
            } while (rows.size() == AT_A_TIME);
            long hidden = behind.hidden(figure);
            if (hidden > 0) {
                list.line(hidden + "行属于导出人或者其近亲属的家庭，按回避规定没有列出");
            }
        }
    }

    private Read read(Map<String, String> typed, ActingOfficer by) {
        var filters = new Filters(typed);
        String month = filters.text("month").orElse(null);
        Question question;
        try {
            question = questions.of(filters.text("division").orElse(null), month, by);
        } catch (NoSuchReport none) {
            throw new NoSuchExport();
        }
        // A month that cannot be read is not another one, when it leaves the house.
        if (questions.problemOf(month) != null) {
            throw new NoSuchExport();
        }
        Programme programme = filters.constant("programme", Programme.class).orElseThrow(NoSuchExport::new);
        Area area = filters.constant("area", Area.class).orElse(null);
        BehindFigures.Kind kind = filters.constant("kind", BehindFigures.Kind.class).orElseThrow(NoSuchExport::new);
        filters.kept().put("division", question.scope().division().value());
        filters.kept().put("month", question.month().toString());
        return new Read(new BehindFigures.Figure(question, programme, area, kind), filters);
    }

    private String title(BehindFigures.Figure figure) {
        YearMonth month = figure.question().month();
        return divisions.find(figure.question().scope().division()).orElseThrow().name() + month.getYear() + "年"
                + month.getMonthValue() + "月月报明细，" + figure.programme().shortLabel() + "“" + figure.kind().label() + "”"
                + (figure.area() == null ? "" : "（" + figure.area().label() + "）");
    }
}
