package org.assistance.web.verification;

import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.file.HeaderMappings;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.file.MappingHeaders;
import org.assistance.verification.file.WaitingFile;
import org.assistance.verification.file.WaitingFiles;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer says once what a department calls its columns (列对应). */
@Controller
class MappingPages {
    private final WaitingFiles waiting;
    private final MappingHeaders mapping;
    private final HeaderMappings mappings;
    private final Registries registries;

    MappingPages(WaitingFiles waiting, MappingHeaders mapping, HeaderMappings mappings, Registries registries) {
        this.waiting = waiting;
        this.mapping = mapping;
        this.mappings = mappings;
        this.registries = registries;
    }

    @GetMapping("/registries/waiting/{waiting}")
    ModelAndView page(@PathVariable("waiting") long id, ActingOfficer by) {
        WaitingFile file = waiting.own(id, by.division()).orElseThrow(NoSuchCase::new);
        Registry registry = registries.find(file.source()).orElseThrow();
        return page(file, registry, MappingForm.proposed(file, registry,
                mappings.current(file.source(), by.division()).orElse(null)), new FieldErrors(), null, by,
                HttpStatus.OK);
    }

    /** Reads the waiting file by what was chosen. */
    @PostMapping("/registries/waiting/{waiting}")
    ModelAndView map(@PathVariable("waiting") long id, @RequestParam Map<String, String> fields, ActingOfficer by,
            RedirectAttributes after) {
        WaitingFile file = waiting.own(id, by.division()).orElseThrow(NoSuchCase::new);
        Registry registry = registries.find(file.source()).orElseThrow();
        MappingForm form = MappingForm.sent(registry, fields);
        var errors = new FieldErrors();
        Map<String, String> byColumn = form.byColumn(file, errors);
        if (!errors.isEmpty()) {
            return page(file, registry, form, errors, null, by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ImportOutcome outcome = mapping.map(id, byColumn, by);
        if (outcome instanceof ImportOutcome.Refused refused) {
            return page(file, registry, form, errors, new Refusal(registry, file.fileName(), refused), by,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute(outcome instanceof ImportOutcome.Staged ? "notice" : "warning",
                Staging.sentence(outcome, registry)
                        + (outcome instanceof ImportOutcome.Staged ? "列对应已保存，下次同样表头的文件直接读入。" : ""));
        return new ModelAndView("redirect:/registries");
    }

    /** Reads a waiting file whose headers are known. */
    @PostMapping("/registries/waiting/{waiting}/reading")
    ModelAndView read(@PathVariable("waiting") long id, ActingOfficer by, RedirectAttributes after) {
        WaitingFile file = waiting.own(id, by.division()).orElseThrow(NoSuchCase::new);
        Registry registry = registries.find(file.source()).orElseThrow();
        ImportOutcome outcome = mapping.read(id, by);
        if (outcome instanceof ImportOutcome.Refused refused) {
            return page(file, registry, MappingForm.proposed(file, registry, null), new FieldErrors(),
                    new Refusal(registry, file.fileName(), refused), by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute(outcome instanceof ImportOutcome.Staged ? "notice" : "warning",
                Staging.sentence(outcome, registry));
        return new ModelAndView("redirect:/registries");
    }

    /** Gives a waiting file up. */
    @PostMapping("/registries/waiting/{waiting}/withdrawal")
    String giveUp(@PathVariable("waiting") long id, ActingOfficer by, RedirectAttributes after) {
        mapping.giveUp(id, by);
        after.addFlashAttribute("notice", "已删除，没有导入；现行数据没有变化。");
        return "redirect:/registries";
    }

    /** Ends what was said of a department's headers. */
    @PostMapping("/registries/mappings/{mapping}/end")
    String end(@PathVariable("mapping") long id, ActingOfficer by, RedirectAttributes after) {
        mapping.end(id, by);
        after.addFlashAttribute("notice", "列对应已停用，下次导入时重新对应；已导入的数据没有变化。");
        return "redirect:/registries";
    }

    private ModelAndView page(WaitingFile file, Registry registry, MappingForm form, FieldErrors errors,
            @Nullable Refusal refusal, ActingOfficer by, HttpStatus status) {
        var page = new ModelAndView("verification/mapping", status);
        page.addObject("file", file);
        page.addObject("registry", registry);
        page.addObject("likely", LikelySource.sentence(registry, file.headers(), registries.listed()));
        page.addObject("form", form);
        page.addObject("headers", file.headers()
                .stream()
                .filter(header -> !header.isEmpty())
                .map(header -> new Choice(header, header))
                .toList());
        page.addObject("errors", errors);
        page.addObject("refusal", refusal);
        page.addObject("mayImport", ImportingDepartmentFile.importer(by));
        page.addObject("zone", OfficeTime.ZONE);
        return page;
    }
}
