package org.assistance.domain.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.People;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.kinship.Matching;
import org.assistance.domain.permission.Action;
import org.assistance.domain.person.TemporaryNumber.File;
import org.assistance.domain.person.TemporaryNumber.State;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the identity number in the place of a temporary one, once it is known (DF-05): one officer types it off the paper, another types it
 * again and agrees. It stays one person, with every application, case, right and payment. Where somebody is on record under that number
 * already, nothing is replaced: the two are put up to be judged ({@link JudgingMatches}).
 */
@Service
@Transactional
public class KnowingNumber {
    private final TemporaryList temporary;
    private final People people;
    private final FindingMatches matches;
    private final Applications applications;
    private final Matching relatives;
    private final IdNumbers numbers;
    private final Words words;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnowingNumber(TemporaryList temporary, People people, FindingMatches matches, Applications applications,
            Matching relatives, IdNumbers numbers, Words words, JdbcClient jdbc, Clock clock) {
        this.temporary = temporary;
        this.people = people;
        this.matches = matches;
        this.applications = applications;
        this.relatives = relatives;
        this.numbers = numbers;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of an identity number that was typed. */
    public enum Outcome {
        /** It waits for the second officer. */
        WAITS,
        /** Somebody is on record under it: the two wait to be judged. */
        PUT_UP
    }

    /** The identity number and the name as the paper says, and what paper it is. */
    public record Paper(IdNumber number, String name, String reason) {}

    /**
     * Puts down the number that somebody turned out to have.
     *
     * @throws org.assistance.domain.casefile.NoSuchCase when nobody in the officer's place has such a temporary number
     * @throws IllegalMove when it is replaced, one waits already, or the paper does not do
     */
    public Outcome ask(long personId, Paper paper, ActingOfficer by) {
        if (!by.isOneOf(Action.TEMPORARY_REPLACE.roles())) {
            throw new NotAllowed("公民身份号码由受理申请的工作人员登记");
        }
        required(personId, State.OPEN, by);
        refuseUnfit(paper);
        Optional<Long> known = people.find(paper.number()).map(person -> person.id());
        if (known.isPresent()) {
            matches.putUp(personId, known.get(), LocalDate.now(clock));
            return Outcome.PUT_UP;
        }
        jdbc.sql("""
                insert into number_known (person_id, id_index, name, reason, recorded_by, recorded_at)
                values (:person, :index, :name, :reason, :officer, :at)""")
                .param("person", personId)
                .param("index", numbers.index(paper.number()))
                .param("name", paper.name())
                .param("reason", words.seal(paper.reason().strip()))
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.WAITS;
    }

    private void refuseUnfit(Paper paper) {
        if (paper.number().isTemporary() || paper.number().birthDate().isAfter(LocalDate.now(clock))) {
            throw new IllegalMove("请填写证件上的公民身份号码");
        }
        if (paper.name().isBlank() || PersonName.problemOf(paper.name()) != null
                || !paper.name().equals(PersonName.tidy(paper.name()))) {
            throw new IllegalMove("请填写证件上的姓名");
        }
        refuseWithoutReason(paper.reason(), "请写明凭什么证件、怎样核实是同一人");
    }

    private static void refuseWithoutReason(String reason, String asked) {
        if (Reason.isMissing(reason) || reason.strip().length() > TemporaryNumbers.LONGEST) {
            throw new IllegalMove(asked + "，" + Reason.SHORTEST + "至" + TemporaryNumbers.LONGEST + "字");
        }
    }

    /**
     * The second officer agrees, and the number counts from now on.
     *
     * @param again the number, typed off the paper once more
     * @throws IllegalMove when none waits, who asked answers, the two numbers differ, or somebody has it meanwhile
     */
    public void confirm(long personId, IdNumber again, ActingOfficer by) {
        Waiting waiting = waiting(personId, by);
        if (!Arrays.equals(waiting.index(), numbers.index(again))) {
            throw new IllegalMove("与登记的公民身份号码不同，请对照证件核对；登记有误的，选“不同意”，由经办人重新登记");
        }
        if (people.find(again).isPresent()) {
            throw new IllegalMove("该号码刚被登记为另一份档案，请选“不同意”，由经办人重新登记，系统列入“疑似重复人员”");
        }
        answer(waiting.id(), "CONFIRMED", null, by);
        people.renumber(personId, again, waiting.name());
        // A relative of staff was not to be found by a temporary number (XZ-85).
        jdbc.sql("select distinct application_id from application_member where person_id = :id order by 1")
                .param("id", personId)
                .query(Long.class)
                .list()
                .forEach(id -> relatives.ofApplication(applications.findById(id).orElseThrow()));
    }

    /**
     * The second officer does not agree; the temporary number goes on.
     *
     * @throws IllegalMove when none waits, who asked answers, or no reason is given
     */
    public void refuse(long personId, String reason, ActingOfficer by) {
        Waiting waiting = waiting(personId, by);
        refuseWithoutReason(reason, "请写明不同意的理由");
        answer(waiting.id(), "REFUSED", words.seal(reason.strip()), by);
    }

    private record Waiting(long id, byte[] index, String name) {}

    private Waiting waiting(long personId, ActingOfficer by) {
        if (!by.isOneOf(Action.TEMPORARY_CONFIRM.roles())) {
            throw new NotAllowed("公民身份号码由乡镇（街道）负责人、县级民政审核人或者确认人确认");
        }
        File file = required(personId, State.ASKED, by);
        if (Long.valueOf(by.officerId()).equals(file.askedBy())) {
            throw new IllegalMove("由登记人以外的另一名工作人员确认");
        }
        return jdbc.sql("select id, id_index, name from number_known where person_id = :id and status = 'PROPOSED'")
                .param("id", personId)
                .query((row, _) -> new Waiting(row.getLong("id"), row.getBytes("id_index"), row.getString("name")))
                .single();
    }

    private void answer(long id, String status, @Nullable String why, ActingOfficer by) {
        jdbc.sql("""
                update number_known set status = :status, answered_by = :officer, answered_at = :at, answer = :why
                where id = :id""")
                .param("status", status)
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("id", id)
                .update();
    }

    // Locked first: of two who act at once the second sees what the first did.
    private File required(long personId, State expected, ActingOfficer by) {
        jdbc.sql("select person_id from temporary_number where person_id = :id for update")
                .param("id", personId)
                .query(Long.class)
                .optional();
        File file = temporary.required(personId, by.scope());
        if (file.state() != expected) {
            throw new IllegalMove("这个临时编号现为“" + file.state().label() + "”，请刷新后查看");
        }
        return file;
    }
}
