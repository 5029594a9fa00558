package org.assistance.web.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Worklist;
import org.assistance.domain.payment.PendingChanges;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what waits for this post, by stage, the most urgent first. */
@Controller
class WorklistPages {
    private static final int PAGE = 20;
    private static final int SOON_DAYS = 3;

    private final Worklist worklist;
    private final RefusedLines refused;
    private final PendingChanges pending;
    private final Clock clock;

    WorklistPages(Worklist worklist, RefusedLines refused, PendingChanges pending, Clock clock) {
        this.worklist = worklist;
        this.refused = refused;
        this.pending = pending;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(@RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable LocalDate afterDue,
            @RequestParam(required = false) @Nullable Long afterId, ActingOfficer by, Model model) {
        if (by.role() == Role.CITY_CLERK || by.role() == Role.AUDITOR) {
            return "redirect:/reports/monthly";
        }
        if (by.role() == Role.ADMINISTRATOR) {
            return "redirect:/staff";
        }
        if (by.role() == Role.VILLAGE_ASSISTANT) {
            return "redirect:/intake";
        }
        Worklist.After after = afterDue == null || afterId == null
                ? Worklist.After.NOTHING
                : new Worklist.After(afterDue, afterId);
        LocalDate today = LocalDate.now(clock);
        List<CaseRow> rows = worklist.rows(by, stage, after, PAGE + 1, today);
        boolean more = rows.size() > PAGE;
        List<CaseRow> shown = more ? rows.subList(0, PAGE) : rows;
        Map<Stage, Integer> counts = worklist.counts(by, today);
        model.addAttribute("rows", shown);
        model.addAttribute("today", today);
        model.addAttribute("soon", today.plusDays(SOON_DAYS));
        model.addAttribute("tabs", tabs(counts, stage, by));
        model.addAttribute("pager", pager(shown, more, stage, after));
        return "worklist/page";
    }

    private List<Tab> tabs(Map<Stage, Integer> counts, @Nullable Stage open, ActingOfficer by) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("全部待办", "/", open == null, counts.values().stream().mapToInt(Integer::intValue).sum()));
        counts.forEach((stage, count) -> tabs.add(new Tab(stage.label(), "/?stage=" + stage, stage == open, count)));
        if (by.isOneOf(Releasing.ROLES)) {
            tabs.add(new Tab("发放失败", "/payments/failed", false, refused.count(by.scope())));
        }
        if (PendingChanges.concerns(by.role())) {
            tabs.add(new Tab("待遇变更", "/entitlements/pending", false, pending.count(by)));
        }
        return tabs;
    }

    private static Pager pager(List<CaseRow> shown, boolean more, @Nullable Stage stage, Worklist.After after) {
        String base = stage == null ? "/?" : "/?stage=" + stage + "&";
        Worklist.After last = shown.isEmpty() ? Worklist.After.NOTHING : Worklist.After.row(shown.getLast());
        String next = more ? base + "afterDue=" + last.due() + "&afterId=" + last.id() : null;
        String first = after.equals(Worklist.After.NOTHING) ? null : stage == null ? "/" : "/?stage=" + stage;
        return new Pager("本页 " + shown.size() + " 件", first, next);
    }
}
