package org.assistance.domain.kinship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
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
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares families who apply with what staff stated: when they apply, when an officer states anew, and every night (XZ-85). */
@Component
public class Matching {
    private final Statements statements;
    private final Applications applications;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate inOne;
    private final Clock clock;

    Matching(Statements statements, Applications applications, People people, JdbcClient jdbc,
            TransactionTemplate inOne,
            Clock clock) {
        this.statements = statements;
        this.applications = applications;
        this.people = people;
        this.jdbc = jdbc;
        this.inOne = inOne;
        this.clock = clock;
    }

    /** Looks at the open cases of an application, in the caller's transaction; answers how much is new. */
    @Transactional
    public int ofApplication(Application application) {
        return found(statements.book(), application);
    }

    /** Looks at the open cases of the people whom an officer just stated, and of the officer; the night looks at the others. */
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
                where m.person_id in (:people) and c.stage <> 'CLOSED' order by 1""")
                .param("people", named)
                .query(Long.class)
                .list()) {
            found += found(book, applications.findById(application).orElseThrow());
        }
        return found;
    }

    /** Looks at every open case, a few hundred in a transaction; answers how much is new. */
    public int night() {
        KinBook book = statements.book();
        int found = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<Long> some = jdbc.sql("""
                    select distinct application_id from assistance_case
                    where stage <> 'CLOSED' and application_id > :after order by 1 limit 200""")
                    .param("after", from)
                    .query(Long.class)
                    .list();
            if (some.isEmpty()) {
                return found;
            }
            Integer here = inOne.execute(_ -> some.stream()
                    .mapToInt(id -> found(book, applications.findById(id).orElseThrow()))
                    .sum());
            found += here == null ? 0 : here;
            after = some.getLast();
        }
    }

    private int found(KinBook book, Application application) {
        Set<KinBook.Match> matches = book.matches(family(application));
        if (matches.isEmpty() && !Boolean.TRUE.equals(application.kin().related())) {
            return 0;
        }
        Instant now = clock.instant();
        int found = 0;
        for (KinBook.Match match : matches) {
            found += jdbc.sql("""
                    insert into kin_link (case_id, officer_id, division_code, relation, ground, state, found_at)
                    select c.id, :officer, c.division_code, :relation, :ground, :state, :at from assistance_case c
                    where c.application_id = :application and c.stage <> 'CLOSED'
                    on conflict (case_id, officer_id, ground) do nothing""")
                    .param("officer", match.officerId())
                    .param("relation", match.relation().name())
                    .param("ground", match.ground().name())
                    .param("state", match.ground() == Ground.ID_NUMBER ? "CERTAIN" : "SUSPECTED")
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("application", application.id())
                    .update();
        }
        file(application.id());
        return found;
    }

    /** Gives the cases of an application that somebody is related to, or whose family says so, their numbers in the register. */
    void file(long applicationId) {
        List<Long> cases = jdbc.sql("""
                select c.id from assistance_case c
                    join application a on a.id = c.application_id
                where c.application_id = :application
                    and (a.kin_stated or exists (select from kin_link k where k.case_id = c.id and k.shuts_out))
                    and not exists (select from kin_filing f where f.case_id = c.id) order by c.id""")
                .param("application", applicationId)
                .query(Long.class)
                .list();
        LocalDate today = LocalDate.now(clock);
        for (long id : cases) {
            jdbc.sql("""
                    with serial as (
                        insert into case_serial (prefix, last)
                        select '近亲属' || left(c.division_code, 6) || :year, 1 from assistance_case c where c.id = :case
                        on conflict (prefix) do update set last = case_serial.last + 1 returning prefix, last)
                    insert into kin_filing (case_id, division_code, number, filed_on)
                    select c.id, c.division_code, '近亲属备〔' || :year || '〕' || left(c.division_code, 6) || '-'
                        || lpad(s.last::text, 4, '0'), :today from assistance_case c, serial s where c.id = :case""")
                    .param("case", id)
                    .param("year", Integer.toString(today.getYear()))
                    .param("today", today)
                    .update();
        }
    }

    private Family family(Application application) {
        List<Family.Member> members = application.members()
                .stream()
                .map(ApplicationMember::person)
                .map(person -> new Family.Member(person.idNumber(), person.name(), person.birthDate()))
                .toList();
        Set<IdNumber> supporters = application.obligors()
                .stream()
                .flatMap((Obligor one) -> one.idNumber().stream())
                .collect(Collectors.toSet());
        var accounts = new HashSet<String>();
        application.account().ifPresent(account -> accounts.add(plain(account.number())));
        application.payees().forEach(payee -> accounts.add(plain(payee.account().number())));
        return new Family(new DivisionCode(application.division().value()), members, supporters, application.phone(),
                application.registeredAt(), application.residence(), accounts, application.kin().with());
    }

    private static String plain(AccountNumber number) {
        return number.value();
    }
}
