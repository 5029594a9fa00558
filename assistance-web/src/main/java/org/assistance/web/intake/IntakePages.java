package org.assistance.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Correcting;
import org.assistance.domain.application.DraftLine;
import org.assistance.domain.application.DraftPage;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.SavedDraft;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drafts, and the application form: every button saves first, every answer is a redirect, so that Back is safe. */
@Controller
class IntakePages {
    private final Drafting drafting;
    private final Submitting submitting;
    private final Accepting accepting;
    private final Correcting correcting;
    private final FormPage formPage;
    private final Inspecting inspecting;
    private final TypedByOthers typedByOthers;
    private final DraftRows draftRows;

    IntakePages(Drafting drafting, Submitting submitting, Accepting accepting, Correcting correcting, FormPage formPage,
            Inspecting inspecting, TypedByOthers typedByOthers, DraftRows draftRows) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.accepting = accepting;
        this.correcting = correcting;
        this.formPage = formPage;
        this.inspecting = inspecting;
        this.typedByOthers = typedByOthers;
        this.draftRows = draftRows;
    }

    @GetMapping("/intake")
    String list(@RequestParam(defaultValue = "1") int page, ActingOfficer by, Model model) {
        DraftPage open = drafting.open(by, page);
        List<DraftLine> lines = open.lines();
        model.addAttribute("mine",
                draftRows.of(lines.stream().filter(draft -> draft.officerId() == by.officerId()).toList()));
        model.addAttribute("others",
                draftRows.of(lines.stream().filter(draft -> draft.officerId() != by.officerId()).toList()));
        model.addAttribute("page", open.number());
        model.addAttribute("pager", open.total() <= DraftPage.SIZE
                ? null
                : new Pager("共 " + open.total() + " 份，第 " + open.number() + " 页",
                        open.number() > 1 ? "/intake?page=" + (open.number() - 1) : null,
                        open.hasNext() ? "/intake?page=" + (open.number() + 1) : null));
        return "intake/list";
    }

    @PostMapping("/intake")
    String begin(ActingOfficer by) {
        return "redirect:/intake/" + drafting.create(by).id();
    }

    /**
     * The form.
     *
     * @param check given after a button that asks for completeness: then what is missing stands beside each input
     * @param add the repeated part that shall show one more empty row, for a browser without scripts
     */
    @GetMapping("/intake/{id}")
    String form(@PathVariable UUID id, @RequestParam(required = false) String check,
            @RequestParam(defaultValue = "") String add, ActingOfficer by, Model model) {
        ApplicationDraft draft = drafting.required(id, by.scope());
        if (draft.isSubmitted()) {
            return "redirect:/cases/" + submitting.casesOf(id, by.scope()).getFirst().id();
        }
        if (!draft.isOpen()) {
            throw new IllegalMove("该草稿已作废");
        }
        formPage.fill(model, draft, check != null, add, by);
        return "intake/form";
    }

    /**
     * Saves the fields a page says have changed, while it is typed, and answers how the draft stands with them.
     *
     * @param check whether the page shows what is missing
     */
    @PostMapping("/intake/{id}/fields")
    @ResponseBody
    ResponseEntity<Saving> autosave(@PathVariable UUID id, @RequestParam(defaultValue = "0") int opened,
            @RequestParam(defaultValue = "false") boolean check, HttpServletRequest request, ActingOfficer by) {
        try {
            boolean complete = "true".equals(request.getParameter("_complete"));
            SavedDraft saved = drafting.save(id, fields(drafting.required(id, by.scope()), request), complete,
                    Posted.page(request, opened), by);
            Inspection found = inspecting.inspect(drafting.required(id, by.scope()), check, by);
            return ResponseEntity.ok(Saving.done(saved, typedByOthers.briefly(saved, by), found.standing()));
        } catch (IllegalMove closed) {
            return ResponseEntity.status(409).body(Saving.refused(closed));
        }
    }

    /** Saves the whole form and does what the button said. */
    @PostMapping("/intake/{id}")
    String save(@PathVariable UUID id, @RequestParam(defaultValue = "0") int opened,
            @RequestParam(defaultValue = "save") String action, @RequestParam(defaultValue = "") String add,
            HttpServletRequest request, ActingOfficer by, RedirectAttributes after) {
        ApplicationDraft draft = drafting.required(id, by.scope());
        if (draft.isSubmitted() && action.equals("submit")) {
            return done(new Submission.Submitted(submitting.applicationOf(id, by.scope()),
                    submitting.casesOf(id, by.scope()), true), after);
        }
        SavedDraft saved = drafting.save(id, fields(draft, request), true, Posted.page(request, opened), by);
        if (!saved.byOthers().isEmpty()) {
            after.addFlashAttribute("warning", typedByOthers.wholly(saved, by));
        }
        if (!add.isEmpty()) {
            after.addAttribute("add", add);
            return "redirect:/intake/" + id + "#rows-" + add.replaceAll("[^a-z]", "");
        }
        return switch (action) {
            case "submit" -> saved.byOthers().isEmpty() ? submit(id, by, after) : "redirect:/intake/" + id;
            case "check" -> "redirect:/intake/" + id + "?check";
            case "authorisation" -> "redirect:/intake/" + id + "/authorisation";
            case "supplement" -> "redirect:/intake/" + id + "/supplement";
            default -> {
                after.addFlashAttribute("notice", "已保存，可以随时回来继续填写。");
                yield "redirect:/intake/" + id;
            }
        };
    }

    private static Map<String, String> fields(ApplicationDraft draft, HttpServletRequest request) {
        Map<String, String> posted = Posted.fields(request);
        return NumbersLeftAlone.areIn(draft)
                ? NumbersLeftAlone.restored(posted, draft.content().values())
                : posted;
    }

    private String submit(UUID id, ActingOfficer by, RedirectAttributes after) {
        ApplicationDraft draft = drafting.required(id, by.scope());
        Translation translation = formPage.translation(draft, by);
        if (!translation.errors().isEmpty()) {
            return "redirect:/intake/" + id + "?check";
        }
        if (draft.correctsId().isPresent()) {
            return correct(id, translation, by, after);
        }
        Submission answer = Accepting.mayAccept(by)
                ? accepting.submitAndAccept(id, translation.content(), by)
                : submitting.submit(id, translation.content(), by);
        return switch (answer) {
            case Submission.Submitted submitted -> done(submitted, after);
            case Submission.Incomplete _,Submission.Refused _ -> "redirect:/intake/" + id + "?check";
        };
    }

    private String correct(UUID id, Translation translation, ActingOfficer by, RedirectAttributes after) {
        return switch (correcting.correct(id, translation.content(), by)) {
            case Submission.Submitted submitted -> {
                after.addFlashAttribute("notice", "更正已提交，申报内容以第" + submitted.application().number()
                        + "版为准；此前的核对、测算等记录不再生效。");
                yield "redirect:/cases/" + atTheIntake(submitted.cases()) + "/intake";
            }
            case Submission.Incomplete _,Submission.Refused _ -> "redirect:/intake/" + id + "?check";
        };
    }

    private static long atTheIntake(List<AssistanceCase> cases) {
        return cases.stream().filter(of -> of.stage() == Stage.INTAKE).findFirst().orElse(cases.getFirst()).id();
    }

    private static String done(Submission.Submitted submitted, RedirectAttributes after) {
        String numbers = submitted.cases()
                .stream()
                .map(AssistanceCase::number)
                .collect(java.util.stream.Collectors.joining("、"));
        after.addFlashAttribute("notice",
                (submitted.again() ? "该申请此前已经提交，没有重复立案。案件编号：" : "申请已提交。案件编号：") + numbers);
        return "redirect:/cases/" + submitted.cases().getFirst().id();
    }

    /** The paper that lists once all that is to be supplemented (一次性补正告知书). */
    @GetMapping("/intake/{id}/supplement")
    String supplement(@PathVariable UUID id, @RequestParam(required = false) @Nullable String until,
            ActingOfficer by, Model model) {
        ApplicationDraft draft = drafting.required(id, by.scope());
        if (!draft.isOpen()) {
            throw new IllegalMove("该申请已经提交或作废，不再需要补正");
        }
        formPage.fillSupplement(model, draft, Typed.dayOf(until), by);
        return "intake/supplement";
    }

    /** The paper to sign: authorisation to be checked and promise of truth (XZ-51), in as many copies as are needed. */
    @GetMapping("/intake/{id}/authorisation")
    String authorisation(@PathVariable UUID id, ActingOfficer by, Model model) {
        ApplicationDraft draft = drafting.required(id, by.scope());
        if (!draft.isOpen()) {
            throw new IllegalMove("该申请已经提交或作废，授权书请在案件中查看");
        }
        formPage.fillAuthorisation(model, draft, by);
        return "intake/authorisation";
    }

    @PostMapping("/intake/{id}/discard")
    String discard(@PathVariable UUID id, ActingOfficer by, RedirectAttributes after) {
        ApplicationDraft draft = drafting.required(id, by.scope());
        drafting.discard(id, by);
        if (draft.correctsId().isPresent()) {
            after.addFlashAttribute("notice", "更正已作废，申报内容不变。");
            return "redirect:/cases/" + atTheIntake(correcting.changedBy(draft)) + "/intake";
        }
        after.addFlashAttribute("notice", "草稿已作废。");
        return "redirect:/intake";
    }
}
