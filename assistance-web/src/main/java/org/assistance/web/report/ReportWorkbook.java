package org.assistance.web.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assistance.domain.report.Check;
import org.assistance.domain.report.ChildRow;
import org.assistance.domain.report.Figures;
import org.assistance.domain.report.ReportRow;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.figures.FigureTable;
import org.assistance.web.layout.SheetText;
import org.dhatim.fastexcel.Workbook;
import org.assistance.domain.report.Reporting.Tapering;
import org.dhatim.fastexcel.Worksheet;

/**
 * The month's report as an Excel workbook: what the page says, with its columns, warnings, totals and checks, and the
 * lines to sign; a second sheet has the divisions below, a third how checks went and what came of warnings (RP-04).
 */
final class ReportWorkbook {
    private static final List<String> COLUMNS = List.of("户数", "人数", "新增户", "新增人", "退出户", "退出人", "本月金额（元）", "1月起累计（元）");
    private static final List<String> RELIEF = List.of("本月户次", "本月人次", "本月金额（元）", "累计户次", "累计人次", "1月起累计（元）");

    private ReportWorkbook() {}

    /** What the workbook holds. */
    record Content(String place, String office, YearMonth month, List<String> warnings, List<ReportRow> rows,
            Figures goods, Tapering tapering, Money amount, Money amountSinceJanuary,
            Map<Programme, List<ChildRow>> below, List<Check> checks, List<FigureTable> figures,
            String filledIn, LocalDate on) {}

    static void write(OutputStream out, Content content) throws IOException {
        try (var workbook = new Workbook(out, "assistance", null)) {
            var first = new Sheet(workbook.newWorksheet("月报"));
            first.head(content, "社会救助月报", "金额单位：元");
            content.warnings().forEach(warning -> first.line("注意：" + warning));
            first.line("");
            first.programmes(content);
            first.line(
                    "最低生活保障在册中，渐退期的 " + content.tapering().households() + " 户 " + content.tapering().people() + " 人。");
            first.line("");
            first.relief(content);
            first.line("");
            first.checks(content.checks());
            first.line("");
            first.line("填表人：" + content.filledIn(), "", "审核人：", "", "单位负责人：", "", "导出日期：" + content.on());
            first.finish();
            var second = new Sheet(workbook.newWorksheet("下级区划"));
            second.head(content, "社会救助月报（下级区划）", "金额单位：元");
            for (var programme : content.below().entrySet()) {
                second.line("");
                second.below(programme.getKey(), programme.getValue());
            }
            second.finish();
            var third = new Sheet(workbook.newWorksheet("核对和监测"));
            third.head(content, "信息核对和监测预警情况", "");
            for (FigureTable table : content.figures()) {
                third.line("");
                third.figures(table);
            }
            third.finish();
        }
    }

    private static final class Sheet {
        private final Worksheet sheet;
        private int row;

        Sheet(Worksheet sheet) {
            this.sheet = sheet;
            sheet.width(0, 26);
            for (int column = 1; column < COLUMNS.size() + 2; column++) {
                sheet.width(column, 16);
            }
        }

        void head(Content content, String title, String unit) {
            bold(content.place() + content.month().getYear() + "年" + content.month().getMonthValue() + "月" + title);
            line("填报单位：" + content.office(), "", "", "", "", "", "", "", unit);
        }

        void programmes(Content content) {
            bold("项目", "城乡", COLUMNS);
            for (ReportRow each : content.rows()) {
                if (each.programme() != Programme.TEMPORARY_RELIEF) {
                    figures(each.programme(), each.programme().label(), area(each), each.figures());
                }
            }
        }

        void relief(Content content) {
            bold("项目", "城乡", RELIEF);
            for (ReportRow each : content.rows()) {
                if (each.programme() == Programme.TEMPORARY_RELIEF) {
                    figures(each.programme(), each.programme().label(), area(each), each.figures());
                }
            }
            Figures money = content.rows()
                    .stream()
                    .filter(each -> each.programme() == Programme.TEMPORARY_RELIEF && each.area() == null)
                    .map(ReportRow::figures)
                    .reduce(Figures.NONE, Figures::plus);
            figures(Programme.TEMPORARY_RELIEF, "另发实物（折价）", "合计", content.goods());
            figures(Programme.TEMPORARY_RELIEF, "现金和实物", "合计", money.plus(content.goods()));
            text(0, "各项资金合计");
            money(4, content.amount());
            money(7, content.amountSinceJanuary());
            row++;
        }

        void checks(List<Check> checks) {
            bold("勾稽关系", "结果", List.of("左", "右"));
            for (Check check : checks) {
                line(check.says(), check.holds() ? "相符" : "不符", check.left(), check.right());
            }
        }

        void below(Programme programme, List<ChildRow> children) {
            bold("项目", "区划", programme == Programme.TEMPORARY_RELIEF ? RELIEF : COLUMNS);
            Figures sum = Figures.NONE;
            for (ChildRow child : children) {
                figures(programme, programme.label(), child.name(), child.figures());
                sum = sum.plus(child.figures());
            }
            figures(programme, programme.label(), "合计", sum);
        }

        void figures(FigureTable table) {
            bold(table.title());
            bold("区划", table.heads().getFirst(), Stream.concat(table.heads().stream().skip(1),
                    Stream.of(table.rate(), table.days())).toList());
            table.lines().forEach(line -> figures(line.name(), line));
            figures("合计", table.sum());
            line(table.explanation());
        }

        private void figures(String place, FigureTable.Line line) {
            text(0, place);
            numbers(1, line.cells().stream().mapToLong(FigureTable.Cell::count).toArray());
            text(line.cells().size() + 1, line.rate());
            text(line.cells().size() + 2, line.days());
            row++;
        }

        private static String area(ReportRow each) {
            return each.area() == null ? "合计" : each.area().label();
        }

        private void figures(Programme programme, String left, String right, Figures of) {
            text(0, left);
            text(1, right);
            if (programme == Programme.TEMPORARY_RELIEF) {
                numbers(2, of.times(), of.reached());
                money(4, of.amount());
                numbers(5, of.timesSinceJanuary(), of.reachedSinceJanuary());
                money(7, of.amountSinceJanuary());
            } else {
                numbers(2, of.households(), of.people(), of.newHouseholds(), of.newPeople(), of.exitedHouseholds(),
                        of.exitedPeople());
                if (programme.pays()) {
                    money(8, of.amount());
                    money(9, of.amountSinceJanuary());
                } else {
                    text(8, "—");
                    text(9, "—");
                }
            }
            row++;
        }

        private void numbers(int column, long... values) {
            for (long value : values) {
                sheet.value(row, column++, value);
            }
        }

        private void money(int column, Money amount) {
            sheet.value(row, column, new BigDecimal(amount.plain()));
            sheet.style(row, column).format("#,##0.00").set();
        }

        private void bold(String first) {
            text(0, first);
            sheet.range(row, 0, row, 0).style().bold().set();
            row++;
        }

        private void bold(String first, String second, List<String> others) {
            text(0, first);
            text(1, second);
            for (int column = 0; column < others.size(); column++) {
                text(column + 2, others.get(column));
            }
            sheet.range(row, 0, row, others.size() + 1).style().bold().set();
            row++;
        }

        void line(String... texts) {
            for (int column = 0; column < texts.length; column++) {
                if (!texts[column].isEmpty()) {
                    text(column, texts[column]);
                }
            }
            row++;
        }

        private void text(int column, String text) {
            sheet.value(row, column, SheetText.guarded(text));
        }

        void finish() throws IOException {
            sheet.finish();
        }
    }
}
