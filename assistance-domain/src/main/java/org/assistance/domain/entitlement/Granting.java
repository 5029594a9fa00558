package org.assistance.domain.entitlement;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.decision.Award;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a positive decision into a standing right, unless an earlier right of anybody it counts forbids it (XZ-61,
 * matrix 11.5). Decisions about one person take turns, in whatever townships they are taken.
 */
@Service
@Transactional
public class Granting {
    private final Entitlements entitlements;
    private final HeldRights held;
    private final JdbcClient jdbc;

    Granting(Entitlements entitlements, HeldRights held, JdbcClient jdbc) {
        this.entitlements = entitlements;
        this.held = held;
        this.jdbc = jdbc;
    }

    /**
     * Makes the right an award gives, in the decision's own transaction. The first month is the award's (DB step 15,
     * CJ-11); a household's right is drawn by the first of those it counts, the
     * applicant before the others.
     *
     * @param counted the numbers of the members it counts; empty where nobody was counted, then it is the applicant's
     * @param payee the account it is paid into (XZ-102); null when none was given
     * @throws AlreadyEntitled naming the earlier right that forbids it
     * @throws IllegalMove when the award refuses
     */
    public Entitlement grant(Award award, AssistanceCase decided, List<Integer> counted,
            @Nullable Payee payee) {
        if (!award.granted()) {
            throw new IllegalMove("不予确认的项目不产生待遇");
        }
        Applied applied = applied(decided.applicationId());
        List<Long> covered = people(decided.applicationId(), award.member().map(List::of).orElse(counted));
        return grant(new NewRight(award.id(), decided.id(), applied.household(), covered.getFirst(), covered,
                award.member().orElse(null), award.programme(), applied.division(), award.area().orElse(applied.area()),
                award.people(),
                award.rhythm(), award.money().orElse(null), award.firstMonth().orElseThrow(),
                award.lastMonth().orElse(null), payee));
    }

    /** The person who would draw what an award gives; as {@link #grant(Award, AssistanceCase, List, Payee)} says. */
    @Transactional(readOnly = true)
    public long drawer(AssistanceCase of, Award award, List<Integer> counted) {
        return people(of.applicationId(), award.member().map(List::of).orElse(counted)).getFirst();
    }

    private record Applied(long household, DivisionCode division, Area area) {}

    private Applied applied(long applicationId) {
        return jdbc.sql("""
                select household_id, division_code, area from application where id = :id""")
                .param("id", applicationId)
                .query((row, number) -> new Applied(row.getLong("household_id"),
                        new DivisionCode(row.getString("division_code")), Area.valueOf(row.getString("area"))))
                .single();
    }

    private List<Long> people(long applicationId, List<Integer> members) {
        List<Long> found = jdbc.sql("""
                select person_id from application_member
                where application_id = :application and (number in (:members) or :nobody and relation = 'SELF')
                order by relation <> 'SELF', number""")
                .param("application", applicationId)
                .param("members", members.isEmpty() ? List.of(0) : members)
                .param("nobody", members.isEmpty())
                .query(Long.class)
                .list();
        if (found.isEmpty()) {
            throw new IllegalMove("申请中没有可以享受该项待遇的成员，请退回重新测算");
        }
        return found;
    }

    /**
     * Makes a right, in the decision's own transaction.
     *
     * @throws AlreadyEntitled naming the earlier right that forbids it
     */
    public Entitlement grant(NewRight wanted) {
        lock(wanted);
        if (wanted.rhythm() != Rhythm.ONCE) {
            refuseBeside(wanted);
        }
        Entitlement given = entitlements.saveAndFlush(new Entitlement(wanted));
        try {
            cover(given, wanted);
        } catch (DataIntegrityViolationException barred) {
            throw new AlreadyEntitled("家庭成员已享受与" + wanted.kind().label() + "互斥的待遇，请刷新后按最新情况办理",
                    wanted.programme(), wanted.member());
        }
        return given;
    }

    // Everybody of the application at once, by id and before the household, as the counter does: nobody waits in a ring.
    private void lock(NewRight wanted) {
        jdbc.sql("""
                select p.id from person p
                where p.id in (:covered) or p.id in (select m.person_id from application_member m
                    join assistance_case c on c.application_id = m.application_id where c.id = :case)
                order by p.id for no key update""")
                .param("covered", wanted.covered())
                .param("case", wanted.caseId())
                .query(Long.class)
                .list();
        jdbc.sql("select id from household where id = :id for no key update")
                .param("id", wanted.householdId())
                .query(Long.class)
                .list();
    }

    private void refuseBeside(NewRight wanted) {
        YearMonth from = wanted.firstMonth();
        YearMonth to = wanted.lastMonth();
        Stream.concat(held.of(wanted.covered(), from, to)
                .stream()
                .filter(earlier -> earlier.barsThePerson(wanted.kind(), wanted.householdId())),
                held.ofHousehold(wanted.householdId(), from, to)
                        .stream()
                        .filter(earlier -> earlier.bars(wanted.kind(), wanted.householdWide())))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new AlreadyEntitled(refusal(earlier, wanted), wanted.programme(), wanted.member());
                });
    }

    private static String refusal(HeldRight earlier, NewRight wanted) {
        return earlier.person() + "已确认" + earlier.label() + "，与" + wanted.kind().label()
                + "不能同时享受。请对本项不予确认，或者退回乡镇（街道）重新测算；须先终止原待遇的，从终止的次月起才能确认";
    }

    private void cover(Entitlement given, NewRight wanted) {
        jdbc.sql("""
                insert into entitled_person (entitlement_id, person_id, division_code, kind, first_month, last_month)
                select e.id, p.id, e.division_code, :kind, e.first_month, e.last_month
                from entitlement e cross join person p where e.id = :right and p.id in (:covered)""")
                .param("kind", wanted.kind().name())
                .param("right", given.id())
                .param("covered", wanted.covered())
                .update();
    }
}
