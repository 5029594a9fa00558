package org.assistance.web.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.export.AskingExport;
import org.assistance.domain.export.ApprovingExport;
import org.assistance.domain.export.ExportJob;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.export.ExportReason;
import org.assistance.domain.export.Exports;
import org.assistance.domain.export.FetchingExport;
import org.assistance.domain.export.NoSuchExport;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.download.Download;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Lost;
import org.assistance.web.layout.Typed;
import org.assistance.web.search.SearchWords;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One export: asked for, looked at, answered, fetched, taken back. */
@Controller
class ExportPages {
    private static final List<String> NO_FILTERS = List.of("of", "reason", "words", "_csrf");

    private final Map<ExportKind, ExportSource> sources;
    private final AskingExport asking;
    private final ApprovingExport approving;
    private final FetchingExport fetching;
    private final Exports exports;
    private final SearchWords words;
    private final Clock clock;

    ExportPages(List<ExportSource> sources, AskingExport asking, ApprovingExport approving, FetchingExport fetching,
            Exports exports, SearchWords words, Clock clock) {
        this.sources = sources.stream().collect(Collectors.toMap(ExportSource::kind, Function.identity()));
        this.asking = asking;
        this.approving = approving;
        this.fetching = fetching;
        this.exports = exports;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/exports/new")
    String form(@RequestParam ExportKind of, @RequestParam Map<String, String> typed, ActingOfficer by, Model model) {
        typed.computeIfPresent(Filters.WORDS, (_, sealed) -> words.read(sealed, by));
        return form(of, asked(of, typed, by), new ExportForm("", ""), new FieldErrors(), model);
    }

    private String form(ExportKind of, ExportSource.Asked asked, ExportForm form, FieldErrors errors, Model model) {
        model.addAttribute("of", of);
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rule", exports.rule(LocalDate.now(clock)));
        model.addAttribute("reasons", Choice.of(ExportReason.values(), ExportReason::label));
        model.addAttribute("longest", AskingExport.LONGEST);
        return "export/new";
    }

    @PostMapping("/exports")
    String ask(@RequestParam ExportKind of, @RequestParam Map<String, String> typed,
            @ModelAttribute("form") ExportForm form, ActingOfficer by, Model model, RedirectAttributes after) {
        ExportSource.Asked asked = asked(of, typed, by);
        var errors = new FieldErrors();
        ExportReason reason = form.read(errors);
        if (reason == null || !errors.isEmpty()) {
            return form(of, asked, form, errors, model);
        }
        asking.ask(new AskingExport.Wanted(of, asked.filters(), asked.title(), reason, Typed.text(form.words())), by);
        after.addFlashAttribute("notice", "已申请，正在生成");
        return "redirect:/exports";
    }

    @PostMapping("/exports/{id:[0-9]+}/again")
    String again(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        ExportJob before = asking.own(id, by);
        ExportSource.Asked asked = asked(before.kind(), before.filters(), by);
        asking.ask(new AskingExport.Wanted(before.kind(), asked.filters(), asked.title(), before.reason(),
                before.words()), by);
        after.addFlashAttribute("notice", "已按原来的条件和用途重新申请，正在生成");
        return "redirect:/exports";
    }

    @GetMapping("/exports/{id:[0-9]+}")
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        ExportJob job = exports.required(id, by);
        model.addAttribute("view", ExportView.of(job, by));
        model.addAttribute("fetches", exports.fetches(id));
        model.addAttribute("list", page(job, by));
        model.addAttribute("longest", AskingExport.LONGEST);
        return "export/job";
    }

    /** Where the list itself is shown, for who approves it; empty where it is no longer there. */
    private String page(ExportJob job, ActingOfficer by) {
        try {
            return asked(job.kind(), job.filters(), by).page();
        } catch (NoSuchExport | NotAllowed gone) {
            return "";
        }
    }

    @PostMapping("/exports/{id:[0-9]+}/file")
    ResponseEntity<byte[]> file(@PathVariable long id, ActingOfficer by) {
        FetchingExport.File file = fetching.fetch(id, by);
        return Download.EXPORT.answer(file.name(), Download.WORKBOOK, file.bytes());
    }

    @PostMapping("/exports/{id:[0-9]+}/withdrawal")
    String withdraw(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        asking.withdraw(id, by);
        after.addFlashAttribute("notice", "已撤回，文件已经删除");
        return "redirect:/exports";
    }

    @PostMapping("/exports/{id:[0-9]+}/approval")
    String approve(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        approving.approve(id, by);
        after.addFlashAttribute("notice", "已同意，申请人可以下载了");
        return "redirect:/exports/waiting";
    }

    @PostMapping("/exports/{id:[0-9]+}/refusal")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String answer, ActingOfficer by,
            RedirectAttributes after) {
        if (answer.isBlank()) {
            after.addFlashAttribute("problem", "没有办理：请写明不同意的原因，申请人看得到");
            return "redirect:/exports/" + id;
        }
        approving.refuse(id, answer, by);
        after.addFlashAttribute("notice", "已告知申请人不同意，文件已经删除");
        return "redirect:/exports/waiting";
    }

    @PostMapping("/exports/{id:[0-9]+}/recall")
    String recall(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        approving.recall(id, by);
        after.addFlashAttribute("notice", "已停用，文件已经删除，申请人不能再下载");
        return "redirect:/exports/" + id;
    }

    @ExceptionHandler(NoSuchExport.class)
    ModelAndView noSuchExport(NoSuchExport none) {
        var page = new ModelAndView("error/404", HttpStatus.NOT_FOUND);
        page.addObject("sentence", none.getMessage());
        page.addObject("advice", Lost.advice("/exports"));
        return page;
    }

    private ExportSource.Asked asked(ExportKind of, Map<String, String> typed, ActingOfficer by) {
        if (!by.isOneOf(of.reading().roles())) {
            throw new NotAllowed("您当前的岗位（" + by.role().label() + "）不能导出" + of.label());
        }
        var filters = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (!NO_FILTERS.contains(name) && !value.isBlank()) {
                filters.put(name, value.strip());
            }
        });
        return Objects.requireNonNull(sources.get(of), of.name()).asked(filters, by);
    }
}
