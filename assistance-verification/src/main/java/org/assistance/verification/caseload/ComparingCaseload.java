package org.assistance.verification.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.monitoring.Indicator;
import org.assistance.domain.monitoring.Indicators;
import org.assistance.domain.monitoring.LowIncomeRegister;
import org.assistance.domain.monitoring.Uncompared;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.WatchedPeople;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares everyone in the register with all current data (逢进必核之后的动态比对, XZ-59): once a night whichever instance is first, and by the
 * sources of which a new file answers. A step is an indicator and a transaction; a run that was killed is begun again, and since a fact
 * has one warning it finds the same. Whoever has no valid authorisation is asked about only by a plan of
 * checks that was approved for every night, is about him and names the source; who has neither is not, and it is on record who (XZ-53).
 */
@Service
public class ComparingCaseload {
    private static final Logger LOG = LoggerFactory.getLogger(ComparingCaseload.class);
    private static final String PURPOSE = "低收入人口动态监测，在册人员与部门数据批量比对";
    private static final String BASIS = "在册人员签署的有效核对授权书（XZ-51）";
    private static final int DAYS_FRESH = 180;

    private final LowIncomeRegister register;
    private final Uncompared uncompared;
    private final Indicators indicators;
    private final CaseloadComparison comparison;
    private final CaseloadRuns runs;
    private final WatchedPeople watched;
    private final Registries registries;
    private final CheckPlans plans;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComparingCaseload(LowIncomeRegister register, Uncompared uncompared, Indicators indicators,
            CaseloadComparison comparison,
            CaseloadRuns runs, WatchedPeople watched, Registries registries, CheckPlans plans, JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.register = register;
        this.uncompared = uncompared;
        this.indicators = indicators;
        this.comparison = comparison;
        this.runs = runs;
        this.watched = watched;
        this.registries = registries;
        this.plans = plans;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The night of today, by all indicators; empty when another instance has done it or is doing it. */
    public Optional<CaseloadRuns.Run> night() {
        LocalDate today = LocalDate.now(clock);
        return transaction.execute(_ -> runs.begin(today, PURPOSE, clock.instant())).map(id -> run(id, null));
    }

    /** By the sources of which a file answers that no run has compared yet; empty when there is none, or somebody is at it. */
    public Optional<CaseloadRuns.Run> newFiles() {
        Optional<Long> begun = transaction.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('caseload_run of new files'))").query().singleRow();
            List<String> sources = uncompared();
            return sources.isEmpty() || runs.busy(clock.instant())
                    ? Optional.<Long>empty()
                    : runs.begin(null, PURPOSE, clock.instant());
        });
        return begun.map(id -> run(id, uncompared()));
    }

    private List<String> uncompared() {
        return jdbc.sql("""
                select distinct f.source from department_file f
                where f.current and not exists (select from caseload_query q join caseload_run r on r.id = q.run_id
                    where q.file_id = f.id and r.ended_at is not null and r.failure is null)
                order by 1""").query(String.class).list();
    }

    private CaseloadRuns.Run run(long id, @Nullable Collection<String> sources) {
        LocalDate today = LocalDate.now(clock);
        try {
            LowIncomeRegister.Size size = transaction.execute(_ -> register.write(today));
            watched.follow();
            List<Indicator> wanted = indicators.inForce(today)
                    .stream()
                    .filter(Indicator::on)
                    .filter(one -> sources == null || one.source() != null && sources.contains(one.source()))
                    .toList();
            transaction.executeWithoutResult(_ -> uncompared.record(id, today));
            transaction.executeWithoutResult(_ -> runs.sized(id, wanted.size(), size, clock.instant()));
            LowIncomeRegister.Written written = Objects.requireNonNull(transaction.execute(_ -> register.written()));
            Map<String, Integer> daysFresh = registries.listed()
                    .stream()
                    .collect(Collectors.toMap(Registry::code, Registry::daysFresh));
            List<Long> standing = current();
            Map<String, List<DepartmentFile>> covering = Objects
                    .requireNonNull(transaction.execute(_ -> comparison.covering(written.counties())));
            for (Indicator indicator : wanted) {
                int days = daysFresh.getOrDefault(String.valueOf(indicator.source()), DAYS_FRESH);
                transaction.executeWithoutResult(_ -> step(id, indicator,
                        comparison.speaking(indicator, covering, days, today), written, today));
            }
            transaction.executeWithoutResult(_ -> {
                askedOfNobody(id, sources, standing);
                runs.end(id, null, clock.instant());
            });
        } catch (RuntimeException failed) {
            LOG.error("全量比对{}没有完成", id, failed);
            transaction.executeWithoutResult(_ -> runs.end(id, "比对中断，下一次比对时重新进行；仍不成功的，请联系系统管理员（编号" + id + "）",
                    clock.instant()));
        }
        return runs.find(id);
    }

    private void step(long id, Indicator indicator, List<CaseloadComparison.Speaking> spoke,
            LowIncomeRegister.Written written, LocalDate today) {
        String source = indicator.source();
        // What was withdrawn or replaced since the run began tells no more.
        var still = new HashSet<>(current());
        List<CaseloadComparison.Speaking> speaking = spoke.stream()
                .filter(one -> still.contains(one.file().id()))
                .toList();
        var outcome = source != null && speaking.isEmpty()
                ? new CaseloadComparison.Outcome(0, 0)
                : comparison.compare(indicator, speaking, id, today);
        new TreeSet<>(speaking.stream().map(one -> one.file().id()).toList())
                .forEach(file -> log(id, file, source == null ? "" : source, indicator, written, today));
        runs.stepped(id, outcome.found(), outcome.opened(), clock.instant());
    }

    private void log(long run, long file, String source, Indicator indicator, LowIncomeRegister.Written written,
            LocalDate today) {
        LowIncomeRegister.Basis basis = written.basis(source);
        jdbc.sql("""
                insert into caseload_query (run_id, file_id, source, purpose, basis, people, refused, at)
                values (:run, :file, :source, :purpose, :basis, :people, :refused, :at)""")
                .param("run", run)
                .param("file", file)
                .param("source", source)
                .param("purpose", PURPOSE + "：" + indicator.name())
                .param("basis",
                        basis.planned() == 0
                                ? BASIS
                                : BASIS + "；没有有效授权的 " + basis.planned() + " 人按" + plans(source, today))
                .param("people", basis.papers() + basis.planned())
                .param("refused", basis.refused())
                .param("at", now())
                .update();
    }

    private String plans(String source, LocalDate today) {
        return plans.nightly(source, today)
                .stream()
                .map(CheckPlan::number)
                .collect(Collectors.joining("、", "批准的核查计划 ", ""));
    }

    private List<Long> current() {
        return jdbc.sql("select id from department_file where current").query(Long.class).list();
    }

    // A source that no indicator looks at, or none that is on, has been dealt with all the same; not so a file that came meanwhile.
    private void askedOfNobody(long run, @Nullable Collection<String> sources, List<Long> standing) {
        jdbc.sql("""
                insert into caseload_query (run_id, file_id, source, purpose, basis, people, refused, at)
                select :run, f.id, f.source, :purpose, :basis, 0, 0, :at from department_file f
                where f.current and f.id = any (:standing)
                    and not exists (select from caseload_query q where q.run_id = :run and q.file_id = f.id)
                    and (:all or f.source = any (cast(:sources as text[])))""")
                .param("run", run)
                .param("purpose", PURPOSE + "：没有可用的指标或者数据已过有效期，未比对")
                .param("basis", BASIS)
                .param("at", now())
                .param("standing", standing.toArray(Long[]::new))
                .param("all", sources == null)
                .param("sources", sources == null ? new String[0] : sources.toArray(String[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
