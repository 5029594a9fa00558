package org.assistance.web.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.report.ChildRow;
import org.assistance.domain.report.Figures;
import org.assistance.domain.report.ReportRow;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.SheetText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The month's report as an Excel workbook, streamed: a sheet by programme and a sheet by division below. */
final class ReportWorkbook {
    private static final String[] COLUMNS = {"户数", "人数", "新增户数", "新增人数", "退出户数", "退出人数", "发放笔数（临时救助为户次）", "发放人次",
            "本月发放金额（元）", "1月起累计笔数", "1月起累计人次", "1月起累计金额（元）"};

    private ReportWorkbook() {}

    static void write(OutputStream out, String place, YearMonth month, List<ReportRow> rows,
            Map<Programme, List<ChildRow>> below) throws IOException {
        try (var workbook = new Workbook(out, "assistance", null)) {
            Worksheet first = workbook.newWorksheet("分项目");
            title(first, place + " " + month + " 社会救助月报", "项目", "城乡");
            int at = 2;
            for (ReportRow row : rows) {
                text(first, at, 0, row.programme().label());
                text(first, at, 1, row.area() == null ? "合计" : row.area().label());
                figures(first, at++, row.figures());
            }
            first.finish();
            Worksheet second = workbook.newWorksheet("分区划");
            title(second, place + " " + month + " 社会救助月报（分区划）", "项目", "区划");
            at = 2;
            for (var programme : below.entrySet()) {
                Figures sum = Figures.NONE;
                for (ChildRow row : programme.getValue()) {
                    text(second, at, 0, programme.getKey().label());
                    text(second, at, 1, row.name());
                    figures(second, at++, row.figures());
                    sum = sum.plus(row.figures());
                }
                text(second, at, 0, programme.getKey().label());
                text(second, at, 1, "合计");
                figures(second, at++, sum);
                second.flush();
            }
            second.finish();
        }
    }

    private static void title(Worksheet sheet, String title, String left, String right) {
        text(sheet, 0, 0, title);
        text(sheet, 1, 0, left);
        text(sheet, 1, 1, right);
        for (int at = 0; at < COLUMNS.length; at++) {
            text(sheet, 1, at + 2, COLUMNS[at]);
        }
        sheet.range(0, 0, 1, COLUMNS.length + 1).style().bold().set();
        sheet.width(0, 24);
        sheet.width(1, 16);
        for (int at = 2; at < COLUMNS.length + 2; at++) {
            sheet.width(at, 16);
        }
    }

    private static void figures(Worksheet sheet, int row, Figures figures) {
        Object[] values = {figures.households(), figures.people(), figures.newHouseholds(), figures.newPeople(),
                figures.exitedHouseholds(), figures.exitedPeople(), figures.times(), figures.reached(),
                figures.amount(), figures.timesSinceJanuary(), figures.reachedSinceJanuary(),
                figures.amountSinceJanuary()};
        for (int at = 0; at < values.length; at++) {
            if (values[at] instanceof Money money) {
                sheet.value(row, at + 2, new BigDecimal(money.plain()));
                sheet.style(row, at + 2).format("#,##0.00").set();
            } else {
                sheet.value(row, at + 2, (Long) values[at]);
            }
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, SheetText.guarded(text));
    }
}
