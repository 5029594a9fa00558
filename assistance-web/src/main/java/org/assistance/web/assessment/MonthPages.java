package org.assistance.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.taper.TaperResult;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case's months (按月测算): what each is due, why it changes, and what 渐退 would pay; it keeps nothing. */
@Controller
@Transactional(readOnly = true)
class MonthPages {
    private final CaseFile caseFile;
    private final CaseAssessments assessments;
    private final Applications applications;
    private final Decisions decisions;
    private final Policies policies;
    private final Deadlines deadlines;
    private final Clock clock;

    MonthPages(CaseFile caseFile, CaseAssessments assessments, Applications applications, Decisions decisions,
            Policies policies, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.assessments = assessments;
        this.applications = applications;
        this.decisions = decisions;
        this.policies = policies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/assessment/months")
    String page(@PathVariable long id, @ModelAttribute("form") MonthForm form, ActingOfficer by, Model model,
            HttpServletResponse response) {
        AssistanceCase of = caseFile.required(id, by.scope());
        LocalDate today = deadlines.dayOf(clock.instant());
        model.addAttribute("case", of);
        model.addAttribute("today", today);
        var errors = new FieldErrors();
        model.addAttribute("errors", errors);
        CaseAssessment kept = assessments.current(id).orElse(null);
        if (kept == null || !monthly(of)) {
            model.addAttribute("nothing", kept == null ? "本案还没有测算，测算之后才能按月列出。" : "本案没有按月计算的项目。");
            return "assessment/months";
        }
        HouseholdFacts facts = kept.facts().in(of.division());
        Policy policy = policies.on(of.division(), facts.applied());
        LocalDate decided = decisions.ofCase(id).map(Decision::decidedOn).orElse(today);
        model.addAttribute("decided", decisions.ofCase(id).map(Decision::decidedOn).orElse(null));
        try {
            work(of, kept, facts, policy, form, decided, errors, model);
        } catch (MissingPolicy | NobodyCounts refused) {
            model.addAttribute("problem", refused.getMessage());
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "assessment/months";
    }

    static boolean monthly(AssistanceCase of) {
        return of.programmes().stream().anyMatch(programme -> programme != Programme.TEMPORARY_RELIEF);
    }

    private void work(AssistanceCase of, CaseAssessment kept, HouseholdFacts facts, Policy policy, MonthForm form,
            LocalDate decided, FieldErrors errors, Model model) {
        Application application = applications.findById(of.applicationId()).orElseThrow();
        var names = new MemberNames(application, facts);
        boolean tapers = tapers(kept, facts, policy);
        if (tapers) {
            model.addAttribute("members", facts.members()
                    .stream()
                    .map(member -> new Choice(Integer.toString(member.number()), names.of(member.number())))
                    .toList());
            model.addAttribute("answers", List.of(new Choice("false", "没有渐退过"), new Choice("true", "已经渐退过")));
        }
        YearMonth first = first(facts, policy, decided);
        Months span = form.span(first, errors);
        Employment employment = tapers ? form.employment(facts, errors) : null;
        model.addAttribute("from", span.from());
        model.addAttribute("to", span.to());
        if (!errors.isEmpty()) {
            return;
        }
        if (employment != null) {
            TaperResult result = Eligibility.taper(facts, policy, facts.applied(), employment, decided);
            model.addAttribute("taper", result);
            model.addAttribute("taperTone", AssessmentSheet.tone(result.outcome()));
            model.addAttribute("taperWhy", result.rulings()
                    .stream()
                    .filter(ruling -> result.outcome() == Outcome.MET || ruling.outcome() == result.outcome())
                    .map(Ruling::sentence)
                    .map(names::named)
                    .toList());
        }
        model.addAttribute("sheet",
                MonthSheet.of(Timeline.of(FactsOverTime.of(facts), policy, span, employment, decided), names));
    }

    /** 渐退 is asked about where the locality grants it and 低保 is no longer met. */
    private static boolean tapers(CaseAssessment kept, HouseholdFacts facts, Policy policy) {
        return kept.result()
                .ofHousehold(Programme.DIBAO)
                .filter(result -> facts.asksFor(Programme.DIBAO) && result.outcome() != Outcome.MET)
                .isPresent() && policy.find(PolicyCode.TAPER_MONTHS, null, facts.area()) != null;
    }

    private static YearMonth first(HouseholdFacts facts, Policy policy, LocalDate decided) {
        return facts.appliedFor()
                .stream()
                .filter(programme -> programme != Programme.TEMPORARY_RELIEF)
                .map(programme -> Days.firstMonth(programme, facts, decided, policy))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
