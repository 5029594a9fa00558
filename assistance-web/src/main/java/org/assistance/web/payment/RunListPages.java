package org.assistance.web.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.payment.Foreseen;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.Group;
import org.assistance.domain.payment.NothingToPay;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.RunOverview;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs by month, newest first, and the start of a new one. */
@Controller
class RunListPages {
    private final RunOverview overview;
    private final Freezing freezing;
    private final PlanRuns checks;
    private final Divisions divisions;
    private final Clock clock;

    RunListPages(RunOverview overview, Freezing freezing, PlanRuns checks, Divisions divisions, Clock clock) {
        this.checks = checks;
        this.overview = overview;
        this.freezing = freezing;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/payments")
    String list(@RequestParam(required = false) @Nullable Long before, ActingOfficer by, Model model) {
        List<RunOverview.Row> rows = overview.runs(by.scope(), before);
        boolean more = rows.size() > RunOverview.page();
        List<RunOverview.Row> shown = more ? rows.subList(0, RunOverview.page()) : rows;
        model.addAttribute("rows", shown.stream().map(RunView.Listed::of).toList());
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 个批次", before == null ? null : "/payments",
                more ? "/payments?before=" + shown.getLast().id() : null));
        model.addAttribute("wholeRuns", by.division().level().compareTo(DivisionLevel.COUNTY) <= 0);
        model.addAttribute("mayFreeze", by.isOneOf(Freezing.ROLES));
        return "payment/list";
    }

    /** What a freeze would come to, looked at before it is done. */
    @GetMapping("/payments/new")
    String preview(@RequestParam(defaultValue = "") String division, @RequestParam(defaultValue = "") String month,
            ActingOfficer by, Model model) {
        model.addAttribute("places", places(by));
        model.addAttribute("division", division);
        model.addAttribute("month", month.isBlank() ? YearMonth.now(clock).toString() : month);
        if (division.isBlank()) {
            return "payment/new";
        }
        YearMonth wanted = Typed.monthOf(month);
        Choice place = places(by).stream().filter(one -> one.value().equals(division)).findFirst().orElse(null);
        if (wanted == null || place == null) {
            model.addAttribute("problem", wanted == null ? wrongMonth(month) : "请选择发放区划。");
            return "payment/new";
        }
        try {
            model.addAttribute("foreseen", freezing.foresee(new DivisionCode(division), wanted, by));
            model.addAttribute("ahead", freezing.isNext(wanted));
            model.addAttribute("checks", checked(new DivisionCode(division), wanted, by));
            model.addAttribute("place", place.label());
            model.addAttribute("month", wanted.toString());
            model.addAttribute("monthName", RunView.month(wanted));
            model.addAttribute("groups", List.of(Group.NEW, Group.CHANGED, Group.SAME, Group.ARREARS, Group.RETRY));
            model.addAttribute("leftGroups", List.of(Group.HELD, Group.STOPPED));
            model.addAttribute("most", Foreseen.MOST);
        } catch (NothingToPay nothing) {
            model.addAttribute("warning", nothing.getMessage());
            model.addAttribute("latest", nothing.latestRun());
        } catch (IllegalMove refused) {
            model.addAttribute("problem", refused.getMessage());
        }
        return "payment/new";
    }

    /** The month's checks before payment, one line a plan. */
    private List<Checked> checked(DivisionCode division, YearMonth month, ActingOfficer by) {
        return checks.beforePayment(division, month.atDay(1))
                .stream()
                .map(run -> new Checked(run.planId(), words(run) + "核查 " + run.people() + " 人，需要核实的差异 "
                        + checks.findings(run.id(), by.scope()) + " 项"))
                .toList();
    }

    private static String words(PlanRuns.Run run) {
        if (run.endedAt() == null) {
            return "发放前核查正在进行，已";
        }
        return run.cut() == null ? "发放前核查已完成，" : "发放前核查中断，没有查完（" + run.cut() + "），只";
    }

    /** A plan's check before payment, in words. */
    record Checked(long planId, String words) {}

    // The officer's own division first, then the counties inside it.
    private List<Choice> places(ActingOfficer by) {
        List<Choice> places = new ArrayList<>();
        divisions.find(by.division())
                .ifPresent(own -> places
                        .add(new Choice(own.code().value(),
                                own.level() == DivisionLevel.CITY ? own.name() + "（全市）" : own.name())));
        if (by.division().level() == DivisionLevel.CITY) {
            for (Division county : divisions.children(by.division(), by.scope(), LocalDate.now(clock))) {
                places.add(new Choice(county.code().value(), county.name()));
            }
        }
        return places;
    }

    @PostMapping("/payments")
    String freeze(@RequestParam String division, @RequestParam String month, ActingOfficer by,
            RedirectAttributes after) {
        YearMonth wanted = Typed.monthOf(month);
        if (wanted == null) {
            after.addFlashAttribute("problem", "没有冻结：" + wrongMonth(month));
            return "redirect:/payments";
        }
        if (DivisionCode.problemOf(division) != null) {
            after.addFlashAttribute("problem", "没有冻结：请选择发放区划");
            return "redirect:/payments";
        }
        try {
            PaymentRun run = freezing.freeze(new DivisionCode(division), wanted, by);
            after.addFlashAttribute("notice",
                    "名单已冻结，共" + "%,d".formatted(run.lineCount()) + "笔" + run.total().format() + "元，等待另一位工作人员审批");
            return "redirect:/payments/" + run.id();
        } catch (NothingToPay nothing) {
            after.addFlashAttribute("warning", nothing.getMessage());
            return nothing.latestRun() == null ? "redirect:/payments" : "redirect:/payments/" + nothing.latestRun();
        } catch (IllegalMove refused) {
            after.addFlashAttribute("problem", "没有冻结：" + refused.getMessage());
            return "redirect:/payments";
        }
    }

    private static String wrongMonth(String month) {
        return month.isBlank() ? "请填写发放月份，如 2026-04。" : "月份“" + month + "”应按“2026-04”的格式填写。";
    }
}
