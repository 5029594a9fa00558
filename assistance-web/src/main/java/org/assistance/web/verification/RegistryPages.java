package org.assistance.web.verification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.Reason;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.file.ComparedAnew;
import org.assistance.verification.file.ConfirmingDepartmentFile;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.file.HeaderMapping;
import org.assistance.verification.file.HeaderMappings;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.file.WaitingFiles;
import org.assistance.verification.file.WithdrawingDepartmentFile;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.download.Download;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the check officer sees how old each department's data is, and takes over a new file. */
@Controller
class RegistryPages {
    private static final int HISTORY = 20;

    private final Registries registries;
    private final DepartmentFiles files;
    private final ImportingDepartmentFile importing;
    private final ConfirmingDepartmentFile confirming;
    private final WithdrawingDepartmentFile withdrawing;
    private final WaitingFiles waiting;
    private final HeaderMappings mappings;
    private final Divisions divisions;
    private final Clock clock;

    RegistryPages(Registries registries, DepartmentFiles files, ImportingDepartmentFile importing,
            ConfirmingDepartmentFile confirming, WithdrawingDepartmentFile withdrawing, WaitingFiles waiting,
            HeaderMappings mappings, Divisions divisions, Clock clock) {
        this.registries = registries;
        this.files = files;
        this.importing = importing;
        this.confirming = confirming;
        this.withdrawing = withdrawing;
        this.waiting = waiting;
        this.mappings = mappings;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/registries")
    ModelAndView list(ActingOfficer by) {
        return page(RegistryForm.EMPTY, new FieldErrors(), null, by, HttpStatus.OK);
    }

    @PostMapping("/registries")
    ModelAndView take(@ModelAttribute RegistryForm form, @RequestParam(required = false) @Nullable MultipartFile file,
            ActingOfficer by, RedirectAttributes after) {
        var errors = new FieldErrors();
        Optional<Registry> registry = form.registry(registries, errors);
        Optional<LocalDate> asOf = form.day(LocalDate.now(clock), errors);
        ControlTotals told = form.told(errors);
        RegistryForm.file(file, errors);
        if (!errors.isEmpty() || registry.isEmpty() || asOf.isEmpty() || file == null) {
            return page(form, errors, null, by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        ImportOutcome outcome = importing.stage(registry.get(), name, asOf.get(), told, file, by);
        if (outcome instanceof ImportOutcome.Refused refused) {
            return page(form, errors, new Refusal(registry.get(), name, refused), by,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (outcome instanceof ImportOutcome.Unmapped other) {
            after.addFlashAttribute("warning", "“" + name + "”的表头与来源不同，还没有读入，请说明各列。");
            return new ModelAndView("redirect:/registries/waiting/" + other.file().id());
        }
        after.addFlashAttribute(outcome instanceof ImportOutcome.Staged ? "notice" : "warning",
                Staging.sentence(outcome, registry.get()));
        return new ModelAndView("redirect:/registries");
    }

    /** Puts a file that somebody else brought into use. */
    @PostMapping("/registries/files/{file}/confirmation")
    String confirm(@PathVariable long file, @RequestParam(required = false) @Nullable Long comparedWith,
            ActingOfficer by,
            RedirectAttributes after) {
        ImportOutcome.Taken taken;
        try {
            taken = confirming.confirm(file, comparedWith, by);
        } catch (ComparedAnew other) {
            after.addFlashAttribute("problem", other.getMessage() + "。");
            return "redirect:/registries";
        }
        DepartmentFile before = taken.before();
        after.addFlashAttribute("notice", "已启用" + taken.file().words() + "的“" + taken.file().fileName() + "”，"
                + taken.file().rows() + " 行" + (before == null
                        ? "。"
                        : "；替换了截至 " + before.asOf() + " 的 " + before.rows() + " 行。"));
        return "redirect:/registries";
    }

    /** Takes a wrongly imported file out of use; the one before answers again. */
    @PostMapping("/registries/files/{file}/withdrawal")
    String withdraw(@PathVariable long file, @RequestParam(defaultValue = "") String reason, ActingOfficer by,
            RedirectAttributes after) {
        if (Reason.isMissing(reason)) {
            after.addFlashAttribute("problem", "没有撤回：请写明撤回的原因" + Reason.AT_LEAST + "。");
            return "redirect:/registries";
        }
        boolean waiting = files.staged(by.scope()).stream().anyMatch(one -> one.id() == file);
        String now = withdrawing.withdraw(file, reason, by)
                .map(before -> "恢复使用" + before.words() + "的“" + before.fileName() + "”。")
                .orElse("本地这个来源现在没有自己的数据。");
        after.addFlashAttribute("notice",
                waiting ? "已撤回，没有启用过。" : "已撤回。" + now + "用它核对过的案件，请重新核对。");
        return "redirect:/registries";
    }

    private ModelAndView page(RegistryForm form, FieldErrors errors, @Nullable Refusal refusal, ActingOfficer by,
            HttpStatus status) {
        LocalDate today = LocalDate.now(clock);
        String place = divisions.find(by.division()).map(Division::name).orElse("");
        List<DepartmentFile> covering = files.covering(by.division());
        List<DepartmentFile> below = files.current(by.scope());
        Map<Long, HeaderMapping> mappedBy = mappings.ofStaged(by.scope());
        var page = new ModelAndView("verification/registries", status);
        page.addObject("lines", registries.listed()
                .stream()
                .flatMap(registry -> RegistryLine.of(registry, by.division(), place, covering, below, today).stream())
                .toList());
        page.addObject("registries", registries.all());
        page.addObject("place", place);
        page.addObject("own", by.division());
        page.addObject("sources",
                registries.all().stream().map(one -> new Choice(one.code(), one.title())).toList());
        page.addObject("staged", files.staged(by.scope())
                .stream()
                .map(file -> StagedFile.of(file, registries.find(file.source()).orElseThrow(), mappedBy.get(file.id()),
                        by))
                .toList());
        page.addObject("waiting", waiting.in(by.scope()));
        page.addObject("mappings", mappings.current(by.division()));
        page.addObject("unused", registries.listed()
                .stream()
                .map(Registry::source)
                .filter(source -> !source.usedOn(today))
                .toList());
        page.addObject("history", files.latest(by.scope(), HISTORY));
        page.addObject("titles", registries.titles());
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("refusal", refusal);
        page.addObject("mayImport", ImportingDepartmentFile.importer(by));
        page.addObject("zone", OfficeTime.ZONE);
        return page;
    }

    /** An example of a source's file, which a spreadsheet opens rightly. */
    @GetMapping("/registries/{source}/template")
    ResponseEntity<byte[]> template(@PathVariable String source) {
        Registry registry = registries.find(source)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String text = "\ufeff"
                + registry.columns().stream().map(Column::header).collect(Collectors.joining(",")) + "\r\n"
                + registry.columns().stream().map(Column::sample).collect(Collectors.joining(",")) + "\r\n";
        return Download.REGISTRY_TEMPLATE.answer(registry.label() + "模板.csv", Download.TABLE,
                text.getBytes(StandardCharsets.UTF_8));
    }
}
