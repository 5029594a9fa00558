package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.application.Submission;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.opinion.ReviewProposals;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.domain.review.ReviewReason;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.intake.ApplicationForm;
import org.assistance.web.intake.Translation;
import org.springframework.stereotype.Component;

/**
 * Rights of the demo city looked at anew: a family of 桐城市 that earns more waits for the opinion and is still to be heard; a mother of
 * 怀宁县 found work and tapers off; another family's form has just been begun.
 */
@Demo
@Component
class DemoReviews {
    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final List<String> DECLARED = List.of("truthPromised", "originalsFiled", "statusesComplete",
            "incomesComplete", "assetsComplete", "expensesComplete", "obligorsComplete");
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");

    private final DemoOfficers officers;
    private final DemoMoves moves;
    private final OpeningReviews opening;
    private final Drafting drafting;
    private final Accepting accepting;
    private final ReviewProposals proposals;
    private final Entitlements entitlements;
    private final RightSearch search;
    private final WorkingDays calendar;
    private final Map<String, Long> cases = new HashMap<>();
    private final Map<String, DivisionCode> villages = new HashMap<>();

    DemoReviews(DemoOfficers officers, DemoMoves moves, OpeningReviews opening, Drafting drafting, Accepting accepting,
            ReviewProposals proposals, Entitlements entitlements, RightSearch search, WorkingDays calendar) {
        this.officers = officers;
        this.moves = moves;
        this.opening = opening;
        this.drafting = drafting;
        this.accepting = accepting;
        this.proposals = proposals;
        this.entitlements = entitlements;
        this.search = search;
        this.calendar = calendar;
    }

    void plan(DemoTimeline timeline) {
        LocalDate today = timeline.today();
        LocalDate recent = calendar.after(today.minusDays(9), 1);
        timeline.add(recent, MORNING,
                () -> review("姚德发", DemoPayments.TONGCHENG, ReviewReason.CHANGED, "本户流转土地，今年起务农收入增加",
                        Map.of("incomes[1].amount", "420")));
        move("姚德发", recent, 1, Stage.VERIFICATION, moves::check, timeline);
        move("姚德发", recent, 2, Stage.VERIFICATION, moves::conclude, timeline);
        move("姚德发", recent, 3, Stage.ASSESSMENT, found -> moves.assess(found, null), timeline);

        LocalDate last = calendar.after(YearMonth.from(today).minusMonths(1).atDay(5), 1);
        YearMonth began = YearMonth.from(last).minusMonths(1);
        timeline.add(last, MORNING, () -> review("查小燕", HUAINING, ReviewReason.EMPLOYED, "到县城超市上班，签了一年合同",
                Map.of("incomes[0].kind", IncomeKind.WAGE.name(), "incomes[0].amount", "3200",
                        "members[0].work", "YES", "members[0].workBegan", began.toString())));
        move("查小燕", last, 1, Stage.VERIFICATION, moves::check, timeline);
        move("查小燕", last, 2, Stage.VERIFICATION, moves::conclude, timeline);
        move("查小燕", last, 3, Stage.ASSESSMENT, found -> moves.assess(found, null), timeline);
        move("查小燕", last, 4, Stage.OPINION, found -> {
            proposals.hear(found, new ReviewHearing(Hearing.HEARD, calendar.after(last, 4), "本人同意渐退，希望孩子的教育救助不受影响"),
                    clerk(found.division()));
            moves.opine(found, null);
        }, timeline);
        move("查小燕", last, 5, Stage.DECISION, moves::decide, timeline);

        // Before today, be it a Monday at dawn or the day after a week of holidays.
        timeline.add(calendar.after(today.minusDays(10), 1), MORNING,
                () -> open("戴家旺", DemoPayments.TONGCHENG, ReviewReason.PERIODIC, ""));
    }

    private void move(String name, LocalDate from, int days, Stage stage, Consumer<AssistanceCase> move,
            DemoTimeline timeline) {
        timeline.add(calendar.after(from, days), MORNING, () -> {
            AssistanceCase found = moves.opened(Objects.requireNonNull(cases.get(name)), village(name));
            if (found.stage() == stage) {
                move.accept(found);
            }
        });
    }

    private DivisionCode village(String name) {
        return Objects.requireNonNull(villages.get(name));
    }

    private ApplicationDraft open(String name, DivisionCode county, ReviewReason reason, String why) {
        Entitlement right = search
                .rows(new RightSearch.Wanted(name, Programme.DIBAO, null), new DivisionScope(county),
                        YearMonth.of(2000, 1), Long.MAX_VALUE, 1)
                .stream()
                .map(row -> entitlements.findById(row.id()).orElseThrow())
                .findFirst()
                .orElseThrow();
        villages.put(name, right.division());
        return opening.open(right.id(), reason, why, clerk(right.division()));
    }

    private void review(String name, DivisionCode county, ReviewReason reason, String why, Map<String, String> typed) {
        ApplicationDraft draft = open(name, county, reason, why);
        ActingOfficer by = clerk(village(name));
        var fields = new HashMap<>(draft.content().values());
        fields.putAll(typed);
        DECLARED.forEach(declared -> fields.put(declared, "true"));
        for (int at = 0; at < 20; at++) {
            if (fields.containsKey("incomes[" + at + "].carried")) {
                fields.put("incomes[" + at + "].looked", "true");
            }
        }
        if (fields.containsKey("members[0].workBegan")) {
            for (int at = 1; fields.containsKey("members[" + at + "].name"); at++) {
                fields.put("members[" + at + "].work", "NO");
            }
        }
        drafting.save(draft.id(), fields, false, draft.version(), by);
        Translation form = Translation.of(new ApplicationForm(
                drafting.required(draft.id(), by.scope()).content().values(), draft.begunOn()), by.division());
        Submission answer = accepting.submitAndAccept(draft.id(), form.content(), by);
        if (!form.errors().isEmpty() || !(answer instanceof Submission.Submitted submitted)) {
            throw new IllegalStateException(name + "：" + form.errors() + answer);
        }
        cases.put(name, submitted.cases().getFirst().id());
    }

    private ActingOfficer clerk(DivisionCode village) {
        return officers.acting(Role.TOWNSHIP_CLERK, village);
    }
}
