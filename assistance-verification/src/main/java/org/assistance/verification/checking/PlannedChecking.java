package org.assistance.verification.checking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.checkplan.PlanAnswers;
import org.assistance.domain.checkplan.PlanAnswers.Told;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanRuns.Target;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.checking.LiveQuestions.Came;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks everybody whom a plan is about against the sources it names (XZ-53, XZ-59): on a schedule and before each month's payments.
 * What a person struck out of the authorisation is not asked for under a plan either.
 * What comes of it is for people to look into; no right is touched. Only an approved plan that holds on the day bears it, anything else is
 * refused and logged. Departments that answer live are asked one question after the other, with no transaction open. A run goes case by case and, begun again, goes on after the last one.
 */
@Service
public class PlannedChecking {
    private static final int CASES_AT_ONCE = 200;
    private static final int PEOPLE_AT_ONCE = 40;

    private final CheckPlans plans;
    private final PlanRuns runs;
    private final PlanAnswers answers;
    private final PlannedFamilies families;
    private final PlannedServices services;
    private final Registries registries;
    private final Sources sources;
    private final DepartmentFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlannedChecking(CheckPlans plans, PlanRuns runs, PlanAnswers answers, PlannedFamilies families,
            PlannedServices services, Registries registries, Sources sources, DepartmentFiles files,
            PlatformTransactionManager transactions, Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.answers = answers;
        this.families = families;
        this.services = services;
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
        for (CheckPlan plan : plans.inForce(today).stream().filter(one -> one.rhythm().runs()).toList()) {
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
        if (!plan.rhythm().runs()) {
            return Optional.of("周期为“" + plan.rhythm().label() + "”的计划由每晚的全量比对使用，不单独发起核查");
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
        PlanRuns.Run mine = run;
        for (List<List<Target>> chunk : chunks(cases.values(), PlannedServices.live(asking).isEmpty())) {
            Optional<PlanRuns.Run> further = goesOn(mine, asking, chunk);
            if (further.isEmpty()) {
                return false;
            }
            mine = further.get();
        }
        return runs.end(mine, clock.instant());
    }

    // Whoever waits for departments' answers must be heard of again before the run counts as left behind.
    private static List<List<List<Target>>> chunks(Collection<List<Target>> cases, boolean filesOnly) {
        List<List<List<Target>>> chunks = new ArrayList<>();
        int people = 0;
        for (List<Target> targets : cases) {
            people += targets.size();
            if (chunks.isEmpty() || chunks.getLast().size() == CASES_AT_ONCE || !filesOnly && people > PEOPLE_AT_ONCE) {
                chunks.add(new ArrayList<>());
                people = targets.size();
            }
            chunks.getLast().add(targets);
        }
        return chunks;
    }

    private Optional<PlanRuns.Run> goesOn(PlanRuns.Run run, List<Registry> asking, List<List<Target>> chunk) {
        List<Registry> live = PlannedServices.live(asking);
        if (live.isEmpty()) {
            return transaction.execute(_ -> {
                LocalDate today = LocalDate.now(clock);
                CheckPlan plan = plans.held(run.planId());
                return cut(plan, run, today)
                        ? Optional.<PlanRuns.Run>empty()
                        : further(plan, run, asking, families(chunk, today), today);
            });
        }
        LocalDate today = LocalDate.now(clock);
        Optional<Live> asked = transaction.execute(_ -> {
            CheckPlan plan = plans.held(run.planId());
            if (cut(plan, run, today)) {
                return Optional.<Live>empty();
            }
            List<PlannedFamily> families = families(chunk, today);
            return Optional.of(new Live(families, services.round(plan, run.id(), live, families)));
        });
        var further = new ArrayList<PlanRuns.Run>();
        asked.ifPresent(one -> services.ask(one.round(), () -> transaction.execute(_ -> leave(run)),
                came -> transaction.executeWithoutResult(
                        _ -> answered(run, asking, one, came, today).ifPresent(further::add))));
        return further.stream().findFirst();
    }

    // The moment is read while the plan is held: whoever ends it does so after what is asked then.
    private Optional<Instant> leave(PlanRuns.Run run) {
        CheckPlan plan = plans.held(run.planId());
        Instant now = clock.instant();
        return plan.cut(run.period(), LocalDate.ofInstant(now, OfficeTime.ZONE)) == null
                ? Optional.of(now)
                : Optional.empty();
    }

    /** Some families and what departments are asked about them live. */
    private record Live(List<PlannedFamily> families, PlannedServices.Round round) {}

    // What left the house is kept and logged, also where the run may not go on by now or the system is stopping.
    private Optional<PlanRuns.Run> answered(PlanRuns.Run run, List<Registry> asking, Live asked, List<Came> came,
            LocalDate today) {
        CheckPlan plan = plans.held(run.planId());
        services.keep(plan, asked.round(), came);
        boolean all = came.size() == asked.round().questions().size();
        Optional<PlanRuns.Run> mine = !cut(plan, run, LocalDate.now(clock)) && all
                ? further(plan, run, asking, asked.families(), today)
                : Optional.empty();
        if (mine.isEmpty() && !came.isEmpty()) {
            Map<String, Set<IdNumber>> about = PlannedServices.about(came);
            answers.log(plan, run.id(), told(PlannedServices.live(asking), asked.families(), today,
                    (registry, number) -> about.getOrDefault(registry.code(), Set.of()).contains(number)),
                    came.getFirst().at());
        }
        return mine;
    }

    private boolean cut(CheckPlan plan, PlanRuns.Run run, LocalDate today) {
        String why = plan.cut(run.period(), today);
        if (why != null) {
            runs.cut(run.id(), why, clock.instant());
        }
        return why != null;
    }

    private List<PlannedFamily> families(List<List<Target>> chunk, LocalDate today) {
        return chunk.stream().map(targets -> families.of(targets, today)).toList();
    }

    /** Writes what is told about some more, unless somebody else took the run up. */
    private Optional<PlanRuns.Run> further(CheckPlan plan, PlanRuns.Run run, List<Registry> asking,
            List<PlannedFamily> asked, LocalDate today) {
        int people = asked.stream().mapToInt(family -> family.members().size()).sum();
        Optional<PlanRuns.Run> mine = runs.reached(run, asked.getLast().of().id(), people, clock.instant());
        mine.ifPresent(_ -> answers.write(plan, run.id(), told(asking, asked, today, (_, _) -> true), clock.instant()));
        return mine;
    }

    private List<Told> told(List<Registry> asking, List<PlannedFamily> asked, LocalDate today,
            BiPredicate<Registry, IdNumber> which) {
        Map<String, List<PlannedFamily>> byCounty = asked.stream()
                .collect(Collectors.groupingBy(
                        family -> family.of().division().at(DivisionLevel.COUNTY).value(), LinkedHashMap::new,
                        Collectors.toList()));
        var told = new ArrayList<Told>();
        for (List<PlannedFamily> families : byCounty.values()) {
            List<DepartmentFile> covering = files.covering(families.getFirst().of().division());
            asking.forEach(registry -> told.addAll(ask(registry, covering, families, today, which)));
        }
        return told;
    }

    private List<Told> ask(Registry registry, List<DepartmentFile> covering, List<PlannedFamily> families,
            LocalDate today, BiPredicate<Registry, IdNumber> which) {
        List<IdNumber> numbers = families.stream()
                .flatMap(family -> family.numbers(registry).values().stream())
                .toList();
        Sources.Held held = sources.ask(registry, covering, numbers, today);
        return families.stream()
                .flatMap(family -> family.told(registry, held, number -> which.test(registry, number)).stream())
                .toList();
    }
}
