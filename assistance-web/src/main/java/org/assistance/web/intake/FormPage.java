package org.assistance.web.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.Correcting;
import org.assistance.domain.application.Completeness;
import org.assistance.domain.application.CounterFacts;
import org.assistance.domain.application.Departure;
import org.assistance.domain.application.Departures;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.DocumentLine;
import org.assistance.domain.application.LocalQuestion;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.application.Part;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.registry.Registries;
import org.assistance.web.layout.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the form's page shows: what was typed, what is wrong, what is missing, what is uploaded. */
@Component
class FormPage {
    /** What a family is given to supplement unless the clerk says another day. */
    private static final int DAYS_TO_SUPPLEMENT = 15;

    private final Inspecting inspecting;
    private final Completeness completeness;
    private final Correcting correcting;
    private final Departures departures;
    private final OpeningReviews openingReviews;
    private final Attaching attaching;
    private final Divisions divisions;
    private final Offices offices;
    private final Registries registries;
    private final Clock clock;

    FormPage(Inspecting inspecting, Completeness completeness, Correcting correcting, Departures departures,
            OpeningReviews openingReviews, Attaching attaching, Divisions divisions, Offices offices,
            Registries registries, Clock clock) {
        this.inspecting = inspecting;
        this.completeness = completeness;
        this.correcting = correcting;
        this.departures = departures;
        this.openingReviews = openingReviews;
        this.attaching = attaching;
        this.divisions = divisions;
        this.offices = offices;
        this.registries = registries;
        this.clock = clock;
    }

    Translation translation(ApplicationDraft draft, ActingOfficer by) {
        return inspecting.translation(draft, by);
    }

    void fill(Model model, ApplicationDraft draft, boolean check, String add, ActingOfficer by) {
        Inspection found = inspecting.inspect(draft, check, by);
        ApplicationForm form = found.form();
        Translation translation = found.translation();
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("tab", UUID.randomUUID().toString().substring(0, 8));
        model.addAttribute("choices", new Choices());
        model.addAttribute("members", Choices.members(form));
        model.addAttribute("departments", AskedDepartment.of(registries.listed()));
        List<Choice> villages = villages(by);
        model.addAttribute("villages", villages);
        model.addAttribute("homes", with(villages, new Choice(Translation.OUTSIDE, "外地居住（急难发生在本地）")));
        model.addAttribute("places", with(villages, new Choice(Translation.HOME, "同居住地")));
        model.addAttribute("supportFormula", completeness.supportFormula(translation.content()));
        Set<LocalQuestion> local = completeness.local(translation.content());
        model.addAttribute("asksHardships", local.contains(LocalQuestion.HARDSHIPS));
        boolean taper = local.contains(LocalQuestion.TAPER);
        model.addAttribute("asksWork",
                taper || local.contains(LocalQuestion.WORK) || local.contains(LocalQuestion.SUBSIDY_WORK));
        model.addAttribute("asksFixedIncome", local.contains(LocalQuestion.FIXED_INCOME));
        model.addAttribute("asksWorkBegan", taper || local.contains(LocalQuestion.WORK_BEGAN));
        model.addAttribute("asksTapered", taper);
        model.addAttribute("asksArea",
                local.contains(LocalQuestion.HOME_AREA) || local.contains(LocalQuestion.SECOND_HOME_AREA));
        model.addAttribute("provincialCase", local.contains(LocalQuestion.PROVINCIAL_CASE));
        model.addAttribute("migrantRelief", local.contains(LocalQuestion.MIGRANT_RELIEF)
                || form.get("reliefCause").equals(ReliefCause.UNEMPLOYED_MIGRANT.name()));
        model.addAttribute("noReasonFrom", CounterFacts.firstDayWithoutReason(completeness.begunOn(draft.id())));
        model.addAttribute("errors", found.faults());
        model.addAttribute("marks", found.marks());
        model.addAttribute("lacking", found.lacking());
        model.addAttribute("checked", check);
        model.addAttribute("ready", found.ready());
        model.addAttribute("add", add);
        model.addAttribute("parts", Part.values());
        model.addAttribute("proofs", proofs(draft, by));
        model.addAttribute("mayAccept", Accepting.mayAccept(by));
        model.addAttribute("gone", departures.gone(draft, translation.content()));
        model.addAttribute("departureReasons", Choice.of(Departure.Reason.values(), Departure.Reason::label));
        model.addAttribute("before", openingReviews.caseBefore(draft).orElse(null));
        model.addAttribute("corrections", openingReviews.corrections(draft));
        model.addAttribute("corrected", draft.correctsId().isPresent() ? correcting.changedBy(draft) : List.of());
    }

    void fillSupplement(Model model, ApplicationDraft draft, @Nullable LocalDate until, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        Translation translation = translation(draft, by);
        model.addAttribute("draft", draft);
        model.addAttribute("lines",
                FamilyList.of(translation.content(), inspecting.missing(draft, translation)));
        model.addAttribute("until",
                until == null || until.isBefore(today) ? today.plusDays(DAYS_TO_SUPPLEMENT) : until);
        model.addAttribute("asked", translation.content()
                .facts()
                .appliedFor()
                .stream()
                .sorted()
                .map(programme -> programme.label())
                .toList());
        model.addAttribute("today", today);
        DivisionCode township = by.division().at(DivisionLevel.TOWNSHIP);
        model.addAttribute("office", divisions.find(township).map(OfficeName::of).orElse(""));
        model.addAttribute("contact", offices.of(township).orElse(null));
        model.addAttribute("officer", by.name());
    }

    /** The paper on which everybody who is to be checked signs (XZ-51), filled in from the draft. */
    void fillAuthorisation(Model model, ApplicationDraft draft, ActingOfficer by) {
        ApplicationContent content = translation(draft, by).content();
        model.addAttribute("draft", draft);
        model.addAttribute("content", content);
        model.addAttribute("departments", AskedDepartment.of(registries.listed()));
        model.addAttribute("asked", content.facts().appliedFor().stream().sorted().map(Programme::label).toList());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("office", office(by));
        model.addAttribute("officer", by.name());
    }

    private String office(ActingOfficer by) {
        return divisions.find(by.division().at(DivisionLevel.TOWNSHIP)).map(Division::name).orElse("");
    }

    private static List<Choice> with(List<Choice> villages, Choice more) {
        var choices = new ArrayList<>(villages);
        choices.add(more);
        return choices;
    }

    private List<Choice> villages(ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        List<Division> found = by.division().level() == DivisionLevel.VILLAGE
                ? divisions.find(by.division()).stream().toList()
                : divisions.atLevel(DivisionLevel.VILLAGE, by.scope(), today);
        return found.stream().map(village -> new Choice(village.code().value(), village.name())).toList();
    }

    private Map<DocumentCategory, List<DocumentLine>> proofs(ApplicationDraft draft, ActingOfficer by) {
        Map<DocumentCategory, List<DocumentLine>> proofs = new LinkedHashMap<>();
        for (DocumentCategory category : DocumentCategory.atTheCounter()) {
            proofs.put(category, new ArrayList<>());
        }
        attaching.of(draft.id(), by.scope())
                .forEach(line -> proofs.computeIfAbsent(line.category(), _ -> new ArrayList<>()).add(line));
        return proofs;
    }
}
