package org.assistance.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assistance.domain.report.Check;
import org.assistance.domain.report.ChildRow;
import org.assistance.domain.report.Figures;
import org.assistance.domain.report.ReportRow;
import org.assistance.domain.report.Reporting;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.figures.FigureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The workbook of one small city, cell by cell. */
class ReportWorkbookTests {
    private static final Figures DIBAO = new Figures(2, 5, 1, 3, 0, 0, 2, 5, Money.ofYuan(1372), 20, 50,
            Money.ofYuan(13720));
    private static final Figures EDGE = new Figures(1, 4, 0, 0, 0, 0, 0, 0, Money.ZERO, 0, 0, Money.ZERO);
    private static final Figures RELIEF = new Figures(0, 0, 0, 0, 0, 0, 1, 3, Money.ofYuan(3000), 4, 9,
            Money.ofYuan(9000));
    private static final Figures GOODS = new Figures(0, 0, 0, 0, 0, 0, 1, 2, Money.ofYuan(400), 1, 2,
            Money.ofYuan(500));

    private static final FigureTable CHECKS = new FigureTable("信息核对情况", "/reports/checks", List.of("核对户次", "核对人次"),
            "差异率",
            "平均核对天数",
            List.of(new FigureTable.Line(DivisionCode.of("340881"), "桐城市", List.of(cell(5), cell(9)), "40%", "2.5")),
            new FigureTable.Line(DivisionCode.of("3408"), "安庆市", List.of(cell(5), cell(9)), "40%", "2.5"),
            "每发起一次核对计一户次。");

    private static FigureTable.Cell cell(int count) {
        return new FigureTable.Cell(count, "/reports/checks/behind");
    }

    @TempDir
    private Path folder;

    @Test
    void the_workbook_says_what_the_page_says() throws Exception {
        List<Map<String, String>> sheets = sheets();
        assertThat(rows(sheets.getFirst())).containsExactly("安庆市2026年11月社会救助月报", "填报单位：安庆市民政局|金额单位：元",
                "注意：本月还有1个批次没有银行回盘（桐城市第1批），其金额未计入本表。", "项目|城乡|户数|人数|新增户|新增人|退出户|退出人|本月金额（元）|1月起累计（元）",
                "最低生活保障|合计|2|5|1|3|0|0|1372|13720", "最低生活保障|农村|2|5|1|3|0|0|1372|13720",
                Programme.EDGE.label() + "|合计|1|4|0|0|0|0|—|—", "最低生活保障在册中，渐退期的 1 户 3 人。",
                "项目|城乡|本月户次|本月人次|本月金额（元）|累计户次|累计人次|1月起累计（元）", "临时救助|合计|1|3|3000|4|9|9000",
                "另发实物（折价）|合计|1|2|400|1|2|500", "现金和实物|合计|2|5|3400|5|11|9500",
                "各项资金合计|4372|22720", "勾稽关系|结果|左|右", "各行相加等于本级数|相符|2户|2户", "填表人：方明远|审核人：|单位负责人：|导出日期：2026-11-30");
        assertThat(sheets.getFirst()).containsEntry("E15", "4372").containsEntry("H15", "22720");
    }

    @Test
    void the_second_sheet_adds_the_divisions_up_in_the_columns_of_the_page() throws Exception {
        assertThat(rows(sheets().get(1))).containsExactly("安庆市2026年11月社会救助月报（下级区划）", "填报单位：安庆市民政局|金额单位：元",
                "项目|区划|户数|人数|新增户|新增人|退出户|退出人|本月金额（元）|1月起累计（元）", "最低生活保障|桐城市|2|5|1|3|0|0|1372|13720",
                "最低生活保障|'=怀宁县|2|5|1|3|0|0|1372|13720", "最低生活保障|合计|4|10|2|6|0|0|2744|27440");
    }

    @Test
    void the_third_sheet_counts_checks_and_warnings_as_their_pages_do() throws Exception {
        assertThat(rows(sheets().getLast())).containsExactly("安庆市2026年11月信息核对和监测预警情况", "填报单位：安庆市民政局", "信息核对情况",
                "区划|核对户次|核对人次|差异率|平均核对天数", "桐城市|5|9|40%|2.5", "合计|5|9|40%|2.5", "每发起一次核对计一户次。");
    }

    private List<Map<String, String>> sheets() throws Exception {
        var out = new ByteArrayOutputStream();
        ReportWorkbook.write(out, new ReportWorkbook.Content("安庆市", "安庆市民政局", YearMonth.of(2026, 11),
                List.of("本月还有1个批次没有银行回盘（桐城市第1批），其金额未计入本表。"),
                List.of(new ReportRow(Programme.DIBAO, null, DIBAO), new ReportRow(Programme.DIBAO, Area.RURAL, DIBAO),
                        new ReportRow(Programme.EDGE, null, EDGE),
                        new ReportRow(Programme.TEMPORARY_RELIEF, null, RELIEF)),
                GOODS, new Reporting.Tapering(1, 3), Money.ofYuan(4372), Money.ofYuan(22720),
                Map.of(Programme.DIBAO, List.of(new ChildRow(DivisionCode.of("340881"), "桐城市", true, DIBAO),
                        new ChildRow(DivisionCode.of("340822"), "=怀宁县", true, DIBAO))),
                List.of(new Check("各行相加等于本级数", "2户", "2户", true)), List.of(CHECKS), "方明远", LocalDate.of(2026, 11, 30)));
        return read(out.toByteArray());
    }

    /** The cells with something in them, row by row. */
    private static List<String> rows(Map<String, String> sheet) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        sheet.forEach((cell, text) -> rows.computeIfAbsent(cell.replaceAll("[A-Z]", ""), _ -> new ArrayList<>())
                .add(text));
        return rows.values().stream().map(cells -> String.join("|", cells)).toList();
    }

    private List<Map<String, String>> read(byte[] workbook) throws Exception {
        Map<String, Document> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve("月报.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("xl/(sharedStrings|worksheets/sheet[123])[.]xml")) {
                    parts.put(entry.getName(), DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(zip.getInputStream(entry)));
                }
            }
        }
        List<String> texts = elements(parts.get("xl/sharedStrings.xml"), "si").stream()
                .map(Element::getTextContent)
                .toList();
        List<Map<String, String>> sheets = new ArrayList<>();
        for (int at = 1; at <= 3; at++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Element cell : elements(parts.get("xl/worksheets/sheet" + at + ".xml"), "c")) {
                String text = cell.getTextContent();
                if (!text.isEmpty()) {
                    cells.put(cell.getAttribute("r"),
                            cell.getAttribute("t").equals("s")
                                    ? texts.get(Integer.parseInt(text))
                                    : new BigDecimal(text).stripTrailingZeros().toPlainString());
                }
            }
            sheets.add(cells);
        }
        return sheets;
    }

    private static List<Element> elements(Document of, String name) {
        var found = new ArrayList<Element>();
        var nodes = of.getElementsByTagName(name);
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }
}
