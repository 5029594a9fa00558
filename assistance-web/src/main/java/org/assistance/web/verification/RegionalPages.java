package org.assistance.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Documents;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.RegionalRequest;
import org.assistance.domain.verification.RegionalRequests;
import org.assistance.verification.checking.RegionalChecking;
import org.assistance.verification.registry.Registries;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to and from other regions' check offices (跨地区核对; XZ-54). */
@Controller
class RegionalPages {
    private final RegionalRequests requests;
    private final RegionalChecking checking;
    private final CaseFile caseFile;
    private final Applications applications;
    private final Documents documents;
    private final Registries registries;
    private final Clock clock;

    RegionalPages(RegionalRequests requests, RegionalChecking checking, CaseFile caseFile, Applications applications,
            Documents documents, Registries registries, Clock clock) {
        this.requests = requests;
        this.checking = checking;
        this.caseFile = caseFile;
        this.applications = applications;
        this.documents = documents;
        this.registries = registries;
        this.clock = clock;
    }

    @GetMapping("/regional-checks")
    ModelAndView list(@RequestParam(defaultValue = "0") int page, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        int at = Math.clamp(page, 0, 100_000);
        List<RegionalRequest> found = requests.page(by.scope(), at);
        List<RegionalRequest> cut = found.subList(0, Math.min(RegionalRequests.PAGE, found.size()));
        var view = new ModelAndView("verification/regional");
        view.addObject("rows", cut);
        view.addObject("today", today);
        view.addObject("counts", requests.counts(by.scope(), today.withDayOfYear(1), today));
        view.addObject("mayHandle", by.isOneOf(Action.REGIONAL_HANDLE.roles()));
        view.addObject("pager",
                new Pager("本页 " + cut.size() + " 件", at == 0 ? null : "/regional-checks?page=" + (at - 1),
                        found.size() > RegionalRequests.PAGE ? "/regional-checks?page=" + (at + 1) : null));
        return view;
    }

    @GetMapping("/regional-checks/received")
    ModelAndView receiving() {
        return in(RegionalForm.In.begun(LocalDate.now(clock)), new FieldErrors(), HttpStatus.OK);
    }

