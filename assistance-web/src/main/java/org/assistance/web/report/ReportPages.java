package org.assistance.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.report.BehindFigures;
import org.assistance.domain.report.Proving;
import org.assistance.domain.report.ChildRow;
import org.assistance.domain.report.Figures;
import org.assistance.domain.report.GoodsGiven;
import org.assistance.domain.report.Question;
import org.assistance.domain.report.ReportRow;
import org.assistance.domain.report.Reporting;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.download.Download;
import org.assistance.web.figures.FigureQuestion;
import org.assistance.web.figures.FigureTables;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The month's report of a city, county or township: every figure opens into the cases behind it. */
@Controller
class ReportPages {
    private final ReportQuestion questions;
    private final Reporting reporting;
    private final Proving proving;
    private final GoodsGiven goods;
    private final BehindFigures behind;
    private final FigureTables tables;
    private final Divisions divisions;
    private final JsonMapper json;
    private final Clock clock;

    ReportPages(ReportQuestion questions, Reporting reporting, Proving proving, GoodsGiven goods, BehindFigures behind,
            FigureTables tables, Divisions divisions, JsonMapper json, Clock clock) {
        this.questions = questions;
        this.reporting = reporting;
        this.proving = proving;
        this.goods = goods;
        this.behind = behind;
        this.tables = tables;
        this.divisions = divisions;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String reports() {
        return "redirect:/reports/monthly";
    }

    @GetMapping("/reports/monthly")
    String monthly(@RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "DIBAO") Programme programme,
            @RequestParam(required = false) @Nullable Area area, ActingOfficer by, Model model) {
        Question question = questions.of(division, month, by);
        List<ReportRow> rows = reporting.programmes(question);
        List<ChildRow> children = reporting.children(question, programme, area);
        Figures sum = children.stream().map(ChildRow::figures).reduce(Figures.NONE, Figures::plus);
        Figures whole = rows.stream()
                .filter(row -> row.programme() == programme && row.area() == area)
                .findFirst()
                .orElseThrow()
                .figures();

        describe(question, month, by, model);
        model.addAttribute("tapering", reporting.tapering(question));
        model.addAttribute("rows", rows.stream().filter(row -> row.programme() != Programme.TEMPORARY_RELIEF).toList());
        model.addAttribute("relief",
                rows.stream().filter(row -> row.programme() == Programme.TEMPORARY_RELIEF).toList());
        model.addAttribute("goods", goods.of(question));
        model.addAttribute("wholeRelief", relief(rows).plus(goods.of(question)));
        model.addAttribute("amount", total(rows, false));
        model.addAttribute("amountSinceJanuary", total(rows, true));
        model.addAttribute("programme", programme);
        model.addAttribute("isRelief", programme == Programme.TEMPORARY_RELIEF);
        model.addAttribute("area", area);
        model.addAttribute("children", children);
        model.addAttribute("sum", sum);
        model.addAttribute("sumCheck", proving.sum(whole, sum));
        model.addAttribute("checks", proving.proofs(question, rows));
        model.addAttribute("warnings", warnings(question));
        model.addAttribute("programmeTabs",
                Arrays.stream(Programme.values())
                        .map(each -> new Tab(each.shortLabel(),
                                address(question, each, area), each == programme, null))
                        .toList());
        model.addAttribute("areaTabs", areaTabs(question, programme, area));
        Map<YearMonth, Map<Programme, Money>> year = reporting.year(question);
        model.addAttribute("year", year);
        model.addAttribute("paying", Arrays.stream(Programme.values()).filter(Programme::pays).toList());
        model.addAttribute("chart", chart(year));
        return "report/monthly";
    }

    /** What is not in the report yet, one sentence each. */
    private List<String> warnings(Question question) {
        List<String> unapproved = proving.unapproved(question);
        List<String> unsettled = proving.unsettled(question);
        var warnings = new ArrayList<String>();
        if (proving.withoutRuns(question)) {
            warnings.add("本月还没有发放批次，除认定的边缘、刚性支出困难家庭外，户数、人数和金额都还没有数字。");
        }
        if (!unapproved.isEmpty()) {
            warnings.add(
                    "本月还有" + unapproved.size() + "个批次的名单没有审批（" + String.join("、", unapproved) + "），其户数、人数和金额都未计入本表。");
        }
        if (!unsettled.isEmpty()) {
            warnings.add("本月还有" + unsettled.size() + "个批次没有银行回盘（" + String.join("、", unsettled) + "），其金额未计入本表。");
        }
        return warnings;
    }

    private void describe(Question question, @Nullable String asked, ActingOfficer by, Model model) {
        String problem = questions.problemOf(asked);
        if (problem != null) {
            model.addAttribute("problem", problem);
        }
        List<Division> path = divisions.path(question.scope().division())
                .stream()
                .filter(each -> by.scope().contains(each.code()))
                .toList();
        model.addAttribute("path", path);
        model.addAttribute("division", path.getLast());
        model.addAttribute("month", question.month());
        model.addAttribute("before", question.month().minusMonths(1));
        YearMonth next = question.month().plusMonths(1);
        model.addAttribute("after", next.isAfter(YearMonth.now(clock)) ? null : next);
        model.addAttribute("village", path.getLast().level() == DivisionLevel.VILLAGE);
    }

