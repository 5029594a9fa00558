package org.assistance.web.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.domain.whatif.Affected;
import org.assistance.domain.whatif.AskingWhatIf;
import org.assistance.domain.whatif.Effect;
import org.assistance.domain.whatif.NoSuchRun;
import org.assistance.domain.whatif.RunRow;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.domain.whatif.Sums;
import org.assistance.domain.whatif.Tally;
import org.assistance.domain.whatif.WhatIfRefusal;
import org.assistance.domain.whatif.WhatIfRun;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.assistance.web.layout.Typed;
import org.assistance.web.policy.PolicyChoices;
import org.assistance.web.policy.PolicyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** A policy tried on the whole caseload of a division: asked, watched while it runs, read by place and programme, and printed. */
@Controller
class RunPages {
    private static final int PAGE = 20;
    private static final int HOUSEHOLDS = 50;

    private final AskingWhatIf asking;
    private final Divisions divisions;
    private final Officers officers;
    private final Policies policies;
    private final Clock clock;

    RunPages(AskingWhatIf asking, Divisions divisions, Officers officers, Policies policies, Clock clock) {
        this.asking = asking;
        this.policies = policies;
        this.divisions = divisions;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping("/whatif/runs")
    String list(@RequestParam(required = false) @Nullable Long before, ActingOfficer by, Model model) {
        List<RunRow> rows = asking.list(by.scope(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<RunRow> shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("mayAsk", by.role() != Role.AUDITOR);
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 次", before == null ? null : "/whatif/runs",
                more ? "/whatif/runs?before=" + shown.getLast().id() : null));
        return "whatif/list";
    }

    @GetMapping("/whatif/runs/new")
    String form(ActingOfficer by, Model model) {
        String january = YearMonth.of(LocalDate.now(clock).getYear() + 1, 1).toString();
        return show(RunForm.blank(places(by).getFirst().value(), january), new FieldErrors(), by, model);
    }

    @PostMapping("/whatif/runs")
    String ask(@ModelAttribute RunForm form, @RequestParam(required = false) @Nullable String add, ActingOfficer by,
            Model model) {
        if (add != null) {
            return show(form.adding(add), new FieldErrors(), by, model);
        }
        var errors = new FieldErrors();
        Sandbox sandbox = RunReading.read(form, errors);
        YearMonth month = Typed.monthOf(form.month());
        if (month == null) {
            errors.add("month", "请填写测算月份，例如 2027-01。");
        }
        String place = Typed.text(form.division());
        if (places(by).stream().noneMatch(one -> one.value().equals(place))) {
            errors.add("division", "请选择测算范围。");
        }
        if (Typed.text(form.title()).length() > 60) {
            errors.add("title", "名称不超过60个字。");
        }
        if (errors.isEmpty() && month != null) {
            try {
                String title = Objects.requireNonNullElse(Typed.orNull(form.title()), RunWords.title(sandbox));
                return "redirect:/whatif/runs/" + asking.ask(new DivisionCode(place), sandbox, month, title, by);
            } catch (WhatIfRefusal refused) {
                errors.add(refused.field().equals("changes") ? "values[0].code" : refused.field(), refused.sentence());
            }
        }
        return show(form, errors, by, model);
    }

    @GetMapping("/whatif/runs/{id}")
    String run(@PathVariable long id, @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Programme programme, ActingOfficer by, Model model) {
        WhatIfRun run = asking.required(id, by.scope());
        describe(run, by, model);
        Tally tally = run.tally().orElse(null);
        if (tally == null) {
            return "whatif/running";
        }
        DivisionCode shown = place(run, place);
        RunView view = RunView.of(tally, shown, names(tally, run, shown));
        Programme picked = programme != null && view.of(programme) != Sums.NONE || view.programmes().isEmpty()
                ? programme
                : view.programmes().getFirst().programme();
        model.addAttribute("tally", tally);
        model.addAttribute("view", view);
        model.addAttribute("place", shown);
        model.addAttribute("placeName", name(shown));
        model.addAttribute("effects", List.of(Effect.ENTERS, Effect.LEAVES, Effect.GAINS, Effect.LOSES));
        model.addAttribute("allEffects", Arrays.stream(Effect.values()).filter(one -> !one.apart()).toList());
        model.addAttribute("apartEffects", Arrays.stream(Effect.values()).filter(Effect::apart).toList());
        model.addAttribute("programme", picked == null ? Programme.DIBAO : picked);
        model.addAttribute("tabs", view.programmes()
                .stream()
                .map(row -> new Tab(row.programme().shortLabel(),
                        "/whatif/runs/" + id + "?place=" + shown.value() + "&programme=" + row.programme() + "#below",
                        row.programme() == picked, null))
                .toList());
        return "whatif/run";
    }

    /** The bar alone, asked for every two seconds; the whole page is asked for when it is over. */
    @GetMapping("/whatif/runs/{id}/progress")
    String progress(@PathVariable long id, ActingOfficer by, Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        WhatIfRun run = asking.required(id, by.scope());
        if (!run.status().open()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "whatif/progress :: progress";
    }

    @PostMapping("/whatif/runs/{id}/cancellation")
    String cancel(@PathVariable long id, ActingOfficer by) {
        asking.cancel(id, by);
        return "redirect:/whatif/runs/" + id;
    }

    @GetMapping("/whatif/runs/{id}/households")
    String households(@PathVariable long id, @RequestParam String township, @RequestParam Programme programme,
            @RequestParam Effect effect, @RequestParam(defaultValue = "1") int page, ActingOfficer by, Model model) {
        WhatIfRun run = asking.required(id, by.scope());
        if (DivisionCode.problemOf(township) != null) {
            throw new NoSuchRun();
        }
        DivisionCode town = new DivisionCode(township);
        List<Affected> all = asking.households(id, town, programme, effect, by);
        int at = Math.clamp(page, 1, Math.max(1, (all.size() + HOUSEHOLDS - 1) / HOUSEHOLDS));
        List<Affected> shown = all.subList((at - 1) * HOUSEHOLDS, Math.min(all.size(), at * HOUSEHOLDS));
        describe(run, by, model);
        long counted = run.tally()
                .map(tally -> tally.lines()
                        .stream()
                        .filter(line -> line.township().equals(town) && line.programme() == programme)
                        .mapToLong(line -> line.sums().of(effect).households())
                        .sum())
                .orElse(0L);
        if (counted != all.size()) {
            model.addAttribute("warning",
                    "名单按现在的案件和政策重新测算，共" + all.size() + "户，与测算时的" + counted + "户不同：其间有新的决定、终止或者标准调整。需要一致的，请重新测算。");
        }
        var self = UriComponentsBuilder.fromPath("/whatif/runs/" + id + "/households")
                .queryParam("township", township)
                .queryParam("programme", programme)
                .queryParam("effect", effect);
        model.addAttribute("rows", shown);
        model.addAttribute("change", all.stream().map(Affected::change).reduce(Money.ZERO, Money::plus));
        model.addAttribute("people", all.stream().mapToInt(Affected::people).sum());
        model.addAttribute("count", all.size());
        model.addAttribute("programme", programme);
        model.addAttribute("effect", effect);
        model.addAttribute("beforeWord", switch (effect) {
            case UNPAID -> "按现行政策测算（元/月）";
            case LAPSED -> "现在享受（元/月）";
            case ENTERS, LEAVES, GAINS, LOSES, SAME, OPEN -> "现行（元/月）";
        });
        model.addAttribute("whyWord", switch (effect) {
            case ENTERS -> "现行政策为何不符合";
            case LEAVES -> "试算后为何不符合";
            case GAINS, LOSES -> "金额差在哪里";
            case OPEN -> "缺什么";
            case UNPAID -> "为何没有享受";
            case LAPSED -> "按现行政策为何不符合";
            case SAME -> null;
        });
        model.addAttribute("town", town);
        model.addAttribute("county", town.at(DivisionLevel.COUNTY));
        model.addAttribute("placeName", name(town));
        model.addAttribute("pager", new Pager("共 " + all.size() + " 户，本页 " + shown.size() + " 户",
                at == 1 ? null : self.toUriString(), at * HOUSEHOLDS < all.size()
                        ? self.cloneBuilder().queryParam("page", at + 1).toUriString()
                        : null));
        return "whatif/households";
    }

    @ExceptionHandler(NoSuchRun.class)
    ModelAndView noSuchRun(NoSuchRun refused) {
        var page = new ModelAndView("error/404", HttpStatus.NOT_FOUND);
        page.addObject("sentence", refused.getMessage());
        return page;
    }

    private void describe(WhatIfRun run, ActingOfficer by, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("runPlace", name(run.division()));
        model.addAttribute("askedBy", officers.findById(run.askedBy()).map(Officer::name).orElse(""));
        model.addAttribute("changes", RunWords.changes(run.sandbox()));
        model.addAttribute("mayAsk", by.role() != Role.AUDITOR);
    }

    private static DivisionCode place(WhatIfRun run, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return run.division();
        }
        if (DivisionCode.problemOf(asked) != null || !run.division().contains(new DivisionCode(asked))
                || new DivisionCode(asked).level().compareTo(DivisionLevel.COUNTY) > 0) {
            throw new NoSuchRun();
        }
        return new DivisionCode(asked);
    }

    private String show(RunForm form, FieldErrors errors, ActingOfficer by, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("places", places(by));
        model.addAllAttributes(PolicyChoices.of(PolicyKind.ASSETS));
        model.addAllAttributes(PolicyChoices.of(PolicyKind.RATES));
        model.addAttribute("exempt", PolicyChoices.of(PolicyKind.EXEMPT));
        model.addAttribute("limited", PolicyChoices.of(PolicyKind.ASSETS).get("programmes"));
        model.addAllAttributes(PolicyChoices.of(PolicyKind.VALUES));
        model.addAttribute("codes",
                Choice.of(RunReading.codes().toArray(PolicyCode[]::new), PolicyCode::label));
        model.addAttribute("variants", PolicyChoices.variants(RunReading.codes()));
        model.addAttribute("compared", compared(form.division()));
        model.addAttribute("hows", Choice.of(How.values(), How::label));
        model.addAttribute("rateHows",
                Choice.of(Arrays.stream(How.values()).filter(how -> how != How.COMPARE).toArray(How[]::new),
                        How::label));
        return "whatif/form";
    }

    /** How thresholds are compared now in the place chosen, or in the first county of a city: 低保收入标准“低于”. */
    private List<String> compared(@Nullable String place) {
        if (place == null || DivisionCode.problemOf(place) != null) {
            return List.of();
        }
        DivisionCode county = divisions
                .atLevel(DivisionLevel.COUNTY, new DivisionScope(new DivisionCode(place)), LocalDate.now(clock))
                .stream()
                .map(one -> one.code())
                .findFirst()
                .orElse(new DivisionCode(place));
        Policy policy = policies.on(county, LocalDate.now(clock));
        return RunReading.codes()
                .stream()
                .filter(code -> code.operator() != null)
                .map(code -> policy.find(code, null, Area.URBAN))
                .filter(Objects::nonNull)
                .map(row -> row.code().label() + "“" + row.comparison().label() + "”")
                .toList();
    }

    private List<Choice> places(ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> places = new ArrayList<>();
        divisions.atLevel(DivisionLevel.CITY, by.scope(), today)
                .forEach(city -> places.add(new Choice(city.code().value(), city.name() + "（全市）")));
        divisions.atLevel(DivisionLevel.COUNTY, by.scope(), today)
                .forEach(county -> places.add(new Choice(county.code().value(), county.name())));
        return places.isEmpty() ? List.of(new Choice(by.division().value(), name(by.division()))) : places;
    }

    private Map<String, String> names(Tally tally, WhatIfRun run, DivisionCode shown) {
        Set<String> codes = new HashSet<>();
        tally.changed().forEach(one -> codes.add(one.county().value()));
        tally.lines()
                .stream()
                .map(Tally.Line::township)
                .filter(shown::contains)
                .forEach(town -> codes.addAll(Arrays.asList(town.value(), town.at(DivisionLevel.COUNTY).value())));
        codes.add(run.division().value());
        return divisions.findByCodeInOrderByCode(codes)
                .stream()
                .collect(Collectors.toMap(one -> one.code().value(), Division::name, (a, _) -> a, HashMap::new));
    }

    private String name(DivisionCode code) {
        return divisions.find(code).map(Division::name).orElse(code.value());
    }
}
