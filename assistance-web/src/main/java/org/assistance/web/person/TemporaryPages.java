package org.assistance.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.KnowingNumber;
import org.assistance.domain.person.KnowingNumber.Paper;
import org.assistance.domain.person.TemporaryList;
import org.assistance.domain.person.TemporaryNumber.File;
import org.assistance.domain.person.TemporaryNumber.State;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Tab;
import org.assistance.web.layout.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The temporary numbers of a place, and the real number in the place of one, when it is known (DF-05). */
@Controller
class TemporaryPages {
    private final TemporaryList list;
    private final KnowingNumber knowing;
    private final Clock clock;

    TemporaryPages(TemporaryList list, KnowingNumber knowing, Clock clock) {
        this.list = list;
        this.knowing = knowing;
        this.clock = clock;
    }

    @GetMapping("/people/temporary")
    String list(@RequestParam(defaultValue = "false") boolean over, ActingOfficer by, Model model) {
        TemporaryList.Counts counts = list.counts(by.scope());
        model.addAttribute("rows", list.rows(!over, by.scope()));
        model.addAttribute("old", TemporaryList.LONG);
        model.addAttribute("mayIssue", by.isOneOf(Action.TEMPORARY_ISSUE.roles()));
        model.addAttribute("tabs", List.of(new Tab("使用中", "/people/temporary", !over, counts.inUse()),
                new Tab("已换号、已归并", "/people/temporary?over=true", over, counts.over())));
        return "person/temporary";
    }

    @GetMapping("/people/temporary/{id:[0-9]+}")
    String one(@PathVariable long id, ActingOfficer by, Model model) {
        File file = list.required(id, by.scope());
        return show(file, new Typing("", file.name(), "", ""), new FieldErrors(), by, model);
    }

    /** What was typed; {@code answer} are the words of who does not agree. */
    record Typing(String idNumber, String name, String reason, String answer) {}

    @PostMapping("/people/temporary/{id:[0-9]+}/number")
    ModelAndView number(@PathVariable long id, @RequestParam(defaultValue = "") String idNumber,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        var typed = new Typing(idNumber, name, reason, "");
        String plain = Typed.number(idNumber);
        Typed.refuse("idNumber", IdNumber.problemOf(plain, LocalDate.now(clock)), errors);
        String tidy = PersonName.tidy(Typed.text(name));
        Typed.refuse("name", tidy.isEmpty() ? "请填写证件上的姓名" : PersonName.problemOf(tidy), errors);
        Typed.refuse("reason", Explanation.problemOf(Typed.text(reason), "请写明凭什么证件、怎样核实是同一人", TemporaryNumbers.LONGEST),
                errors);
        if (!errors.isEmpty()) {
            return refused(id, typed, errors, by, model);
        }
        try {
            KnowingNumber.Outcome outcome = knowing.ask(id, new Paper(new IdNumber(plain), tidy, Typed.text(reason)),
                    by);
            after.addFlashAttribute("notice", switch (outcome) {
                case WAITS -> "已登记，请另一名工作人员（乡镇负责人、县级审核人或者确认人）对照证件再输入一次号码确认。";
                case PUT_UP -> "该号码已有人员档案，没有换号；已列入“疑似重复人员”，由县级判定是否归并。";
            });
        } catch (IllegalMove refused) {
            return refused(id, typed, errors.add("idNumber", String.valueOf(refused.getMessage())), by, model);
        }
        return back(id);
    }

    @PostMapping("/people/temporary/{id:[0-9]+}/answer")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(defaultValue = "") String idNumber, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, Model model, RedirectAttributes after) {
        var errors = new FieldErrors();
        var typed = new Typing(idNumber, "", "", reason);
        String plain = Typed.number(idNumber);
        if (agreed) {
            Typed.refuse("idNumber", IdNumber.problemOf(plain), errors);
        } else {
            Typed.refuse("reason", Explanation.problemOf(Typed.text(reason), "请写明不同意的理由", TemporaryNumbers.LONGEST),
                    errors);
        }
        if (!errors.isEmpty()) {
            return refused(id, typed, errors, by, model);
        }
        try {
            if (agreed) {
                knowing.confirm(id, new IdNumber(plain), by);
                after.addFlashAttribute("notice",
                        "已换为公民身份号码，申请、案件、待遇和发放都是同一个人的，不变；号码中的性别、出生日期与申报不同的，请更正申报。");
            } else {
                knowing.refuse(id, Typed.text(reason), by);
                after.addFlashAttribute("notice", "已记录不同意，继续使用临时编号。");
            }
        } catch (IllegalMove refused) {
            return refused(id, typed,
                    errors.add(agreed ? "idNumber" : "reason", String.valueOf(refused.getMessage())), by, model);
        }
        return back(id);
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:/people/temporary/" + id);
    }

    private ModelAndView refused(long id, Typing typed, FieldErrors errors, ActingOfficer by, Model model) {
        String view = show(list.required(id, by.scope()), typed, errors, by, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String show(File file, Typing typed, FieldErrors errors, ActingOfficer by, Model model) {
        boolean asked = file.state() == State.ASKED;
        boolean own = Long.valueOf(by.officerId()).equals(file.askedBy());
        model.addAttribute("file", file);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("mayReplace", file.state() == State.OPEN && by.isOneOf(Action.TEMPORARY_REPLACE.roles()));
        model.addAttribute("mayAnswer", asked && !own && by.isOneOf(Action.TEMPORARY_CONFIRM.roles()));
        model.addAttribute("waits", asked);
        return "person/temporary-number";
    }
}
