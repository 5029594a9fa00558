package org.assistance.verification.checking;

import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.verification.StaleFacts.Stale;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReport.Overtaken;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WithoutFresh;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the sources again whose answers are too old by now (XZ-55): where an answer changed, the case goes back to the check, and what
 * was built on the old one, a posted notice among it, stops counting. A decided case is never touched.
 */
@Service
@Transactional
public class AskingAgain {
    private final CaseFile caseFile;
    private final Checking checking;
    private final StaleFacts staleFacts;
    private final VerificationReports reports;
    private final Registries registries;
    private final Returning returning;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    AskingAgain(CaseFile caseFile, Checking checking, StaleFacts staleFacts, VerificationReports reports,
            Registries registries, Returning returning, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.caseFile = caseFile;
        this.checking = checking;
        this.staleFacts = staleFacts;
        this.reports = reports;
        this.registries = registries;
        this.returning = returning;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param asked how many sources were asked
     * @param problems why the case cannot go on yet, a Chinese sentence each; empty where it can
     * @param returned why it went back to the check, or null where it did not
     */
    public record Outcome(int asked, List<String> problems, @Nullable String returned) {}

    /**
     * Asks today.
     *
     * @param reason why the case goes on where a source that may be waited for has no fresh data; blank to wait
     * @throws org.assistance.domain.casefile.NoSuchCase when the case does not lie in the officer's division
     * @throws NotAllowed when the post may not, or not at this stage
     */
    public Outcome ask(long caseId, String reason, ActingOfficer by) {
        AssistanceCase open = caseFile.required(caseId, by.scope());
        if (!open.allows(by, Action.CASE_ASK_AGAIN)) {
            throw new NotAllowed("案件现处于“" + open.stage().label() + "”环节，您的岗位不能重新查询核对数据");
        }
        reports.hold(caseId);
        LocalDate today = LocalDate.now(clock);
        List<Stale> stale = staleFacts.of(open, today);
        if (stale.isEmpty()) {
            return new Outcome(0, List.of(), null);
        }
        List<Registry> asking = registries.all()
                .stream()
                .filter(registry -> stale.stream().anyMatch(one -> one.source().equals(registry.code())))
                .toList();
        Checking.Anew anew = checking.anew(open, asking, by);
        VerificationReport now = anew.report();
        if (now == null) {
            return new Outcome(0, List.of(new CheckOutcome.Refused(anew.refusals()).sentence()), null);
        }
        VerificationReport rested = reports.current(caseId).orElseThrow();
        List<Overtaken> overtaken = rested.overtakenBy(now);
        var problems = new ArrayList<String>();
        for (Registry registry : asking) {
            String problem = keep(open, rested, registry, anew.standing(registry),
                    overtaken.stream().filter(one -> one.now().source().equals(registry.code())).toList(),
                    reason.strip(), by, today);
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (overtaken.isEmpty()) {
            return new Outcome(asking.size(), problems, null);
        }
        String sentence = sentence(overtaken, open.stage() == Stage.NOTICE || open.stage() == Stage.DECISION
                && open.route().passes(Stage.NOTICE));
        returning.returnTo(open, Stage.VERIFICATION, sentence, by);
        return new Outcome(asking.size(), List.of(), sentence);
    }

    private static String sentence(List<Overtaken> overtaken, boolean posted) {
        return "核对数据过了有效期，重新查询后有变化：" + overtaken.stream().map(Overtaken::words).collect(Collectors.joining("；"))
                + "。请重新发起核对，按新数据作出结论" + (posted ? "；已张贴的公示不再生效，须重新公示" : "");
    }

    /** Keeps what came of one source; returns why the case cannot go on, or null where it can. */
    private @Nullable String keep(AssistanceCase open, VerificationReport rested, Registry registry,
            Sources.Standing standing,
            List<Overtaken> overtaken, String reason, ActingOfficer by, LocalDate today) {
        String silence = standing.silence();
        boolean goesOn = silence != null && !reason.isEmpty()
                && registry.source().withoutFresh() != WithoutFresh.REFUSE;
        String outcome;
        String found;
        if (!overtaken.isEmpty()) {
            outcome = "CHANGED";
            found = overtaken.stream().map(Overtaken::words).collect(Collectors.joining("；"));
        } else if (silence != null) {
            outcome = goesOn ? "GOES_ON" : "SILENT";
            found = silence;
        } else {
            outcome = standing.caution().isEmpty() ? "SAME" : "LAST_KNOWN";
            found = standing.caution() + "没有变化";
        }
        jdbc.sql("""
                insert into facts_asked_again (case_id, report_id, division_code, source, source_label, asked_on, asked_by, asked_at,
                    data_as_of, outcome, found, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(open.id(), rested.id(), open.division().value(), registry.code(),
                        registry.title(),
                        today, by.officerId(), clock.instant().atOffset(ZoneOffset.UTC), standing.asOf(), outcome,
                        words.seal(found),
                        goesOn ? words.seal(reason) : null))
                .update();
        if (silence == null || goesOn || !overtaken.isEmpty()) {
            return null;
        }
        return registry.title() + "：" + silence
                + (registry.source().withoutFresh() == WithoutFresh.REFUSE
                        ? "；按约定，这些数据到位后才能继续办理"
                        : "；请等待新数据，确需继续办理的写明理由");
    }
}
