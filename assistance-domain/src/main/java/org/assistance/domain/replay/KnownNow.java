package org.assistance.domain.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.domain.policy.Editions;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.period.FactsOverTime.Change;
import org.assistance.eligibility.value.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A household as it is known today: what was assessed, with the corrections put down since in their order, and with deaths, imprisonments and moves
 * that ended a right, the ends of what other cases gave and 特困 given by them. A correction holds from its day on: what it changed is carried into every later state that is on record.
 */
@Component
@Transactional(readOnly = true)
public class KnownNow {
    private final FactCorrections corrections;
    private final HeldRights heldRights;
    private final Editions editions;
    private final JdbcClient jdbc;

    KnownNow(FactCorrections corrections, HeldRights heldRights, Editions editions, JdbcClient jdbc) {
        this.corrections = corrections;
        this.heldRights = heldRights;
        this.editions = editions;
        this.jdbc = jdbc;
    }

    /** Something that befell a member and is on record. */
    record Event(int member, LocalDate on, Befell what) {}

    /** What may be on record of a member. */
    enum Befell {
        DEATH("死亡"),
        PRISON("收监执行"),
        MOVED_OUT("户籍迁出");

        private final String label;

        Befell(String label) {
            this.label = label;
        }
    }

    /** All that is known of a household that was assessed. */
    public FactsOverTime of(CaseAssessment decided) {
        return of(decided, corrections.confirmed(decided.caseId()));
    }

    /** Whether something was put right that a second officer confirmed. */
    public boolean isCorrected(long caseId) {
        return !corrections.confirmed(caseId).isEmpty();
    }

    /** What was put right since a case was decided, in sentences. */
    public List<String> corrections(long caseId) {
        return corrections.confirmed(caseId).stream().map(FactCorrection::sentence).toList();
    }

    /** A household as it was assessed, with the confirmed corrections, as it is on a day. */
    public HouseholdFacts corrected(CaseAssessment decided, LocalDate day) {
        return told(decided.facts(), corrections.confirmed(decided.caseId())).on(day);
    }

    /**
     * What was known of a household after none of its corrections, after the first, and so on to the last; all with what is on record beside
     * them now.
     */
    List<FactsOverTime> oneByOne(CaseAssessment decided, List<FactCorrection> told) {
        var known = new ArrayList<FactsOverTime>();
        for (int count = 0; count <= told.size(); count++) {
            known.add(of(decided, told.subList(0, count)));
        }
        return known;
    }

    private FactsOverTime of(CaseAssessment decided, List<FactCorrection> corrected) {
        FactsOverTime told = told(decided.facts(), corrected);
        FactsOverTime known = decided.policyEdition()
                .map(edition -> editions.find(edition).on(decided.facts().division(), decided.facts().applied()))
                .map(then -> each(told, new ImputedThen(decided.facts(), then)::in))
                .orElse(told);
        return holding(with(known, events(decided.caseId())), rights(decided));
    }

    /**
     * What was assessed, with what was put down of it since.
     *
     * @param told in the order it was put down
     * @throws Merging.Contradicting when two of them cannot both be
     */
    static FactsOverTime told(HouseholdFacts assessed, List<FactCorrection> told) {
        FactsOverTime known = FactsOverTime.of(assessed);
        for (FactCorrection one : told) {
            known = told(known, one.changedOn().orElse(null), one.facts(), one.toldOn());
        }
        return known;
    }

    /** The same with one more; {@code from} is null for what was wrong from the start. */
    static FactsOverTime told(FactsOverTime known, @Nullable LocalDate from, HouseholdFacts is, LocalDate on) {
        HouseholdFacts was = from == null ? known.first() : known.on(from);
        var changes = new ArrayList<Change>();
        for (Change change : known.changes()) {
            if (from == null || change.from().isAfter(from)) {
                changes.add(new Change(change.from(), Merging.over(was, is, change.facts()), change.claimed()));
            } else {
                changes.add(change);
            }
        }
        if (from == null) {
            return new FactsOverTime(is, changes);
        }
        changes.add(new Change(from, is, on));
        return new FactsOverTime(known.first(), changes);
    }

    // A death and a move are dated, so every state may know of them; who is in prison does not count from the next month on (InMonth).
    static FactsOverTime with(FactsOverTime known, List<Event> events) {
        FactsOverTime all = known;
        for (Event event : events.stream().sorted(Comparator.comparing(Event::on)).toList()) {
            int number = event.member();
            all = switch (event.what()) {
                case DEATH -> each(all, facts -> changed(facts, number, member -> member.deathDate() == null
                        ? member.recorded(event.on(), member.certificates())
                        : member));
                case PRISON -> since(all, event.on(),
                        facts -> changed(facts, number, member -> member.excluded(Exclusion.PRISON)));
                case MOVED_OUT -> each(all, facts -> changed(facts, number, member -> member.local().movedOut() == null
                        ? member.under(member.local().leaving(event.on()))
                        : member));
            };
        }
        return all;
    }

    private static FactsOverTime since(FactsOverTime known, LocalDate day, UnaryOperator<HouseholdFacts> with) {
        var changes = new ArrayList<Change>();
        for (Change change : known.changes()) {
            changes.add(change.from().isBefore(day)
                    ? change
                    : new Change(change.from(), with.apply(change.facts()), change.claimed()));
        }
        HouseholdFacts then = with.apply(known.on(day));
        if (!then.equals(known.on(day))) {
            changes.add(new Change(day, then, day));
        }
        return new FactsOverTime(known.first(), changes);
    }

