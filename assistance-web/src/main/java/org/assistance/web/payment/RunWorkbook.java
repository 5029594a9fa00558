package org.assistance.web.payment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.assistance.domain.payment.Lines;
import org.assistance.domain.payment.Unusual;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.SheetText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The whole list of a run as an Excel workbook, for whoever approves it: what is unusual first, then every line with its
 * reason. Account numbers are masked as on the pages.
 */
final class RunWorkbook {
    private static final String[] COLUMNS = {"变动", "序号", "姓名", "所在地", "项目", "待遇月份", "人数", "金额（元）", "上月金额（元）", "账号",
            "结果",
            "说明"};
    private static final int[] WIDTHS = {8, 8, 12, 40, 12, 12, 8, 14, 14, 12, 10, 60};
    private static final int FLUSH = 1000;

    private RunWorkbook() {}

    /** The lines of a run, told one by one. */
    interface Telling {
        void each(Consumer<Lines.Line> told);
    }

    static void write(OutputStream out, String title, String state, Unusual.Found unusual, Telling lines)
            throws IOException {
        try (var workbook = new Workbook(out, "assistance", null)) {
            Worksheet first = workbook.newWorksheet("需要留意");
            text(first, 0, 0, title);
            text(first, 1, 0, state);
            first.range(0, 0, 0, 0).style().bold().set();
            first.width(0, 120);
            int at = 3;
            for (String sentence : RunView.sentences(unusual)) {
                text(first, at++, 0, sentence);
            }
            first.finish();
            list(workbook.newWorksheet("名单"), title, lines);
        }
    }

    private static void list(Worksheet sheet, String title, Telling lines) throws IOException {
        text(sheet, 0, 0, title);
        for (int at = 0; at < COLUMNS.length; at++) {
            text(sheet, 1, at, COLUMNS[at]);
            sheet.width(at, WIDTHS[at]);
        }
        sheet.range(0, 0, 1, COLUMNS.length - 1).style().bold().set();
        int[] row = {2};
        lines.each(line -> write(sheet, row[0]++, line));
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, Lines.Line line) {
        boolean paid = line.group().paid();
        text(sheet, row, 0, line.group().label());
        if (paid) {
            sheet.value(row, 1, line.number());
        }
        text(sheet, row, 2, line.name());
        text(sheet, row, 3, line.place());
        text(sheet, row, 4, line.programme().shortLabel());
        text(sheet, row, 5, paid ? line.benefitMonth().toString() : "");
        sheet.value(row, 6, line.people());
        // Who is left out is paid nothing: what was or would be paid stands in the column beside.
        money(sheet, row, paid ? 7 : 8, line.amount());
        Money previous = line.previous();
        if (previous != null) {
            money(sheet, row, 8, previous);
        }
        text(sheet, row, 9, line.account());
        text(sheet, row, 10, paid ? line.status().label() : "不发放");
        text(sheet, row, 11, line.note());
        if (row % FLUSH == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void money(Worksheet sheet, int row, int column, Money amount) {
        sheet.value(row, column, new BigDecimal(amount.plain()));
        sheet.style(row, column).format("#,##0.00").set();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, SheetText.guarded(text));
    }
}
