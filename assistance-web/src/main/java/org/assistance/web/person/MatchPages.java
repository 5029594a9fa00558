package org.assistance.web.person;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.JudgingMatches;
import org.assistance.domain.person.PersonMatch;
import org.assistance.domain.person.PersonMatch.File;
import org.assistance.domain.person.PersonMatch.Row;
import org.assistance.domain.person.PersonMatch.Status;
import org.assistance.domain.person.PersonMatches;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two people who may be one, side by side: the list on the left, the comparison on the right. */
@Controller
class MatchPages {
    private final PersonMatches matches;
    private final JudgingMatches judging;

    MatchPages(PersonMatches matches, JudgingMatches judging) {
        this.matches = matches;
        this.judging = judging;
    }

    /** What was typed and refused, and why. */
    private record Refused(String act, @Nullable Long kept, String reason, String problem) {}

    @GetMapping("/people/matches")
    String list(@RequestParam(defaultValue = "false") boolean judged, ActingOfficer by, Model model) {
        List<Row> rows = matches.rows(judged, by.scope());
        return show(rows, judged, rows.isEmpty() ? null : required(rows.getFirst().id(), by), by, null, model);
    }

    @GetMapping("/people/matches/{id:[0-9]+}")
    String one(@PathVariable long id, ActingOfficer by, Model model) {
        File file = required(id, by);
        boolean judged = !file.status().waits();
        return show(matches.rows(judged, by.scope()), judged, file, by, null, model);
    }

    @PostMapping("/people/matches/{id:[0-9]+}/judgement")
    ModelAndView judge(@PathVariable long id, @RequestParam(defaultValue = "") String verdict,
            @RequestParam(required = false) @Nullable Long kept, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, Model model, RedirectAttributes after) {
        boolean same = verdict.equals("SAME");
        if (same && kept == null) {
            return refused(id, new Refused("judgement", null, reason, "判定为同一人的，请选择以哪一份登记的身份证号码为准"), by, model);
        }
        try {
            return next(judging.judge(id, same ? kept : null, reason, by), id, by, after);
        } catch (IllegalMove refused) {
            return refused(id, new Refused("judgement", kept, reason, String.valueOf(refused.getMessage())), by, model);
        }
    }

    @PostMapping("/people/matches/{id:[0-9]+}/undoing")
    ModelAndView undo(@PathVariable long id, @RequestParam(defaultValue = "") String reason, ActingOfficer by,
            Model model,
            RedirectAttributes after) {
        try {
            return next(judging.undo(id, reason, by), id, by, after);
        } catch (IllegalMove refused) {
            return refused(id, new Refused("undoing", null, reason, String.valueOf(refused.getMessage())), by, model);
        }
    }

    @PostMapping("/people/matches/{id:[0-9]+}/answer")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, Model model, RedirectAttributes after) {
        try {
            return next(judging.answer(id, agreed, reason, by), id, by, after);
        } catch (IllegalMove refused) {
            return refused(id, new Refused("answer", null, reason, String.valueOf(refused.getMessage())), by, model);
        }
    }

    // On to the next that waits: whoever works through the list need not go back to it.
    private ModelAndView next(Status now, long id, ActingOfficer by, RedirectAttributes after) {
        after.addFlashAttribute("notice", switch (now) {
            case SAME -> "已归并：两份档案的申请、案件、待遇都保留，以后按一个人计算。";
            case DIFFERENT -> "已记录为不是同一人，以后不再提示。";
            case PROPOSED -> "已提出归并，涉及待遇，等待另一名工作人员确认。";
            case UNDOING -> "已提出撤销归并，涉及待遇，等待另一名工作人员确认。";
            case OPEN -> "已恢复为待判定，两份档案分别计算。";
        });
        Optional<Row> waiting = matches.rows(false, by.scope())
                .stream()
                .filter(row -> row.id() != id && row.status() == Status.OPEN)
                .findFirst();
        return new ModelAndView(
                "redirect:/people/matches/" + (now == Status.OPEN ? id : waiting.map(Row::id).orElse(id)));
    }

    private ModelAndView refused(long id, Refused refused, ActingOfficer by, Model model) {
        File file = required(id, by);
        boolean judged = !file.status().waits();
        String view = show(matches.rows(judged, by.scope()), judged, file, by, refused, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private File required(long id, ActingOfficer by) {
        return matches.file(id, by.scope()).orElseThrow(() -> new NoSuchCase("没有找到这两份人员档案"));
    }

    private String show(List<Row> rows, boolean judged, @Nullable File file, ActingOfficer by,
            @Nullable Refused refused, Model model) {
        PersonMatches.Counts counts = matches.counts(by.scope());
        int at = file == null ? -1 : rows.stream().map(Row::id).toList().indexOf(file.id());
        model.addAttribute("rows", rows);
        model.addAttribute("file", file);
        model.addAttribute("counts", counts);
        model.addAttribute("before", at > 0 ? rows.get(at - 1).id() : null);
        model.addAttribute("after", at >= 0 && at + 1 < rows.size() ? rows.get(at + 1).id() : null);
        model.addAttribute("tabs", List.of(
                new Tab("待处理", "/people/matches", !judged, counts.all() - counts.judged()),
                new Tab("已判定", "/people/matches?judged=true", judged, counts.judged())));
        model.addAttribute("refused", refused);
        model.addAttribute("keeps", file == null
                ? List.of()
                : List.of(new Choice(String.valueOf(file.left().id()), "档案一　" + file.left().number()),
                        new Choice(String.valueOf(file.right().id()), "档案二　" + file.right().number())));
        Status status = file == null ? null : file.status();
        boolean judges = by.isOneOf(Action.MATCH_JUDGE.roles());
        boolean own = file != null && Long.valueOf(by.officerId()).equals(file.askedBy());
        model.addAttribute("mayJudge", judges && status == Status.OPEN);
        model.addAttribute("mayUndo", judges && (status == Status.SAME || status == Status.DIFFERENT));
        boolean asked = status == Status.PROPOSED || status == Status.UNDOING;
        model.addAttribute("mayAnswer", asked && !own && by.isOneOf(Action.MATCH_CONFIRM.roles()));
        model.addAttribute("ownWaits", asked && own);
        return "person/matches";
    }
}
