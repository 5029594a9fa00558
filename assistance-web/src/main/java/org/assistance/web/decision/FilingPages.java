package org.assistance.web.decision;

import java.time.Instant;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.decision.TownshipDecisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the townships decided themselves, told to the county, and that it was seen (LS-21). */
@Controller
class FilingPages {
    private final TownshipDecisions decisions;

    FilingPages(TownshipDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/filings")
    String list(@RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable Long before,
            ActingOfficer by, Model model) {
        var rows = decisions.rows(by.scope(), all, before == null ? Long.MAX_VALUE : before);
        boolean more = rows.size() > TownshipDecisions.PAGE;
        var shown = more ? rows.subList(0, TownshipDecisions.PAGE) : rows;
        String base = all ? "/filings?all=true" : "/filings";
        model.addAttribute("rows", shown);
        model.addAttribute("times", shown.stream().map(row -> minute(row.seenAt())).toList());
        model.addAttribute("tabs", List.of(new Tab("未阅", "/filings", !all, decisions.unseen(by.scope())),
                new Tab("全部", "/filings?all=true", all, null)));
        model.addAttribute("maySee", by.isOneOf(TownshipDecisions.ROLES));
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 件", before == null ? null : base,
                more ? base + (all ? "&" : "?") + "before=" + shown.getLast().id() : null));
        return "decision/filings";
    }

    @PostMapping("/filings/{id}/seen")
    String seen(@PathVariable long id, @RequestParam(defaultValue = "") String remark, ActingOfficer by,
            RedirectAttributes after) {
        if (decisions.seen(id, remark, by)) {
            after.addFlashAttribute("notice", "已记录已阅。");
        } else {
            after.addFlashAttribute("warning", "其他工作人员已先记录已阅"
                    + (remark.isBlank() ? "。" : "，您写的说明没有记入：“" + remark.strip() + "”。请在“全部”中查看对方的说明。"));
        }
        return "redirect:/filings";
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "" : OfficeTime.minute(at);
    }
}
