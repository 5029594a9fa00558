package org.assistance.web.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.export.NoSuchExport;
import org.assistance.domain.payment.Group;
import org.assistance.domain.payment.Lines;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.PaymentRuns;
import org.assistance.domain.payment.RunOverview;
import org.assistance.domain.payment.Unusual;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.export.ExportBook;
import org.assistance.web.export.ExportBook.Column;
import org.assistance.web.export.ExportSource;
import org.springframework.stereotype.Component;

/**
 * The whole list of a run: what is unusual first, then every line with its reason; the officer's own people, account numbers masked
 * as on the pages.
 */
@Component
class RunExport implements ExportSource {
    private static final List<Column> COLUMNS = List.of(new Column("变动", 8), new Column("序号", 8), new Column("姓名", 12),
            new Column("所在地", 40), new Column("项目", 12), new Column("待遇月份", 12), new Column("人数", 8),
            new Column("金额（元）", 14), new Column("上月金额（元）", 14), new Column("账号", 12), new Column("结果", 10),
            new Column("说明", 60));

    private final PaymentRuns runs;
    private final RunOverview overview;
    private final Unusual unusual;
    private final Lines lines;
    private final Divisions divisions;

    RunExport(PaymentRuns runs, RunOverview overview, Unusual unusual, Lines lines, Divisions divisions) {
        this.runs = runs;
        this.overview = overview;
        this.unusual = unusual;
        this.lines = lines;
        this.divisions = divisions;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.PAYMENT_LIST;
    }

    @Override
    public Asked asked(Map<String, String> typed, ActingOfficer by) {
        PaymentRun run = run(typed, by);
        RunOverview.Counts counts = overview.counts(run.id(), by.scope());
        long rows = Arrays.stream(Group.values())
                .filter(group -> group != Group.FAILED)
                .mapToLong(group -> counts.of(group).lines())
                .sum();
        return new Asked(Map.of("run", String.valueOf(run.id())), title(run, by),
                rows - lines.hidden(run.id(), by.scope()), "/payments/" + run.id());
    }

    @Override
    public void write(Map<String, String> filters, ActingOfficer by, ExportBook book) {
        PaymentRun run = run(filters, by);
        String title = title(run, by);
        try (var first = book.sheet("需要留意", title, List.of())) {
            first.line("批次状态：" + run.status().label());
            long hidden = lines.hidden(run.id(), by.scope());
            if (hidden > 0) {
                first.line(hidden + "笔属于导出人或者其近亲属的家庭，按回避规定没有列出");
            }
            RunView.sentences(unusual.in(run, by.scope())).forEach(first::line);
        }
        try (var list = book.sheet("名单", title, COLUMNS)) {
            lines.each(run.id(), by.scope(), line -> write(list, line));
        }
    }

    private static void write(ExportBook.Sheet list, Lines.Line line) {
        boolean paid = line.group().paid();
        // Who is left out is paid nothing: what was or would be paid stands in the column beside.
        list.person(line.group().label(), paid ? line.number() : null, line.name(), line.place(),
                line.programme().shortLabel(), paid ? line.benefitMonth().toString() : null, line.people(),
                paid ? line.amount() : null, line.previous() == null && !paid ? line.amount() : line.previous(),
                line.account(), paid ? line.status().label() : "不发放", line.note());
    }

    private String title(PaymentRun run, ActingOfficer by) {
        return divisions.find(run.division()).orElseThrow().name() + RunView.month(run.month()) + "发放名单 " + run.number()
                + (by.scope().contains(run.division())
                        ? ""
                        : "中" + divisions.find(by.division()).orElseThrow().name() + "的部分");
    }

    private PaymentRun run(Map<String, String> filters, ActingOfficer by) {
        String id = filters.getOrDefault("run", "");
        if (!id.matches("[0-9]{1,18}")) {
            throw new NoSuchExport();
        }
        return runs.findTouching(Long.parseLong(id), by.scope().lower(), by.scope().upper(),
                by.division().chain().stream().map(DivisionCode::value).toList()).orElseThrow(NoSuchExport::new);
    }
}
