package org.assistance.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.AgreeingTerms;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Terms;
import org.assistance.verification.registry.TermsProposals;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sources with what was agreed about them, when they last delivered and what is overdue; the city's clerks agree anew, two for each change. */
@Controller
class SourcePages {
    private final Registries registries;
    private final DepartmentFiles files;
    private final ServiceAnswers answers;
    private final TermsProposals proposals;
    private final AgreeingTerms agreeing;
    private final Clock clock;

    SourcePages(Registries registries, DepartmentFiles files, ServiceAnswers answers, TermsProposals proposals,
            AgreeingTerms agreeing, Clock clock) {
        this.registries = registries;
        this.files = files;
        this.answers = answers;
        this.proposals = proposals;
        this.agreeing = agreeing;
        this.clock = clock;
    }

    @GetMapping("/registries/sources")
    ModelAndView list(ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        // A county is answered from the city's file where it has none of its own.
        List<DepartmentFile> held = Stream
                .concat(files.covering(by.division()).stream(), files.current(by.scope()).stream())
                .toList();
        var page = new ModelAndView("verification/sources");
        page.addObject("lines", registries.listed()
                .stream()
                .map(registry -> SourceLine.of(registry, held, answers.latest(registry.code()).orElse(null),
                        by.division(), today))
                .toList());
        page.addObject("waiting", proposals.open());
        page.addObject("titles", registries.titles());
        return page;
    }

    @GetMapping("/registries/sources/{source}")
    ModelAndView page(@PathVariable String source, ActingOfficer by) {
        Registry registry = registry(source);
        return page(registry, TermsForm.of(registry.source()), new FieldErrors(), by, HttpStatus.OK);
    }

    /** Proposes what is to hold from a day on. */
    @PostMapping("/registries/sources/{source}/terms")
    ModelAndView propose(@PathVariable String source, @ModelAttribute TermsForm form, ActingOfficer by,
            RedirectAttributes after) {
        Registry registry = registry(source);
        var errors = new FieldErrors();
        Optional.ofNullable(Typed.dayOf(form.validFrom()))
                .ifPresent(day -> Typed.refuse("validFrom", AgreeingTerms.problemOfDay(day, LocalDate.now(clock)),
                        errors));
        Optional<Terms> terms = form.terms(source, errors);
        if (terms.isEmpty()) {
            return page(registry, form, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            agreeing.propose(terms.get(), by);
        } catch (IllegalMove refused) {
            return page(registry, form, errors.add("validFrom", String.valueOf(refused.getMessage())), by,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute("notice", "已提出，等另一名市级民政经办人确认；确认以前仍按原来的约定。");
        return new ModelAndView("redirect:/registries/sources/" + source);
    }

    /** The second officer's word, or the first one's taking it back. */
    @PostMapping("/registries/sources/terms/{terms}/{answer}")
    String answer(@PathVariable("terms") long id, @PathVariable String answer,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, RedirectAttributes after) {
        String back = "redirect:/registries/sources" + proposals.open()
                .stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(one -> "/" + one.terms().source())
                .orElse("");
        if (answer.equals("reject") && Reason.isMissing(reason)) {
            after.addFlashAttribute("problem", "没有办理：请写明不同意的原因" + Reason.AT_LEAST + "，提出的人看得到。");
            return back;
        }
        after.addFlashAttribute("notice", switch (answer) {
            case "confirm" -> {
                agreeing.confirm(id, by);
                yield "已确认，从约定的日期起按此办理。";
            }
            case "reject" -> {
                agreeing.reject(id, reason, by);
                yield "已记录不同意，仍按原来的约定。";
            }
            case "withdrawal" -> {
                agreeing.withdraw(id, by);
                yield "已撤回。";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
        return back;
    }

    private Registry registry(String source) {
        return registries.find(source).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Registry registry, TermsForm form, FieldErrors errors, ActingOfficer by,
            HttpStatus status) {
        var page = new ModelAndView("verification/source", status);
        page.addObject("registry", registry);
        page.addObject("now", registry.source());
        page.addObject("used", registry.source().usedOn(LocalDate.now(clock)));
        page.addObject("proposals", proposals.of(registry.code())
                .stream()
                .map(one -> new ShownTerms(one, AgreeingTerms.refusalFor(one, by) == null,
                        AgreeingTerms.agrees(by) && one.proposer() == by.officerId()))
                .toList());
        page.addObject("mayAgree", AgreeingTerms.agrees(by));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("yesNo", List.of(new Choice("yes", "核对时查询"), new Choice("no", "不查询")));
        page.addObject("ways", Choice.of(WayIn.values(), WayIn::label));
        page.addObject("countings", List.of(new Choice("ANY", "多、少都算差异"), new Choice("MORE", "只有多于申报的算差异")));
        page.addObject("withouts", Choice.of(WithoutFresh.values(), WithoutFresh::label));
        page.addObject("zone", OfficeTime.ZONE);
        return page;
    }
}
