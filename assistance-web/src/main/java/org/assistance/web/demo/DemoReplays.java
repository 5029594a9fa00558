package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.replay.FactCorrection;
import org.assistance.domain.replay.Nature;
import org.assistance.domain.replay.NewCorrection;
import org.assistance.domain.replay.RecordingFacts;
import org.assistance.domain.replay.Replaying;
import org.assistance.domain.replay.ReplayingSample;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.springframework.stereotype.Component;

/** A rent that a family had not told of is put down after its decision and confirmed, and the county's reviewer makes the sheet; a night replays the city's decisions. */
@Demo
@Component
class DemoReplays {
    private static final int SAMPLE = 40;

    private final DemoOfficers officers;
    private final RecordingFacts recording;
    private final Replaying replaying;
    private final ReplayingSample sample;
    private final Entitlements entitlements;
    private final RightSearch search;
    private final WorkingDays calendar;

    DemoReplays(DemoOfficers officers, RecordingFacts recording, Replaying replaying, ReplayingSample sample,
            Entitlements entitlements, RightSearch search, WorkingDays calendar) {
        this.officers = officers;
        this.recording = recording;
        this.replaying = replaying;
        this.sample = sample;
        this.entitlements = entitlements;
        this.search = search;
        this.calendar = calendar;
    }

    void plan(DemoTimeline timeline) {
        LocalDate told = calendar.after(timeline.today().minusDays(9), 1);
        timeline.add(told, LocalTime.of(15, 10), () -> each("汪秋菊", right -> rented(right, told)));
        timeline.add(calendar.after(told, 1), LocalTime.of(10, 20), () -> each("汪秋菊", right -> replaying
                .keep(right.caseId(), YearMonth.from(told), officers.acting(Role.COUNTY_REVIEWER, right.division()))));
        timeline.add(timeline.today(), LocalTime.of(2, 30), () -> sample.night(SAMPLE));
    }

    private void rented(Entitlement right, LocalDate told) {
        ActingOfficer clerk = officers.acting(Role.TOWNSHIP_CLERK, right.division());
        HouseholdFacts base = recording.base(right.caseId(), null, 0, clerk);
        MemberFacts self = base.members().getFirst();
        var incomes = new ArrayList<IncomeLine>(self.incomes() == null ? List.of() : self.incomes());
        Months window = Months.before(base.applied(), 12);
        incomes.add(IncomeLine.monthly(IncomeKind.RENT, window.from(), window.to(), Money.ofYuan(100),
                FactSource.OFFICER));
        List<MemberFacts> members = new ArrayList<>(base.members());
        members.set(0, self.earning(incomes));
        FactCorrection rent = recording.record(right.caseId(), new NewCorrection(Nature.WRONG_FROM_START, null, told,
                "申请时漏报土地流转租金，每月100元", "村委会土地流转合同和收款记录", 0),
                base.with(members, base.assets(), base.obligors()), clerk);
        recording.confirm(right.caseId(), rent.id(), officers.acting(Role.TOWNSHIP_LEADER, right.division()));
    }

    private void each(String name, Consumer<Entitlement> step) {
        search.rows(new RightSearch.Wanted(name, Programme.DIBAO, null), new DivisionScope(DemoPayments.TONGCHENG),
                YearMonth.of(2000, 1), Long.MAX_VALUE, 1)
                .forEach(row -> step.accept(entitlements.findById(row.id()).orElseThrow()));
    }
}
