package org.assistance.domain.kinship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Obligor;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Person;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares families who apply, or who hold a right, with what staff stated: when they apply, when an officer states anew, and every
 * night (XZ-85).
 */
@Component
@Beyond(Purpose.KINSHIP)
public class Matching {
    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);

    private static final int AT_ONCE = 200;

    // One instance's comparison at a time; held by each of its transactions.
    private static final long LOCK = 7_302_056L;

    // In place of a count: another instance has the night.
    private static final int ANOTHERS = -1;

    // A case that is closed still carries the right it gave: who changes its account or looks at it anew must be no relative.
    private static final String COMPARED = """
            (c.stage <> 'CLOSED' or exists (select from entitlement e where e.case_id = c.id
                and coalesce(e.last_month, case e.rhythm when 'ONCE' then e.first_month else date 'infinity' end) >= :month))""";

    private final Statements statements;
    private final Applications applications;
    private final People people;
    private final Indexes indexes;
    private final Filings filings;
    private final JdbcClient jdbc;
    private final TransactionTemplate inOne;
    private final Clock clock;

    Matching(Statements statements, Applications applications, People people, Indexes indexes, Filings filings,
            JdbcClient jdbc,
            TransactionTemplate inOne, Clock clock) {
        this.statements = statements;
        this.applications = applications;
        this.people = people;
        this.indexes = indexes;
        this.filings = filings;
        this.jdbc = jdbc;
        this.inOne = inOne;
        this.clock = clock;
    }

    /**
     * What a night found.
     *
     * @param found how many links are new
     * @param unread how many applications could not be compared; each is in the log
     */
    public record Night(int found, int unread) {}

    /** Looks at the cases of an application, in the caller's transaction; answers how much is new. */
    @Transactional
    public int ofApplication(Application application) {
        return found(statements.book(), application);
    }

    /** Looks at the cases of the people whom an officer just stated, and of the officer; the night looks at the others. */
    @Transactional
    public int ofStatement(Statement said) {
        List<Long> named = Stream
                .concat(Stream.of(said.idNumber()),
                        said.relatives().stream().flatMap(one -> Optional.ofNullable(one.idNumber()).stream()))
                .flatMap(number -> people.find(number).stream())
                .map(Person::id)
                .toList();
        if (named.isEmpty()) {
            return 0;
        }
        KinBook book = statements.book();
        int found = 0;
        for (long application : jdbc.sql("""
                select distinct c.application_id from assistance_case c
                    join application_member m on m.application_id = c.application_id
                where m.person_id in (:people) and
                """ + COMPARED + " order by 1")
                .param("people", named)
                .param("month", month())
                .query(Long.class)
                .list()) {
            found += found(book, applications.findById(application).orElseThrow());
        }
        return found;
    }

    /**
     * Looks at every open case and every right that stands, a few hundred in a transaction. An application that cannot be compared
     * is left out and counted; where another instance is at work, this one leaves it to that.
     */
    public Night night() {
        KinBook book = statements.book();
        int found = 0;
        int unread = 0;
        List<Long> some = after(0);
        while (!some.isEmpty()) {
            List<Long> these = some;
            try {
                int here = Objects.requireNonNull(inOne.execute(_ -> alone() ? all(book, these) : ANOTHERS));
                if (here == ANOTHERS) {
                    LOG.info("近亲属比对正由另一实例进行，本实例不再继续");
                    return new Night(found, unread);
                }
                found += here;
            } catch (RuntimeException _) {
                for (long id : these) {
                    try {
                        found += Objects.requireNonNull(inOne.execute(_ -> all(book, List.of(id))));
                    } catch (RuntimeException failed) {
                        unread++;
                        LOG.error("近亲属比对：申请{}没有比对成", id, failed);
                    }
                }
            }
            some = after(these.getLast());
        }
        return new Night(found, unread);
    }

    /**
     * Ends the certain links of an officer that rested on a withdrawn relative alone: some version of an application of the household
     * is found with what was stated before, and none with what is stated still.
     *
     * @return the cases that the officer is no longer shut out of by a number
     */
    @Transactional
    List<Long> end(long withdrawalId, long officerId, KinBook before, KinBook still) {
        var ended = new ArrayList<Long>();
        jdbc.sql("""
                select k.id, k.case_id, a.household_id from kin_link k
                    join assistance_case c on c.id = k.case_id join application a on a.id = c.application_id
                where k.officer_id = :officer and k.state = 'CERTAIN' and k.withdrawal_id is null order by k.id""")
                .param("officer", officerId)
                .query((row, _) -> new Standing(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list()
                .stream()
                .filter(link -> restsOn(before, officerId, link) && !restsOn(still, officerId, link))
                .forEach(link -> {
                    jdbc.sql("update kin_link set ended_at = :at, withdrawal_id = :withdrawal where id = :id")
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("withdrawal", withdrawalId)
                            .param("id", link.id)
                            .update();
                    ended.add(link.caseId);
                });
        return ended;
    }

    private record Standing(long id, long caseId, long householdId) {}

    private boolean restsOn(KinBook book, long officerId, Standing link) {
        return jdbc.sql("select id from application where household_id = :household")
                .param("household", link.householdId)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> family(applications.findById(id).orElseThrow()))
                .anyMatch(family -> book.matches(family)
                        .stream()
                        .anyMatch(match -> match.officerId() == officerId && match.ground() == Ground.ID_NUMBER));
    }

    private List<Long> after(long application) {
        return jdbc.sql("select distinct c.application_id from assistance_case c where c.application_id > :after and "
                + COMPARED + " order by 1 limit :limit")
                .param("after", application)
                .param("month", month())
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single();
    }

    private int all(KinBook book, List<Long> some) {
        return some.stream().mapToInt(id -> found(book, applications.findById(id).orElseThrow())).sum();
    }

    private LocalDate month() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    private int found(KinBook book, Application application) {
        Set<KinBook.Match> matches = book.matches(family(application));
        if (matches.isEmpty() && !application.kin().related()) {
            return 0;
        }
        Instant now = clock.instant();
        int found = 0;
        for (KinBook.Match match : matches) {
            found += jdbc
                    .sql("""
                    insert into kin_link (case_id, officer_id, division_code, relation, ground, state, found_at)
                    select c.id, :officer, c.division_code, :relation, :ground, :state, :at from assistance_case c
                    where c.application_id = :application and
                    """ + COMPARED
                            + " on conflict (case_id, officer_id, ground) where withdrawal_id is null do nothing")
                    .param("month", month())
                    .param("officer", match.officerId())
                    .param("relation", match.relation().name())
                    .param("ground", match.ground().name())
                    .param("state", match.ground() == Ground.ID_NUMBER ? "CERTAIN" : "SUSPECTED")
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("application", application.id())
                    .update();
        }
        filings.file(application.id());
        return found;
    }

    private Family family(Application application) {
        List<Family.Member> members = application.members()
                .stream()
                .map(ApplicationMember::person)
                .map(person -> new Family.Member(Indexes.text(person.numberIndex()), person.name(), person.birthDate()))
                .toList();
        Set<String> supporters = application.obligors()
                .stream()
                .flatMap((Obligor one) -> one.idNumber().stream())
                .map(indexes::of)
                .collect(Collectors.toSet());
        var accounts = new HashSet<String>();
        application.account().ifPresent(account -> accounts.add(indexes.ofAccount(account.number().value())));
        application.payees().forEach(payee -> accounts.add(indexes.ofAccount(payee.account().number().value())));
        return new Family(new DivisionCode(application.division().value()), members, supporters,
                indexes.ofPhone(application.phone()),
                application.registeredAt(), application.residence(), accounts, application.kin().with());
    }
}
