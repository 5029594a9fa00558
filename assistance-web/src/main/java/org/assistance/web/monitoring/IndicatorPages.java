package org.assistance.web.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.monitoring.Comparison;
import org.assistance.domain.monitoring.Indicator;
import org.assistance.domain.monitoring.Indicators;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The indicators with how often each was right and the switch, and the latest comparisons of everyone. */
@Controller
class IndicatorPages {
    private final Indicators indicators;
    private final CaseloadRuns runs;
    private final Registries registries;
    private final Clock clock;

    IndicatorPages(Indicators indicators, CaseloadRuns runs, Registries registries, Clock clock) {
        this.indicators = indicators;
        this.runs = runs;
        this.registries = registries;
        this.clock = clock;
    }

    /** An indicator as its line shows it. */
    record Line(Indicators.Precision of, String source, String rule, String precision, String said) {}

    /** A comparison as its line shows it. */
    record RunLine(CaseloadRuns.Run of, String began, String state, Tone tone) {
        static RunLine of(CaseloadRuns.Run run) {
            boolean failed = run.failure() != null;
            boolean ended = run.endedAt() != null;
            return new RunLine(run, OfficeTime.minute(run.startedAt()),
                    failed
                            ? String.valueOf(run.failure())
                            : ended ? "完成" : "进行中（" + run.done() + "/" + run.steps() + "）",
                    failed ? Tone.BAD : ended ? Tone.GOOD : Tone.INFO);
        }
    }

    @GetMapping("/indicators")
    String page(ActingOfficer by, Model model) {
        model.addAttribute("lines",
                indicators.precision(LocalDate.now(clock)).stream().map(this::line).toList());
        model.addAttribute("runs", runs.latest().stream().map(RunLine::of).toList());
        model.addAttribute("maySwitch", by.isOneOf(Action.INDICATOR_SWITCH.roles()));
        return "monitoring/indicators";
    }

    @PostMapping("/indicators/{code}/switch")
    String turn(@PathVariable String code, @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "") String reason, ActingOfficer by, RedirectAttributes after) {
        indicators.turn(code, on, reason, by);
        after.addFlashAttribute("notice", on ? "已启用，下一次比对起预警。" : "已停用，不再产生新的预警；已有的照常办理。");
        return "redirect:/indicators";
    }

    private Line line(Indicators.Precision one) {
        Indicator of = one.indicator();
        Indicators.Switched said = one.said();
        Integer percent = one.percent();
        return new Line(one, source(of), rule(of),
                percent == null ? "尚无结论" : percent + "%（" + one.confirmed() + "/" + one.concluded() + "）",
                said == null
                        ? ""
                        : said.by() + " " + OfficeTime.minute(said.at()) + (of.on() ? " 启用：" : " 停用：") + said.reason());
    }

    private String source(Indicator of) {
        String code = of.source();
        return code == null ? "本系统登记" : registries.find(code).map(this::title).orElse(code);
    }

    private String title(Registry registry) {
        return registry.title() + (registry.source().usedOn(LocalDate.now(clock)) ? "" : "，尚未约定提供");
    }

    private static String rule(Indicator of) {
        Long threshold = of.threshold();
        String limit = threshold == null || threshold == 0
                ? ""
                : List.of(Comparison.ABOVE, Comparison.AT_LEAST).contains(of.comparison())
                        ? " " + Money.ofFen(threshold).format() + "元"
                        : " " + threshold;
        return of.comparison().label() + limit + "，" + of.days() + " 个工作日内办结";
    }
}
