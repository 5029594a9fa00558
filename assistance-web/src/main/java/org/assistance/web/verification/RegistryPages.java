package org.assistance.web.verification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private final Clock clock;

    RegistryPages(Registries registries, DepartmentFiles files, ImportingDepartmentFile importing, Clock clock) {
        this.registries = registries;
        this.files = files;
        this.importing = importing;
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
        RegistryForm.file(file, errors);
        if (!errors.isEmpty() || registry.isEmpty() || asOf.isEmpty() || file == null) {
            return page(form, errors, null, by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return switch (importing.take(registry.get(), name, asOf.get(), file, by)) {
            case ImportOutcome.Taken(DepartmentFile now, DepartmentFile before) -> {
                after.addFlashAttribute("notice", "已导入" + registry.get().title() + "数据 " + now.rows() + " 行（"
                        + now.charset() + " 编码），数据截至 " + now.asOf()
                        + (before == null ? "。" : "；替换了截至 " + before.asOf() + " 的 " + before.rows() + " 行。"));
                yield new ModelAndView("redirect:/registries");
            }
            case ImportOutcome.Unchanged(DepartmentFile earlier) -> {
                after.addFlashAttribute("warning", "这份文件与 " + OfficeDay.of(earlier.importedAt()) + " 由"
                        + earlier.importedBy() + "导入的“" + earlier.fileName() + "”内容完全相同，没有重复导入。");
                yield new ModelAndView("redirect:/registries");
            }
            case ImportOutcome.Refused refused ->
                page(form, errors, new Refusal(registry.get(), name, refused), by, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** A refused file: whose it was meant to be, its name, and what is wrong. */
    record Refusal(Registry registry, String fileName, ImportOutcome.Refused why) {}

    private ModelAndView page(RegistryForm form, FieldErrors errors, @Nullable Refusal refusal, ActingOfficer by,
            HttpStatus status) {
        LocalDate today = LocalDate.now(clock);
        Map<String, DepartmentFile> current = files.current()
                .stream()
                .collect(Collectors.toMap(DepartmentFile::source, Function.identity()));
        var page = new ModelAndView("verification/registries", status);
        page.addObject("lines", registries.all()
                .stream()
                .map(registry -> RegistryLine.of(registry, current.get(registry.code()), today))
                .toList());
        page.addObject("sources",
                registries.all().stream().map(one -> new Choice(one.code(), one.title())).toList());
        page.addObject("history", files.latest(HISTORY));
        page.addObject("titles",
                registries.all().stream().collect(Collectors.toMap(Registry::code, Registry::title)));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("refusal", refusal);
        page.addObject("mayImport", by.role() == Role.COUNTY_CHECKER);
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
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(registry.label() + "模板.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
