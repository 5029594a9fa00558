package org.assistance.verification.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.checkplan.PlanAnswers;
import org.assistance.domain.checkplan.PlanAnswers.Told;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanRuns.Target;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks everybody whom a plan is about against the sources it names (XZ-53, XZ-59): on a schedule and before each month's payments.
 * What comes of it is for people to look into; no right is touched. Only an approved plan that holds on the day bears it, anything else is
 * refused and logged. A run goes case by case and, begun again, goes on after the last one.
 */
@Service
public class PlannedChecking {
    private static final int CASES_AT_ONCE = 200;

    private final CheckPlans plans;
    private final PlanRuns runs;
    private final PlanAnswers answers;
    private final PlannedFamilies families;
    private final Registries registries;
    private final Sources sources;
    private final DepartmentFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlannedChecking(CheckPlans plans, PlanRuns runs, PlanAnswers answers, PlannedFamilies families,
            Registries registries,
            Sources sources, DepartmentFiles files,
            PlatformTransactionManager transactions, Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.answers = answers;
        this.families = families;
        this.registries = registries;
        this.sources = sources;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Goes through all that is due today and that nobody else is at, and ends what may not go on.
     *
     * @return how many runs asked about everybody
     */
    public int due() {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(_ -> cutShort(today));
        int ended = 0;
        for (CheckPlan plan : plans.inForce(today)) {
            Optional<PlanRuns.Run> taken = runs.take(plan, plan.period(today), clock.instant());
            if (taken.isPresent() && run(plan, taken.get(), today)) {
                ended++;
            }
        }
        return ended;
    }

    private void cutShort(LocalDate today) {
        for (PlanRuns.Run run : runs.leftBehind(clock.instant())) {
            String why = plans.find(run.planId()).cut(run.period(), today);
            if (why != null) {
                runs.cut(run.id(), why, clock.instant());
            }
        }
    }

    /**
     * Somebody asks for the run of the present period now.
     *
     * @return why not, in a Chinese sentence, which is on record; empty when it is asked for
     */
    public Optional<String> ask(long planId, ActingOfficer by) {
        CheckPlan plan = plans.required(planId, by);
        LocalDate today = LocalDate.now(clock);
        String refusal = plan.refusal(today);
        if (refusal != null) {
            answers.refused(plan, refusal, by, clock.instant());
            return Optional.of(refusal + "。本次拒绝已记录。");
        }
        return runs.ask(plan, plan.period(today), clock.instant()).isPresent()
                ? Optional.empty()
                : Optional.of("本期已经核查或者正在核查，同一份计划每期只核查一次");
    }

    /** Goes on with a run that was taken; whether it asked about everybody. */
    boolean run(CheckPlan plan, PlanRuns.Run run, LocalDate today) {
        Map<Long, List<Target>> cases = runs.targets(plan, today.withDayOfMonth(1))
                .stream()
                .filter(target -> target.caseId() > run.reached())
                .collect(Collectors.groupingBy(Target::caseId, LinkedHashMap::new, Collectors.toList()));
        List<Registry> asking = registries.all()
                .stream()
                .filter(registry -> plan.sources().contains(registry.code()))
                .toList();
        List<List<Target>> each = List.copyOf(cases.values());
        PlanRuns.Run mine = run;
        for (int from = 0; from < each.size(); from += CASES_AT_ONCE) {
            List<List<Target>> chunk = each.subList(from, Math.min(from + CASES_AT_ONCE, each.size()));
            Optional<PlanRuns.Run> further = goesOn(mine, asking, chunk);
            if (further.isEmpty()) {
                return false;
            }
            mine = further.get();
        }
        return runs.end(mine, clock.instant());
    }

    /**
     * Asks about some more, unless somebody else took the run up, the plan was stopped meanwhile or the period is over: then it ends
     * with a word.
     */
    private Optional<PlanRuns.Run> goesOn(PlanRuns.Run run, List<Registry> asking, List<List<Target>> chunk) {
        return transaction.execute(_ -> {
            LocalDate today = LocalDate.now(clock);
            CheckPlan plan = plans.held(run.planId());
            String why = plan.cut(run.period(), today);
            if (why != null) {
                runs.cut(run.id(), why, clock.instant());
                return Optional.empty();
            }
            List<PlannedFamily> asked = chunk.stream().map(targets -> families.of(targets, today)).toList();
            int people = asked.stream().mapToInt(family -> family.members().size()).sum();
            Optional<PlanRuns.Run> mine = runs.reached(run, chunk.getLast().getFirst().caseId(), people,
                    clock.instant());
            mine.ifPresent(_ -> step(plan, run.id(), asking, asked, today));
            return mine;
        });
    }

    private void step(CheckPlan plan, long run, List<Registry> asking, List<PlannedFamily> asked, LocalDate today) {
        Map<String, List<PlannedFamily>> byCounty = asked.stream()
                .collect(Collectors.groupingBy(
                        family -> family.of().division().at(DivisionLevel.COUNTY).value(), LinkedHashMap::new,
                        Collectors.toList()));
        for (List<PlannedFamily> families : byCounty.values()) {
            List<DepartmentFile> covering = files.covering(families.getFirst().of().division());
            for (Registry registry : asking) {
                answers.write(plan, run, ask(registry, covering, families, today), clock.instant());
            }
        }
    }

    private List<Told> ask(Registry registry, List<DepartmentFile> covering, List<PlannedFamily> families,
            LocalDate today) {
        List<IdNumber> numbers = families.stream().flatMap(family -> family.numbers().values().stream()).toList();
        Sources.Held held = sources.ask(registry, covering, numbers, today);
        return families.stream().flatMap(family -> family.told(registry, held).stream()).toList();
    }
}
