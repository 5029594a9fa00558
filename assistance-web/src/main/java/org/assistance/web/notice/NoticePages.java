package org.assistance.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.notice.Notices;
import org.assistance.domain.notice.Objections;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.notice.PublicName;
import org.assistance.domain.notice.RaisedObjection;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.casefile.StageBar;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.assistance.web.verification.StaleBox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk's page of a case's notice: hang it, record an objection, close it when its days are over. */
@Controller
class NoticePages {
    private static final String PLACE = "村（居）务公开栏";

    private final CaseFile caseFile;
    private final PostingNotice posting;
    private final Notices notices;
    private final Objections objections;
    private final Opinions opinions;
    private final PublicName publicName;
    private final NoticeSheets sheets;
    private final Clock clock;
    private final StaleBox staleBox;

    NoticePages(CaseFile caseFile, PostingNotice posting, Notices notices, Objections objections, Opinions opinions,
            PublicName publicName, NoticeSheets sheets, StaleBox staleBox, Clock clock) {
        this.caseFile = caseFile;
        this.posting = posting;
        this.notices = notices;
        this.objections = objections;
        this.opinions = opinions;
        this.publicName = publicName;
        this.sheets = sheets;
        this.clock = clock;
        this.staleBox = staleBox;
    }

    @GetMapping("/cases/{id}/notice")
    @Transactional(readOnly = true)
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        return show(caseFile.required(id, by.scope()), ObjectionForm.EMPTY, new FieldErrors(), by, model);
    }

    private String show(AssistanceCase shown, ObjectionForm form, FieldErrors errors, ActingOfficer by, Model model) {
        List<Notice> hung = notices.current(shown.id());
        LocalDate today = LocalDate.now(clock);
        boolean mine = shown.allows(by, Action.CASE_NOTICE);
        model.addAttribute("case", shown);
        model.addAttribute("steps", StageBar.of(shown));
        staleBox.fill(shown, by, model);
        model.addAttribute("notices", hung);
        model.addAttribute("objections", objections.ofCase(shown.id()));
        model.addAttribute("posted", opinions.current(shown.id())
                .stream()
                .flatMap(o -> o.proposals().stream())
                .filter(proposal -> proposal.goesOnNotice())
                .toList());
        model.addAttribute("mayPost", mine && hung.isEmpty());
        model.addAttribute("unanswered", mine && hung.isEmpty() ? posting.unanswered(shown) : List.of());
        model.addAttribute("mayObject", mine && !hung.isEmpty());
        model.addAttribute("mayEnd", mine && !hung.isEmpty() && hung.getFirst().isOverOn(today));
        model.addAttribute("today", today);
        model.addAttribute("place", PLACE);
        model.addAttribute("publicName", publicName.of(shown, today));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "notice/page";
    }

    /** The paper to hang on the village's board. */
    @GetMapping("/cases/{id}/notice/sheet")
    @Transactional(readOnly = true)
    String sheet(@PathVariable long id, ActingOfficer by, Model model) {
        AssistanceCase shown = caseFile.required(id, by.scope());
        List<Notice> hung = notices.current(id);
        if (hung.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("case", shown);
        model.addAttribute("sheet", sheets.of(hung));
        return "notice/sheet";
    }

    @PostMapping("/cases/{id}/notice")
    @Transactional
    String post(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = PLACE) String place,
            @RequestParam(defaultValue = "") String finding, ActingOfficer by, Model model,
            RedirectAttributes after) {
        AssistanceCase shown = mine(id, version, by);
        if (!posting.unanswered(shown).isEmpty()) {
            if (Reason.isMissing(finding)) {
                model.addAttribute("typedPlace", place);
                return show(shown, ObjectionForm.EMPTY,
                        new FieldErrors().add("finding", "请写明对异议的调查核实结果" + Reason.AT_LEAST), by,
                        model);
            }
            posting.answer(shown, finding, by);
        }
        List<Notice> hung = posting.post(shown, place.isBlank() ? PLACE : place.strip(), by);
        after.addFlashAttribute("notice", hung.isEmpty()
                ? "拟不予确认，无需公示，案件进入“" + shown.stage().label() + "”。"
                : "已张贴公示，至 " + hung.getFirst().lastDay() + " 止。");
        return "redirect:/cases/" + id + (hung.isEmpty() ? "" : "/notice");
    }

    @PostMapping("/cases/{id}/notice/objection")
    @Transactional
    String object(@PathVariable long id, @RequestParam int version, ObjectionForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        AssistanceCase shown = mine(id, version, by);
        var errors = new FieldErrors();
        RaisedObjection raised = form.raised(LocalDate.now(clock), notices.current(id), errors);
        if (raised == null) {
            return show(shown, form, errors, by, model);
        }
        posting.object(shown, raised, by);
        after.addFlashAttribute("warning", "已登记异议，本案退回“" + shown.stage().label() + "”重新调查，原公示停止。");
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/notice/end")
    @Transactional
    String end(@PathVariable long id, @RequestParam int version, ActingOfficer by, RedirectAttributes after) {
        AssistanceCase shown = mine(id, version, by);
        posting.end(shown, by);
        after.addFlashAttribute("notice", "公示期满无异议，已报送审核确认。");
        return "redirect:/cases/" + id;
    }

    private AssistanceCase mine(long id, int version, ActingOfficer by) {
        AssistanceCase shown = caseFile.required(id, version, by.scope());
        if (!Duty.POST_NOTICE.roles().contains(by.role())) {
            throw new NotAllowed("公示由乡镇（街道）经办人办理");
        }
        return shown;
    }

    /**
     * What was typed of an objection, as typed.
     *
     * @param raisedOn the day, yyyy-MM-dd
     * @param raisedBy who, or blank when anonymous
     * @param contact how to answer, or blank
     * @param content what is objected
     */
    public record ObjectionForm(@Nullable String raisedOn, @Nullable String raisedBy, @Nullable String contact,
            @Nullable String content) {
        private static final int LONGEST_NAME = 50;
        static final ObjectionForm EMPTY = new ObjectionForm("", "", "", "");

        @Nullable
        RaisedObjection raised(LocalDate today, List<Notice> hung, FieldErrors errors) {
            LocalDate on = Typed.optionalDay("raisedOn", raisedOn, errors).orElse(null);
            if (Typed.text(raisedOn).isEmpty()) {
                errors.add("raisedOn", "请填写异议日期");
            } else if (on != null && on.isAfter(today)) {
                errors.add("raisedOn", "异议日期不能晚于今天");
            } else if (on != null && !hung.isEmpty() && !hung.getFirst().admitsObjectionOn(on)) {
                errors.add("raisedOn", hung.getFirst().objectionDays() + "；公示期外反映的情况由经办人另行核实，不按公示异议登记");
            }
            if (!Typed.text(raisedBy).isEmpty()) {
                Typed.name("raisedBy", raisedBy, "请填写提出人，匿名的不填", LONGEST_NAME, errors);
            }
            Typed.words("content", content, "请写明异议内容", errors);
            return on == null || !errors.isEmpty()
                    ? null
                    : new RaisedObjection(on, Typed.orNull(raisedBy), Typed.orNull(contact), Typed.text(content));
        }
    }
}
