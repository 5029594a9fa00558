package org.assistance.domain.checkplan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts down what a plan's run asked and was told, many at a time: each question in the log (XZ-53), each difference in words. */
@Component
@Transactional
public class PlanAnswers {
    /** How the log calls an attempt that no plan bears. */
    public static final String ATTEMPT = "CHECK_PLAN";

    private final JdbcClient jdbc;
    private final Words words;

    PlanAnswers(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * What a source told about one person of a right.
     *
     * @param concluded whether an officer concluded on the very same when the right was last decided: then it is no finding
     */
    public record Told(AssistanceCase of, long rightId, NewItem item, boolean concluded) {}

    /** Writes the answers of a run: each question with its answer, and what somebody must look at. */
    public void write(CheckPlan plan, long run, List<Told> told, Instant at) {
        log(plan, run, told, at);
        List<Told> open = told.stream()
                .filter(one -> one.item().needsResolution() && one.item().facts() != null && !one.concluded())
                .toList();
        if (!open.isEmpty()) {
            findings(run, open);
        }
    }

    /** Writes the questions with their answers alone: of a run that does not go on from there, or is somebody else's by now. */
    public void log(CheckPlan plan, long run, List<Told> told, Instant at) {
        jdbc.sql("""
                insert into registry_query (case_id, division_code, person_id, source, plan_run_id, purpose, officer_id, at, answer,
                    refusal)
                select c, d, p, s, :run, :purpose, :officer, :at, a, w
                from unnest(:cases, :divisions, :people, :sources, :answers, :refusals) t (c, d, p, s, a, w)""")
                .param("run", run)
                .param("purpose", plan.purpose())
                .param("officer", plan.madeBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cases", numbers(told, one -> one.of().id()))
                .param("divisions", texts(told, one -> one.of().division().value()))
                .param("people", numbers(told, one -> one.item().who().personId()))
                .param("sources", texts(told, one -> one.item().source()))
                .param("answers", texts(told, one -> one.item().answer().name()))
                .param("refusals", texts(told,
                        one -> one.item().answer() == CheckAnswer.REFUSED ? one.item().found() : null))
                .update();
    }

    private void findings(long run, List<Told> told) {
        jdbc.sql("""
                insert into check_finding (run_id, division_code, case_id, right_id, person_id, person_name, source, source_label, answer,
                    known, found, data_from)
                select :run, t.* from unnest(:divisions, :cases, :rights, :people, :names, :sources, :labels, :answers, :known, :found,
                    :from) t""")
                .param("run", run)
                .param("divisions", texts(told, one -> one.of().division().value()))
                .param("cases", numbers(told, one -> one.of().id()))
                .param("rights", numbers(told, Told::rightId))
                .param("people", numbers(told, one -> one.item().who().personId()))
                .param("names", texts(told, one -> one.item().who().name()))
                .param("sources", texts(told, one -> one.item().source()))
                .param("labels", texts(told, one -> one.item().sourceLabel()))
                .param("answers", texts(told, one -> one.item().answer().name()))
                .param("known", texts(told, one -> words.seal(one.item().declared())))
                .param("found", texts(told, one -> one.item().shown()))
                .param("from", texts(told, one -> one.item().dataFrom()))
                .update();
    }

    /** Puts down that somebody tried to check under a plan that does not bear it (A27). */
    public void refused(CheckPlan plan, String why, ActingOfficer by, Instant at) {
        jdbc.sql("""
                insert into registry_query (division_code, source, purpose, officer_id, at, answer, refusal)
                values (:division, :source, :purpose, :officer, :at, 'REFUSED', :why)""")
                .param("division", plan.division().value())
                .param("source", ATTEMPT)
                .param("purpose", plan.purpose())
                .param("officer", by.officerId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .update();
    }

    private static Long[] numbers(List<Told> told, Function<Told, Long> of) {
        return told.stream().map(of).toArray(Long[]::new);
    }

    private static String[] texts(List<Told> told, Function<Told, @Nullable String> of) {
        return told.stream().map(of).toArray(String[]::new);
    }
}