    /**
     * The same with what members hold by other cases, as it is on record now: its last months, since a living subsidy ends with the family's
     * 低保 (CJ-18), and 特困 from its first month, since who has it no longer counts in the household (XZ-14).
     */
    static FactsOverTime holding(FactsOverTime known, Map<Integer, List<HeldRight>> rights) {
        FactsOverTime all = ending(known, rights);
        for (Map.Entry<Integer, List<HeldRight>> held : new TreeMap<>(rights).entrySet()) {
            for (HeldRight right : held.getValue()) {
                if (right.kind() == RightKind.TEKUN) {
                    all = since(all, right.firstMonth().atDay(1),
                            facts -> changed(facts, held.getKey(), member -> tekun(member, right)));
                }
            }
        }
        return all;
    }

    // Where nobody asked what is held the list stays unknown.
    private static MemberFacts tekun(MemberFacts member, HeldRight right) {
        List<Held> statuses = member.statuses();
        YearMonth last = right.lastMonth();
        LocalDate first = right.firstMonth().atDay(1);
        if (statuses == null || statuses.stream()
                .anyMatch(held -> held.kind() == HeldKind.TEKUN && held.source() == FactSource.RECORD
                        && held.during().from().equals(first))) {
            return member;
        }
        var all = new ArrayList<Held>(statuses);
        all.add(new Held(HeldKind.TEKUN, new DateRange(first, last == null ? null : last.atEndOfMonth()), null, false,
                FactSource.RECORD, right.place()));
        return member.holding(all);
    }

    private static FactsOverTime ending(FactsOverTime known, Map<Integer, List<HeldRight>> rights) {
        return each(known, facts -> facts.with(facts.members()
                .stream()
                .map(member -> holding(member, rights.getOrDefault(member.number(), List.of())))
                .toList(), facts.assets(), facts.obligors()));
    }

    private static MemberFacts holding(MemberFacts member, List<HeldRight> rights) {
        List<Held> statuses = member.statuses();
        return statuses == null || rights.isEmpty()
                ? member
                : member.holding(statuses.stream().map(held -> ended(held, rights)).toList());
    }

    private static Held ended(Held held, List<HeldRight> rights) {
        // The grant that the case reviews ended by that very review; it stood when it was decided.
        if (held.underReview() && held.during().to() == null) {
            return held;
        }
        for (HeldRight right : rights) {
            YearMonth last = right.lastMonth();
            if (last != null && held.source() == FactSource.RECORD && right.kind().status() == held.kind()
                    && right.firstMonth().atDay(1).equals(held.during().from())) {
                return new Held(held.kind(), DateRange.between(held.during().from(), last.atEndOfMonth()),
                        held.amount(), held.underReview(), held.source(), held.origin());
            }
        }
        return held;
    }

    private Map<Integer, List<HeldRight>> rights(CaseAssessment decided) {
        Map<Long, Integer> numbers = new HashMap<>();
        jdbc.sql("""
                select m.number, m.person_id from assistance_case c
                    join application_member m on m.application_id = c.application_id where c.id = :id""")
                .param("id", decided.caseId())
                .query(row -> {
                    numbers.put(row.getLong("person_id"), row.getInt("number"));
                });
        return heldRights.of(numbers.keySet(), YearMonth.from(decided.facts().applied()))
                .stream()
                .filter(right -> right.caseId() != decided.caseId())
                .collect(Collectors.groupingBy(right -> Objects.requireNonNull(numbers.get(right.personId()))));
    }

    private static FactsOverTime each(FactsOverTime known, UnaryOperator<HouseholdFacts> with) {
        return new FactsOverTime(with.apply(known.first()), known.changes()
                .stream()
                .map(change -> new Change(change.from(), with.apply(change.facts()), change.claimed()))
                .toList());
    }

    private static HouseholdFacts changed(HouseholdFacts facts, int number, UnaryOperator<MemberFacts> with) {
        List<MemberFacts> members = facts.members()
                .stream()
                .map(member -> member.number() == number ? with.apply(member) : member)
                .toList();
        return facts.with(members, facts.assets(), facts.obligors());
    }

    private List<Event> events(long caseId) {
        return jdbc.sql("""
                select m.number, p.died_on as happened, 'DEATH' as what
                from assistance_case c join application_member m on m.application_id = c.application_id
                    join person p on p.id = m.person_id
                where c.id = :id and p.died_on is not null
                union
                select m.number, x.happened_on, case x.ground when 'IMPRISONED' then 'PRISON' else x.ground end
                from assistance_case c join application_member m on m.application_id = c.application_id
                    join entitlement e on e.person_id = m.person_id and e.people = 1
                    join entitlement_ending x on x.entitlement_id = e.id and x.status = 'CONFIRMED'
                        and x.ground in ('IMPRISONED', 'MOVED_OUT') and x.happened_on is not null
                where c.id = :id""")
                .param("id", caseId)
                .query((row, _) -> new Event(row.getInt("number"), row.getObject("happened", LocalDate.class),
                        Befell.valueOf(row.getString("what"))))
                .list();
    }

    /** What is on record of members' deaths, imprisonments and moves, in sentences with their day, by the member's number. */
    public Map<Integer, String> onRecord(long caseId) {
        var said = new TreeMap<Integer, String>();
        for (Event event : events(caseId)) {
            said.merge(event.member(), event.on() + event.what().label, (one, other) -> one + "，" + other);
        }
        return said;
    }
}