    private static Figures relief(List<ReportRow> rows) {
        return rows.stream()
                .filter(row -> row.programme() == Programme.TEMPORARY_RELIEF && row.area() == null)
                .map(ReportRow::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    private static Money total(List<ReportRow> rows, boolean sinceJanuary) {
        return rows.stream()
                .filter(row -> row.area() == null)
                .map(row -> sinceJanuary ? row.figures().amountSinceJanuary() : row.figures().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Tab> areaTabs(Question question, Programme programme, @Nullable Area area) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("城乡合计", address(question, programme, null), area == null, null));
        for (Area each : Area.values()) {
            tabs.add(new Tab(each.label(), address(question, programme, each), each == area, null));
        }
        return tabs;
    }

    private static String address(Question question, Programme programme, @Nullable Area area) {
        return "/reports/monthly?division=" + question.scope().division().value() + "&month=" + question.month()
                + "&programme=" + programme + (area == null ? "" : "&area=" + area) + "#below";
    }

    private String chart(Map<YearMonth, Map<Programme, Money>> year) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (Programme programme : Programme.values()) {
            if (programme.pays()) {
                series.add(Map.of("name", programme.shortLabel(), "type", "bar", "stack", "sum", "data", year.values()
                        .stream()
                        .map(paid -> new BigDecimal(paid.getOrDefault(programme, Money.ZERO).plain()))
                        .toList()));
            }
        }
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("xAxis",
                Map.of("type", "category", "data", year.keySet().stream().map(YearMonth::toString).toList()));
        options.put("yAxis", Map.of("type", "value", "name", "元"));
        options.put("series", series);
        return json.writeValueAsString(options);
    }

    @GetMapping("/reports/monthly/cases")
    String cases(@RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String month, @RequestParam Programme programme,
            @RequestParam(required = false) @Nullable Area area, @RequestParam BehindFigures.Kind kind,
            @RequestParam(defaultValue = "") String after, ActingOfficer by, Model model) {
        Question question = questions.of(division, month, by);
        var figure = new BehindFigures.Figure(question, programme, area, kind);
        List<BehindFigures.Row> found = behind.page(figure, after);
        boolean more = found.size() > BehindFigures.PAGE;
        List<BehindFigures.Row> rows = more ? found.subList(0, BehindFigures.PAGE) : found;
        BehindFigures.Total total = behind.total(figure);
        describe(question, month, by, model);
        model.addAttribute("mayExport", by.isOneOf(Action.EXPORT_ASK.roles()));
        model.addAttribute("difference", behind.difference(figure));
        model.addAttribute("figure", figure);
        model.addAttribute("rows", rows);
        model.addAttribute("total", total);
        model.addAttribute("hidden", behind.hidden(figure));
        model.addAttribute("report", address(question, programme, area));
        var self = UriComponentsBuilder.fromPath("/reports/monthly/cases")
                .queryParam("division", question.scope().division().value())
                .queryParam("month", question.month())
                .queryParam("programme", programme)
                .queryParam("kind", kind);
        if (area != null) {
            self.queryParam("area", area);
        }
        model.addAttribute("pager",
                new Pager("共 " + "%,d".formatted(total.rows()) + " 行，本页 " + rows.size() + " 行",
                        after.isEmpty() ? null : self.toUriString(), more
                                ? self.cloneBuilder().queryParam("after", rows.getLast().key()).toUriString()
                                : null));
        return "report/cases";
    }

    @GetMapping("/reports/monthly.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String month, ActingOfficer by) throws IOException {
        Question question = questions.of(division, month, by);
        if (questions.problemOf(month) != null) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/reports/monthly?month="
                            + UriUtils.encode(String.valueOf(month), StandardCharsets.UTF_8)))
                    .build();
        }
        Division place = divisions.find(question.scope().division()).orElseThrow();
        Map<Programme, List<ChildRow>> below = new LinkedHashMap<>();
        for (Programme programme : Programme.values()) {
            below.put(programme, reporting.children(question, programme, null));
        }
        List<ReportRow> rows = reporting.programmes(question);
        var counted = new FigureQuestion(question.month(), place.code(), by.officerId());
        var file = new ByteArrayOutputStream();
        ReportWorkbook.write(file,
                new ReportWorkbook.Content(place.name(), OfficeName.of(place), question.month(), warnings(question),
                        rows, goods.of(question), reporting.tapering(question),
                        total(rows, false), total(rows, true), below, proving.proofs(question, rows),
                        List.of(tables.checks(counted), tables.warnings(counted)), by.name(),
                        LocalDate.now(clock)));
        return Download.REPORT.answer("社会救助月报-" + place.name() + "-" + question.month() + ".xlsx", Download.WORKBOOK,
                file.toByteArray());
    }
}
