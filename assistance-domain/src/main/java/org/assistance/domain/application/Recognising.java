package org.assistance.domain.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.person.SamePeople;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises the people typed at a counter by their identity numbers: who already asks for assistance, or holds it.
 *
 * <p>Within the officer's own division the case is named. Of another division no more is told than that there is something,
 * and who may be asked about it; each such look-up is written into the log of questions (XZ-53).
 */
@Service
@Transactional
public class Recognising {
    /** The source of a look-up in the log of questions: what this system itself keeps. */
    public static final String SOURCE = "OWN_RECORDS";

    private final People people;
    private final Families families;
    private final Claims claims;
    private final HeldRights held;
    private final SamePeople samePeople;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recognising(People people, Families families, Claims claims, HeldRights held, SamePeople samePeople,
            JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.families = families;
        this.claims = claims;
        this.held = held;
        this.samePeople = samePeople;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What stands in the way while the form is still being typed. Other divisions are looked at only for members whose
     * authorisation is ticked; a correction and a review are looked through when they are checked.
     *
     * @param draft a draft whose scope was checked
     */
    public List<Problem> whileTyping(ApplicationDraft draft, ApplicationContent content, ActingOfficer by) {
        Map<IdNumber, Person> known = people.known(content);
        if (known.isEmpty() || draft.correctsId().isPresent() || draft.reviewId().isPresent()) {
            return List.of();
        }
        Set<Long> signed = content.members()
                .stream()
                .filter(member -> member.signature() != null && member.idNumber() != null)
                .flatMap(member -> Stream.ofNullable(known.get(member.idNumber())))
                .map(Person::id)
                .collect(Collectors.toSet());
        return inTheWay(draft.id(), content, known, signed, by);
    }

    /** What stands in the way of a new application that is handed in. */
    List<Problem> inTheWay(UUID draftId, ApplicationContent content, Map<IdNumber, Person> known, ActingOfficer by) {
        return inTheWay(draftId, content, known, ids(known), by);
    }

    private List<Problem> inTheWay(UUID draftId, ApplicationContent content, Map<IdNumber, Person> known,
            Set<Long> asked, ActingOfficer by) {
        Set<Long> everybody = ids(known);
        List<Problem> replaced = replaced(content, known);
        return !replaced.isEmpty()
                ? replaced
                : inTheWay(draftId, content, known, families.householdOf(content, known), claims.of(everybody),
                        held.of(everybody, YearMonth.from(content.applied())), asked, by);
    }

    /**
     * What stands in the way, of the claims and rights given.
     *
     * @param asked the people about whom other divisions may be looked at
     */
    List<Problem> inTheWay(UUID draftId, ApplicationContent content, Map<IdNumber, Person> known,
            @Nullable Long household, List<Claim> claimed, List<HeldRight> rights, Set<Long> asked, ActingOfficer by) {
        Set<Long> outside = outside(claimed, rights, by.scope());
        List<Problem> told = new ArrayList<>(Impediments.standing(content, known, household,
                claimed.stream().filter(claim -> !outside.contains(claim.caseId())).toList(),
                rights.stream().filter(right -> !outside.contains(right.caseId())).toList()));
        Impediments
                .standing(content, known, household,
                        claimed.stream()
                                .filter(claim -> !outside.contains(claim.caseId()) || asked.contains(claim.personId()))
                                .toList(),
                        rights.stream()
                                .filter(right -> !outside.contains(right.caseId()) || asked.contains(right.personId()))
                                .toList())
                .stream()
                .filter(problem -> told.stream().noneMatch(one -> one.field().equals(problem.field())))
                .map(problem -> new Problem(problem.field(), elsewhere(content, problem)))
                .toList()
                .forEach(told::add);
        var found = new HashSet<Long>();
        claimed.stream()
                .filter(claim -> outside.contains(claim.caseId()))
                .forEach(claim -> found.add(claim.personId()));
        rights.stream().filter(right -> outside.contains(right.caseId())).forEach(right -> found.add(right.personId()));
        asked.forEach(person -> log(draftId, person, found.contains(person), by));
        return List.copyOf(told);
    }

    // Whoever stands on record twice applies under the number that counts (DF-05).
    private List<Problem> replaced(ApplicationContent content, Map<IdNumber, Person> known) {
        Map<Long, Long> kept = samePeople.keptInstead(ids(known));
        return content.members()
                .stream()
                .filter(member -> member.idNumber() != null && known.containsKey(member.idNumber()))
                .filter(member -> kept.containsKey(Objects.requireNonNull(known.get(member.idNumber())).id()))
                .map(member -> new Problem(member.field("idNumber"), member.label()
                        + "的这个号码经核实与另一份人员档案是同一人，已经归并，不再使用；请按身份证（户口簿）填写现在的号码，有疑问的请询问县级民政部门"))
                .toList();
    }

    private static String elsewhere(ApplicationContent content, Problem problem) {
        return content.members()
                .stream()
                .filter(member -> member.field("idNumber").equals(problem.field()))
                .findFirst()
                .map(DeclaredMember::label)
                .orElse("本户") + "正在其他地方办理或者享受社会救助，不能同时申请；具体情况请询问县级核对机构";
    }

    /** Which of the cases lie outside a scope. */
    private Set<Long> outside(List<Claim> claimed, List<HeldRight> rights, DivisionScope scope) {
        Set<Long> cases = Stream.concat(claimed.stream().map(Claim::caseId), rights.stream().map(HeldRight::caseId))
                .collect(Collectors.toCollection(HashSet::new));
        if (!cases.isEmpty()) {
            // What the database does not show lies outside too.
            jdbc.sql(
                    "select id from assistance_case where id in (:cases) and division_code >= :lower and division_code < :upper")
                    .param("cases", cases)
                    .param("lower", scope.lower())
                    .param("upper", scope.upper())
                    .query(Long.class)
                    .list()
                    .forEach(cases::remove);
        }
        return cases;
    }

    // Once for each draft, officer and answer: the form is looked through at every save.
    private void log(UUID draftId, long person, boolean found, ActingOfficer by) {
        jdbc.sql("""
                insert into registry_query (division_code, person_id, source, purpose, officer_id, at, answer)
                select :division, :person, :source, :purpose, :officer, :at, :answer
                where not exists (select from registry_query where person_id = :person and officer_id = :officer
                                  and purpose = :purpose and answer = :answer)""")
                .param("division", by.division().value())
                .param("person", person)
                .param("source", SOURCE)
                .param("purpose", "申请登记时查询是否在其他地方办理或者享受救助（草稿 "
                        + draftId.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT) + "）")
                .param("officer", by.officerId())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("answer", found ? "DIFFERS" : "NOT_FOUND")
                .update();
    }

    private static Set<Long> ids(Map<IdNumber, Person> known) {
        Collection<Person> persons = known.values();
        return persons.stream().map(Person::id).collect(Collectors.toSet());
    }
}
