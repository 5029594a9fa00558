package org.assistance.web.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Worklist;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of every post: what waits for it. Cases stand in a list, the most urgent first; other work is counted beside it. */
@Controller
class WorklistPages {
    private static final int PAGE = 20;
    private static final int SOON_DAYS = 3;

    private final Desk desk;
    private final Statements statements;
    private final Clock clock;

    WorklistPages(Desk desk, Statements statements, Clock clock) {
        this.statements = statements;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(@RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean hanging,
            @RequestParam(required = false) @Nullable LocalDate afterDue,
            @RequestParam(required = false) @Nullable Long afterId, ActingOfficer by, Model model) {
        Worklist.After after = afterDue == null || afterId == null
                ? Worklist.After.NOTHING
                : new Worklist.After(afterDue, afterId);
        LocalDate today = LocalDate.now(clock);
        Desk.View found = desk.of(by, hanging ? Stage.NOTICE : stage, hanging, after, PAGE + 1, today);
        List<CaseRow> rows = found.cases().rows();
        boolean more = rows.size() > PAGE;
        List<CaseRow> shown = more ? rows.subList(0, PAGE) : rows;
        Worklist.Counts counts = found.cases().counts();
        model.addAttribute("rows", shown);
        model.addAttribute("statementDue", statements.due(by.officerId(), today).orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("soon", today.plusDays(SOON_DAYS));
        model.addAttribute("hasCases", !counts.waiting().isEmpty());
        model.addAttribute("hanging", hanging);
        model.addAttribute("tabs", tabs(counts, stage, hanging));
        model.addAttribute("tasks", found.others()
                .entrySet()
                .stream()
                .map(kind -> Task.of(kind.getKey(), kind.getValue(), by.role()))
                .toList());
        model.addAttribute("pager", pager(shown, more, stage, hanging, after));
        return "worklist/page";
    }

    private static List<Tab> tabs(Worklist.Counts counts, @Nullable Stage open, boolean hanging) {
        var tabs = new ArrayList<Tab>();
        if (!counts.waiting().isEmpty()) {
            tabs.add(new Tab("全部待办", "/", open == null && !hanging,
                    counts.waiting().values().stream().mapToInt(Integer::intValue).sum()));
        }
        counts.waiting().forEach((stage, count) -> {
            tabs.add(new Tab(stage.label(), "/?stage=" + stage, stage == open && !hanging, count));
            if (stage == Stage.NOTICE) {
                tabs.add(new Tab("公示未满", "/?hanging=true", hanging, counts.hanging()));
            }
        });
        return tabs;
    }

    private static Pager pager(List<CaseRow> shown, boolean more, @Nullable Stage stage, boolean hanging,
            Worklist.After after) {
        String base = hanging ? "/?hanging=true" : stage == null ? "/" : "/?stage=" + stage;
        Worklist.After last = shown.isEmpty() ? Worklist.After.NOTHING : Worklist.After.row(shown.getLast());
        String next = more
                ? base + (base.equals("/") ? "?" : "&") + "afterDue=" + last.due() + "&afterId=" + last.id()
                : null;
        return new Pager("本页 " + shown.size() + " 件", after.equals(Worklist.After.NOTHING) ? null : base, next);
    }
}