    @PostMapping("/regional-checks/received")
    ModelAndView receive(@ModelAttribute("form") RegionalForm.In form, ActingOfficer by, RedirectAttributes after) {
        var errors = new FieldErrors();
        var asked = form.read(LocalDate.now(clock), registries.all(), errors);
        if (asked == null) {
            return in(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long id;
        try {
            id = checking.receive(asked, by);
        } catch (IllegalMove refused) {
            return in(form, errors.add("documentNumber", String.valueOf(refused.getMessage())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute("notice", "已登记并查询本地数据，请核对后打印，作为复函的附件。");
        return new ModelAndView("redirect:/regional-checks/" + id);
    }

    private ModelAndView in(RegionalForm.In form, FieldErrors errors, HttpStatus status) {
        var page = new ModelAndView("verification/regional-in", status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("sources", DataGroup.of(registries.all()));
        return page;
    }

    @GetMapping("/cases/{id}/verification/regional")
    ModelAndView asking(@PathVariable long id, ActingOfficer by) {
        return out(caseFile.required(id, by.scope()), RegionalForm.Out.begun(), new FieldErrors(), by, HttpStatus.OK);
    }

    @PostMapping("/cases/{id}/verification/regional")
    ModelAndView send(@PathVariable long id, @ModelAttribute("form") RegionalForm.Out form, ActingOfficer by,
            RedirectAttributes after) {
        AssistanceCase of = caseFile.required(id, by.scope());
        var errors = new FieldErrors();
        var wanted = form.read(id, members(of), registries.listed(), errors);
        if (wanted == null) {
            return out(of, form, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RegionalChecking.Outcome outcome;
        try {
            outcome = checking.send(wanted, by);
        } catch (IllegalMove refused) {
            return out(of, form, errors.add("documentNumber", String.valueOf(refused.getMessage())), by,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (outcome) {
            case RegionalChecking.Outcome.Made(long made) -> {
                after.addFlashAttribute("notice", "已登记。没有答复之前列在工作台，到期的标出。");
                yield new ModelAndView("redirect:/regional-checks/" + made);
            }
            case RegionalChecking.Outcome.Refused(String why) -> {
                ModelAndView page = out(of, form, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
                page.addObject("problem", why);
                yield page;
            }
        };
    }

    private ModelAndView out(AssistanceCase of, RegionalForm.Out form, FieldErrors errors, ActingOfficer by,
            HttpStatus status) {
        var page = new ModelAndView("verification/regional-out", status);
        page.addObject("case", of);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("members", members(of));
        page.addObject("sources", DataGroup.of(registries.listed()));
        page.addObject("sent", requests.ofCase(of.id()));
        page.addObject("today", LocalDate.now(clock));
        page.addObject("mayRead", by.isOneOf(Action.REGIONAL_READ.roles()));
        page.addObject("mayHandle",
                by.isOneOf(Action.REGIONAL_HANDLE.roles()) && of.allows(by, Action.CASE_VERIFY));
        return page;
    }

    private List<Choice> members(AssistanceCase of) {
        return applications.withMembers(of.applicationId())
                .orElseThrow()
                .members()
                .stream()
                .map(one -> new Choice(String.valueOf(one.number()), one.person().name()))
                .toList();
    }

    @GetMapping("/regional-checks/{id:[0-9]+}")
    ModelAndView page(@PathVariable long id, ActingOfficer by) {
        return shown(requests.required(id, by.scope()), RegionalForm.Back.begun(LocalDate.now(clock)),
                new FieldErrors(), by, HttpStatus.OK);
    }

    @PostMapping("/regional-checks/{id:[0-9]+}/answer")
    ModelAndView answer(@PathVariable long id, @ModelAttribute("form") RegionalForm.Back form, ActingOfficer by,
            RedirectAttributes after) {
        RegionalRequest.File file = requests.required(id, by.scope());
        var errors = new FieldErrors();
        try {
            if (file.request().direction() == RegionalRequest.Direction.OUT) {
                var came = form.read(file.request(), LocalDate.now(clock), papers(file.request(), by), errors);
                if (came == null) {
                    return shown(file, form, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
                }
                checking.answered(id, came, by);
            } else {
                LocalDate on = form.replied(file.request(), LocalDate.now(clock), errors);
                if (on == null) {
                    return shown(file, form, errors, by, HttpStatus.UNPROCESSABLE_CONTENT);
                }
                checking.replied(id, Typed.text(form.answerNumber()), on, by);
            }
        } catch (IllegalMove refused) {
            return shown(requests.required(id, by.scope()), form,
                    errors.add("answeredOn", String.valueOf(refused.getMessage())), by,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute("notice", "已登记答复。");
        return new ModelAndView("redirect:/regional-checks/" + id);
    }

    private ModelAndView shown(RegionalRequest.File file, RegionalForm.Back form, FieldErrors errors, ActingOfficer by,
            HttpStatus status) {
        var page = new ModelAndView("verification/regional-request", status);
        page.addObject("request", file.request());
        page.addObject("asked", file.request()
                .sources()
                .stream()
                .map(code -> registries.titles().getOrDefault(code, code))
                .toList());
        page.addObject("findings", file.findings());
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("papers", papers(file.request(), by));
        page.addObject("answers", Arrays.stream(CheckAnswer.values())
                .filter(one -> one != CheckAnswer.REFUSED)
                .map(one -> new Choice(one.name(), one.label()))
                .toList());
        page.addObject("late", file.request().late(LocalDate.now(clock)));
        page.addObject("mayAnswer", file.request().open() && by.isOneOf(Action.REGIONAL_HANDLE.roles()));
        return page;
    }

    private List<Choice> papers(RegionalRequest request, ActingOfficer by) {
        Long caseId = request.caseId();
        return caseId == null
                ? List.of()
                : documents.ofApplication(caseFile.required(caseId, by.scope()).applicationId())
                        .stream()
                        .map(one -> new Choice(one.id().toString(), one.category().label() + "：" + one.fileName()))
                        .toList();
    }
}
