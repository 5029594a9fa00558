package org.assistance.verification.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.checking.RegionalChecking.Answered;
import org.assistance.verification.checking.RegionalChecking.Received;
import org.assistance.verification.checking.RegionalChecking.Sent;
import org.assistance.verification.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of requests between regions, what is said in them by hand sealed. */
@Component
class RegionalRows {
    private static final int WANTED = 500;
    private static final int ANSWER = 1000;

    private final WorkingDays calendar;
    private final Words words;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegionalRows(WorkingDays calendar, Words words, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that stands already, and whether it asks for the same. */
    record Before(long id, boolean same) {}

    /** Puts down one that goes out today; empty when that letter asks about that person already, whoever was first. */
    Optional<Long> sent(AssistanceCase of, ApplicationMember member, Authorisation under, Sent wanted,
            List<Registry> asking, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                insert into regional_request (direction, division_code, other_body, document_number, wanted, person_name, sources,
                    case_id, person_id, authorisation_id, made_on, due_on, made_by, made_at)
                values ('OUT', :division, :body, :number, :wanted, :name, :sources, :case, :person, :under, :today, :due, :officer, :at)
                on conflict (case_id, person_id, other_body, document_number) where direction = 'OUT' and duplicate_of is null do nothing returning id""")
                .param("division", of.division().value())
                .param("body", wanted.otherBody().strip())
                .param("number", wanted.documentNumber().strip())
                .param("wanted", sealed(wanted.wanted(), WANTED, "请写明核对哪些项目、为什么"))
                .param("name", member.person().name())
                .param("sources", codes(asking))
                .param("case", of.id())
                .param("person", member.person().id())
                .param("under", under.id())
                .param("today", today)
                .param("due", calendar.after(today, RegionalChecking.DAYS))
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** The one that a letter of ours is on record by. */
    Before sentBefore(AssistanceCase of, ApplicationMember member, Sent wanted, List<Registry> asking) {
        return jdbc.sql("""
                select id, wanted, sources = cast(:sources as text[]) as alike from regional_request where direction = 'OUT' and duplicate_of is null and case_id = :case
                    and person_id = :person and other_body = :body and document_number = :number""")
                .param("sources", codes(asking))
                .param("case", of.id())
                .param("person", member.person().id())
                .param("body", wanted.otherBody().strip())
                .param("number", wanted.documentNumber().strip())
                .query((row, _) -> new Before(row.getLong("id"), row.getBoolean("alike")
                        && words.open(row.getString("wanted")).equals(wanted.wanted().strip())))
                .single();
    }

    /** The one that a letter to us is on record by. */
    Optional<Long> receivedBefore(Received asked, byte[] index, ActingOfficer by) {
        return jdbc.sql("""
                select id from regional_request where direction = 'IN' and division_code = :division and other_body = :body
                    and document_number = :number and person_index = :index""")
                .param("division", by.division().value())
                .param("body", asked.otherBody().strip())
                .param("number", asked.documentNumber().strip())
                .param("index", index)
                .query(Long.class)
                .optional();
    }

    /** Puts down one that came in. */
    long received(Received asked, byte[] index, List<Registry> asking, ActingOfficer by) {
        return jdbc
                .sql("""
                insert into regional_request (direction, division_code, other_body, document_number, wanted, person_name, person_index,
                    authorised_on, sources, made_on, due_on, made_by, made_at)
                values ('IN', :division, :body, :number, :wanted, :name, :index, :authorised, :sources, :on, :due, :officer, :at) returning id""")
                .param("division", by.division().value())
                .param("body", asked.otherBody().strip())
                .param("number", asked.documentNumber().strip())
                .param("wanted", sealed(asked.wanted(), WANTED, "请写明核对哪些项目、为什么"))
                .param("name", asked.name().strip())
                .param("index", index)
                .param("authorised", asked.authorisedOn())
                .param("sources", codes(asking))
                .param("on", asked.receivedOn())
                .param("due", calendar.after(asked.receivedOn(), RegionalChecking.DAYS))
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Puts down what came back. */
    void answered(long id, Answered came, ActingOfficer by) {
        jdbc.sql("""
                update regional_request set answer = :answer, answer_words = :words, answer_number = :number, answer_paper = :paper,
                    answered_on = :on, answered_by = :officer, answered_at = :at where id = :id""")
                .param("id", id)
                .param("answer", came.answer().name())
                .param("words", sealed(came.words(), ANSWER, "请按复函写明查到什么"))
                .param("number", came.documentNumber().strip())
                .param("paper", came.paper())
                .param("on", came.on())
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts down that our answer went out. */
    void replied(long id, String documentNumber, LocalDate on, ActingOfficer by) {
        jdbc.sql("""
                update regional_request set answer_number = :number, answered_on = :on, answered_by = :officer, answered_at = :at
                where id = :id""")
                .param("id", id)
                .param("number", documentNumber.strip())
                .param("on", on)
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    // Sealed, the database can no longer tell how long it is.
    private String sealed(String typed, int longest, String asked) {
        String said = typed.strip();
        if (said.isEmpty() || said.length() > longest) {
            throw new IllegalMove(asked + "，不超过" + longest + "字");
        }
        return words.seal(said);
    }

    private static String[] codes(List<Registry> asking) {
        return asking.stream().map(Registry::code).toArray(String[]::new);
    }
}
