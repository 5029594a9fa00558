package org.assistance.web.payment;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.BadResultFile;
import org.assistance.domain.payment.Group;
import org.assistance.domain.payment.Lines;
import org.assistance.domain.payment.NoSuchRun;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.PaymentRuns;
import org.assistance.domain.payment.RunOverview;
import org.assistance.domain.payment.RunStatus;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.payment.Settling;
import org.assistance.domain.payment.Unusual;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.download.Download;
import org.assistance.web.layout.Lost;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One run: its figures, its lists, and what may be done with it. */
@Controller
class RunPages {
    private final PaymentRuns runs;
    private final RunOverview overview;
    private final Lines lines;
    private final Unusual unusual;
    private final Divisions divisions;
    private final Approving approving;
    private final Sending sending;
    private final Settling settling;

    RunPages(PaymentRuns runs, RunOverview overview, Lines lines, Unusual unusual, Divisions divisions,
            Approving approving, Sending sending, Settling settling) {
        this.runs = runs;
        this.overview = overview;
        this.lines = lines;
        this.unusual = unusual;
        this.divisions = divisions;
        this.approving = approving;
        this.sending = sending;
        this.settling = settling;
    }

    @GetMapping("/payments/{id:[0-9]+}")
    String page(@PathVariable long id, @RequestParam(required = false) @Nullable Group list,
            @RequestParam(defaultValue = "0") long after, ActingOfficer by, Model model) {
        PaymentRun run = touching(id, by);
        String division = divisions.find(run.division()).orElseThrow().fullName();
        RunOverview.Counts counts = overview.counts(id, by.scope());
        // Until it is approved the page opens on what an approver should look at.
        boolean open = run.status() == RunStatus.FROZEN || run.status() == RunStatus.APPROVED;
        Unusual.Found found = open ? unusual.in(run, by.scope()) : new Unusual.Found(List.of(), List.of());
        Group shown = list != null ? list : found.arrears().isEmpty() ? first(counts) : Group.ARREARS;
        List<Lines.Line> page = lines.of(id, shown, by.scope(), after);
        boolean more = page.size() > Lines.PAGE;
        List<Lines.Line> rows = more ? page.subList(0, Lines.PAGE) : page;

        model.addAttribute("open", open);
        model.addAttribute("unusual", found);
        model.addAttribute("many", Unusual.MANY_MONTHS);
        boolean frozen = run.status() == RunStatus.FROZEN;
        String changed = frozen && by.scope().contains(run.division()) ? approving.changedSince(id) : null;
        model.addAttribute("changed", changed);
        model.addAttribute("view", RunView.of(run, division, by,
                frozen && by.isOneOf(Approving.ROLES) ? approving.refusalFor(id, by) : null, changed));
        model.addAttribute("run", run);
        model.addAttribute("month", RunView.month(run.month()));
        model.addAttribute("partly", !by.scope().contains(run.division()));
        model.addAttribute("figures", overview.figures(id, by.scope()));
        model.addAttribute("settled", run.status() == RunStatus.SETTLED);
        model.addAttribute("tabs",
                Arrays.stream(Group.values())
                        .filter(group -> group != Group.FAILED || run.status() == RunStatus.SETTLED)
                        .map(group -> new Tab(group.label(), "/payments/" + id + "?list=" + group, group == shown,
                                "%,d".formatted(counts.of(group).lines())))
                        .toList());
        model.addAttribute("group", shown);
        model.addAttribute("sum", counts.of(shown));
        model.addAttribute("rows", rows);
        model.addAttribute("hidden", lines.hidden(id, by.scope()));
        String self = "/payments/" + id + "?list=" + shown;
        model.addAttribute("pager",
                new Pager("共 " + "%,d".formatted(counts.of(shown).lines()) + " 笔，本页 " + rows.size() + " 笔",
                        after == 0 ? null : self,
                        more ? self + "&after=" + rows.getLast().key() : null));
        model.addAttribute("history", RunView.history(run, overview, by.scope().contains(run.division())));
        return "payment/run";
    }

    private PaymentRun touching(long id, ActingOfficer by) {
        return runs.findTouching(id, by.scope().lower(), by.scope().upper(),
                by.division().chain().stream().map(DivisionCode::value).toList()).orElseThrow(NoSuchRun::new);
    }

    private static Group first(RunOverview.Counts counts) {
        return Arrays.stream(Group.values())
                .filter(group -> counts.of(group).lines() > 0)
                .findFirst()
                .orElse(Group.NEW);
    }

    @PostMapping("/payments/{id:[0-9]+}/approve")
    String approve(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        PaymentRun run = approving.approve(id, by);
        after.addFlashAttribute("notice", run.status() == RunStatus.APPROVED
                ? by.isOneOf(Sending.ROLES) ? "已审批同意，可以生成银行代发文件" : "已审批同意，等待" + RunView.senders(run) + "生成银行代发文件"
                : "本批次已审批，现为“" + run.status().label() + "”");
        return "redirect:/payments/" + id;
    }

    @PostMapping("/payments/{id:[0-9]+}/reject")
    String reject(@PathVariable long id, @RequestParam(defaultValue = "") String reason, ActingOfficer by,
            RedirectAttributes after) {
        if (Reason.isMissing(reason)) {
            after.addFlashAttribute("problem", "没有退回：请填写退回原因" + Reason.AT_LEAST);
        } else {
            approving.reject(id, reason, by);
            after.addFlashAttribute("notice", "已退回，本批次不发放；名单中的待遇等待重新冻结");
        }
        return "redirect:/payments/" + id;
    }

    @PostMapping("/payments/{id:[0-9]+}/send")
    String send(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        sending.send(id, by);
        after.addFlashAttribute("notice", "银行代发文件已生成并封存，请下载后送代发银行");
        return "redirect:/payments/" + id;
    }

    @GetMapping("/payments/{id:[0-9]+}/file")
    ResponseEntity<byte[]> file(@PathVariable long id, ActingOfficer by) {
        return download(Download.BANK_FILE, sending.file(id, by));
    }

    @GetMapping("/payments/{id:[0-9]+}/result-template.csv")
    ResponseEntity<byte[]> template(@PathVariable long id, ActingOfficer by) {
        return download(Download.BANK_ANSWER, sending.template(id, by));
    }

    private static ResponseEntity<byte[]> download(Download as, Sending.File file) {
        return as.answer(file.name(), MediaType.APPLICATION_OCTET_STREAM, file.bytes());
    }

    @PostMapping("/payments/{id:[0-9]+}/result")
    String settle(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file, ActingOfficer by,
            RedirectAttributes after) throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isBlank()) {
            after.addFlashAttribute("problem", "没有导入：请选择银行回盘文件");
            return "redirect:/payments/" + id;
        }
        if (file.isEmpty()) {
            after.addFlashAttribute("problem", "没有导入：文件“" + name + "”是空的（0字节），请向银行重新取得回盘文件");
            return "redirect:/payments/" + id;
        }
        try {
            settling.settle(id, file.getBytes(), by);
            after.addFlashAttribute("notice", "银行回盘已入账");
        } catch (BadResultFile bad) {
            after.addFlashAttribute("problem", bad.getMessage() + "。请改正后重新导入");
            after.addFlashAttribute("fileProblems", bad.problems());
        }
        return "redirect:/payments/" + id;
    }

    @ExceptionHandler(NoSuchRun.class)
    ModelAndView noSuchRun(NoSuchRun none) {
        var page = new ModelAndView("error/404", HttpStatus.NOT_FOUND);
        page.addObject("sentence", none.getMessage());
        page.addObject("advice", Lost.advice("/payments"));
        return page;
    }
}
