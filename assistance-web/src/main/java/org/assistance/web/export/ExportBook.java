package org.assistance.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.SheetText;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An exported workbook: every sheet begins and ends with the watermark, which is printed above and below each page as well and
 * stands in the file's properties. Texts stay texts ({@link SheetText}).
 */
public final class ExportBook implements AutoCloseable {
    private static final int FLUSH = 1000;
    private static final String FONT = "宋体";

    private final Workbook workbook;
    private final Watermark mark;
    private final Runnable alive;
    private long people;

    /** @param alive told every thousand rows, from whoever writes a long list */
    ExportBook(OutputStream out, Watermark mark, String title, Runnable alive) {
        this.workbook = new Workbook(out, "assistance", null);
        this.mark = mark;
        this.alive = alive;
        workbook.properties()
                .setTitle(title)
                .setSubject(mark.line())
                .setDescription(mark.line())
                .setKeywords(mark.number())
                .setTextProperty("导出编号", mark.number())
                .setTextProperty("导出人", mark.asker())
                .setTextProperty("申请时间", mark.at());
    }

    /** A column: its heading and its width in characters. */
    public record Column(String heading, int width) {}

    /** A new sheet; the one before must be finished. */
    public Sheet sheet(String name, String heading, List<Column> columns) {
        return new Sheet(workbook.newWorksheet(name), heading, columns);
    }

    /** How many lines of people were written. */
    long people() {
        return people;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet, line after line. */
    public final class Sheet implements AutoCloseable {
        private final Worksheet sheet;
        private int row;

        private Sheet(Worksheet sheet, String heading, List<Column> columns) {
            this.sheet = sheet;
            sheet.header(printed(mark.line()), Position.CENTER, FONT, 8);
            sheet.footer(printed(mark.line()) + "　第&P页，共&N页", Position.CENTER, FONT, 8);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            line(heading);
            sheet.range(0, 0, 0, 0).style().bold().fontSize(14).set();
            mark();
            for (int at = 0; at < columns.size(); at++) {
                text(at, columns.get(at).heading());
                sheet.width(at, columns.get(at).width());
            }
            if (!columns.isEmpty()) {
                sheet.range(row, 0, row, columns.size() - 1).style().bold().wrapText(true).set();
                sheet.repeatRows(1, row);
                row++;
                sheet.freezePane(0, row);
            }
        }

        /** A sentence on a line of its own. */
        public void line(String sentence) {
            text(0, sentence);
            row++;
        }

        /** Somebody's line: texts, whole numbers, {@link Money}; null leaves a cell empty. */
        public void person(@Nullable Object... cells) {
            for (int column = 0; column < cells.length; column++) {
                switch (cells[column]) {
                    case null -> {
                    }
                    case Money money -> {
                        sheet.value(row, column, new BigDecimal(money.plain()));
                        sheet.style(row, column).format("#,##0.00").set();
                    }
                    case Number number -> sheet.value(row, column, number);
                    case Object text -> text(column, text.toString());
                }
            }
            row++;
            if (++people % FLUSH == 0) {
                flush();
                alive.run();
            }
        }

        private void mark() {
            text(0, mark.line());
            sheet.style(row, 0).fontColor("7F7F7F").set();
            row++;
        }

        private void text(int column, String text) {
            sheet.value(row, column, SheetText.guarded(text));
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            mark();
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // An ampersand begins a code in what is printed above and below a page.
        private static String printed(String text) {
            return text.replace("&", "&&");
        }
    }
}
