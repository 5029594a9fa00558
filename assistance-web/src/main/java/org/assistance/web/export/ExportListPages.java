package org.assistance.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.export.ExportJob;
import org.assistance.domain.export.Exports;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of exports: one's own, those that wait for one's answer, and all of the division (导出记录). */
@Controller
class ExportListPages {
    private static final String OWN = "/exports";
    private static final String WAITING = "/exports/waiting";
    private static final String RECORD = "/exports/record";

    private final Exports exports;

    ExportListPages(Exports exports) {
        this.exports = exports;
    }

    @GetMapping(OWN)
    String own(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, ActingOfficer by, Model model) {
        model.addAttribute("making", exports.anyInTheMaking(by));
        return list(OWN, exports.own(by, before), before, by, model);
    }

    @GetMapping(WAITING)
    String waiting(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, ActingOfficer by, Model model) {
        return list(WAITING, exports.waiting(by, before), before, by, model);
    }

    @GetMapping(RECORD)
    String record(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, ActingOfficer by, Model model) {
        return list(RECORD, exports.all(by.scope(), before), before, by, model);
    }

    /** Asked for every two seconds while something is being made; the whole page is asked for when it is done. */
    @GetMapping("/exports/making")
    String making(ActingOfficer by, Model model, HttpServletResponse response) {
        boolean making = exports.anyInTheMaking(by);
        if (!making) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("making", making);
        return "export/making :: making";
    }

    private String list(String address, List<ExportJob> found, long before, ActingOfficer by, Model model) {
        boolean more = found.size() > Exports.PAGE;
        List<ExportJob> shown = more ? found.subList(0, Exports.PAGE) : found;
        model.addAttribute("own", address.equals(OWN));
        model.addAttribute("rows", shown.stream().map(job -> ExportView.of(job, by)).toList());
        model.addAttribute("tabs", tabs(address, by));
        model.addAttribute("empty", switch (address) {
            case WAITING -> "没有待您审批的导出。";
            case RECORD -> "本辖区还没有人申请过导出。";
            default -> "您还没有申请过导出。在发放批次、待遇台账、案件和月报明细的页面上点“导出”。";
        });
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 份", before == Long.MAX_VALUE ? null : address,
                more ? address + "?before=" + shown.getLast().id() : null));
        return "export/list";
    }

    private List<Tab> tabs(String address, ActingOfficer by) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("我的导出", OWN, address.equals(OWN), null));
        if (by.isOneOf(Action.EXPORT_APPROVE.roles())) {
            tabs.add(new Tab("待审批", WAITING, address.equals(WAITING), String.valueOf(exports.waitingCount(by))));
        }
        if (by.isOneOf(Action.EXPORT_READ.roles())) {
            tabs.add(new Tab("导出记录", RECORD, address.equals(RECORD), null));
        }
        return tabs;
    }
}
