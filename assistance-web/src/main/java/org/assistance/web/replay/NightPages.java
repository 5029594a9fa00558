package org.assistance.web.replay;

import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.replay.AsDecided.Verdict;
import org.assistance.domain.replay.ReplayNight;
import org.assistance.domain.replay.ReplayNights;
import org.assistance.domain.replay.ReplayNights.Difference;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.assistance.web.layout.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nights on which decisions were worked out again (决定重算), and what differed in the officer's division. */
@Controller
class NightPages {
    private final ReplayNights nights;

    NightPages(ReplayNights nights) {
        this.nights = nights;
    }

    /** A difference as its line shows it. */
    record Row(Difference of, Tone tone, String seen) {
        static Row of(Difference one) {
            String seen = one.seenBy() == null || one.seenAt() == null
                    ? ""
                    : one.seenBy() + " " + OfficeTime.minute(one.seenAt()) + " 已阅";
            return new Row(one, NightPages.tone(one.verdict()), seen);
        }
    }

    /** How serious a verdict is. */
    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SAME -> Tone.GOOD;
            case PROOF_DIFFERS -> Tone.QUIET;
            case AMOUNT_DIFFERS -> Tone.BAD;
            case FAILED -> Tone.WARN;
        };
    }

    @GetMapping("/replays")
    String page(@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "1") int page,
            ActingOfficer by, Model model) {
        int at = Math.clamp(page, 1, 10_000);
        List<Difference> found = nights.differences(by.scope(), all, at - 1);
        boolean more = found.size() > ReplayNights.PAGE;
        List<Row> shown = found.stream().limit(ReplayNights.PAGE).map(Row::of).toList();
        String base = all ? "/replays?all=true&page=" : "/replays?page=";
        List<ReplayNight> latest = nights.latest();
        model.addAttribute("nights", latest);
        model.addAttribute("rows", shown);
        model.addAttribute("maySee", by.isOneOf(ReplayNights.ROLES));
        model.addAttribute("tabs", List.of(new Tab("未阅", "/replays", !all, null),
                new Tab("全部，含仅说明有差异的", "/replays?all=true", all, null)));
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 件", at == 1 ? null : base + (at - 1),
                more ? base + (at + 1) : null));
        return "replay/nights";
    }

    @PostMapping("/replays/{night}/{decision}/seen")
    String seen(@PathVariable long night, @PathVariable long decision, ActingOfficer by, RedirectAttributes after) {
        if (nights.seen(night, decision, by)) {
            after.addFlashAttribute("notice", "已记录已阅。");
        } else {
            after.addFlashAttribute("warning", "其他工作人员已先记录已阅。");
        }
        return "redirect:/replays";
    }
}
