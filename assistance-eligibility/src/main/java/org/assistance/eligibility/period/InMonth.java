package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What one month sees of a household. The law says from which month a thing begins and ends, never from which day: so each month takes
 * the state of its first day, with four things that the law dates by the month (CJ-15, CJ-16, TK-22). Whoever dies, moves away or goes to
 * prison in a month is still paid for it; a certificate that ends or is cancelled in it still counts; and one that is issued in it counts already, unless the old one does;
 * another grade of self-care counts from the next month, even when it is found on the first day.
 * The month of the application takes the day of the application.
 */
final class InMonth {

    private InMonth() {}

    /** The day whose state the month takes. */
    static LocalDate day(LocalDate applied, YearMonth month) {
        return YearMonth.from(applied).equals(month) ? applied : month.atDay(1);
    }

    /** The days of a month: window and rules as at the application, persons as the month sees them, amounts of the month (0.3, CJ-11). */
    static Days days(LocalDate applied, YearMonth month) {
        Days days = Days.month(applied, month);
        LocalDate day = day(applied, month);
        return new Days(days.window(), day, days.rules(), days.dibao(), days.tekun(), day);
    }

    static HouseholdFacts facts(FactsOverTime facts, YearMonth month) {
        LocalDate day = day(facts.first().applied(), month);
        HouseholdFacts state = facts.on(day);
        HouseholdFacts before = facts.on(month.atDay(1).minusDays(1));
        HouseholdFacts after = facts.on(month.atEndOfMonth());
        var members = new ArrayList<MemberFacts>(state.members().size());
        for (MemberFacts member : state.members()) {
            MemberFacts was = find(before, member.number());
            MemberFacts seen = staying(member, month).recorded(death(member, month),
                    certificates(cancelledLater(member, was), find(after, member.number()), day, month));
            seen = seen.excluded(exclusion(member, was)).unableIn(selfCare(member, was));
            List<SelfCare> assessed = assessed(member, was);
            members.add(Objects.equals(assessed, member.local().selfCare())
                    ? seen
                    : seen.under(seen.local().assessed(assessed)));
        }
        return members.equals(state.members()) ? state : state.with(members, state.assets(), state.obligors());
    }

    private static @Nullable LocalDate death(MemberFacts member, YearMonth month) {
        LocalDate died = member.deathDate();
        return died == null || died.isBefore(month.atDay(1)) ? died : null;
    }

    /** Whoever moves away in a month is still paid for it. */
    private static MemberFacts staying(MemberFacts member, YearMonth month) {
        LocalDate moved = member.local().movedOut();
        return moved == null || moved.isBefore(month.atDay(1)) ? member : member.under(member.local().leaving(null));
    }

    /** A certificate cancelled on the first day of a month still counts for it, as one cancelled on any later day does. */
    private static @Nullable List<Certificate> cancelledLater(MemberFacts member, @Nullable MemberFacts before) {
        List<Certificate> known = member.certificates();
        List<Certificate> old = before == null ? null : before.certificates();
        if (known == null || old == null
                || known.stream().noneMatch(one -> one.status() == CertificateStatus.CANCELLED)) {
            return known;
        }
        return known.stream()
                .map(one -> old.stream().filter(one::cancelledSince).findFirst().orElse(one))
                .toList();
    }

    private static @Nullable Exclusion exclusion(MemberFacts member, @Nullable MemberFacts before) {
        return member.exclusion() == Exclusion.PRISON && before != null && before.exclusion() != null
                ? before.exclusion()
                : member.exclusion();
    }

    private static @Nullable Integer selfCare(MemberFacts member, @Nullable MemberFacts before) {
        return before == null || before.unmetSelfCare() == null ? member.unmetSelfCare() : before.unmetSelfCare();
    }

    /** The assessments known before the month stand beside a new one, which counts from the next month (TK-22). */
    private static @Nullable List<SelfCare> assessed(MemberFacts member, @Nullable MemberFacts before) {
        List<SelfCare> now = member.local().selfCare();
        List<SelfCare> known = before == null ? null : before.local().selfCare();
        if (now == null || before == null || now.equals(known)) {
            return now;
        }
        if (known == null) {
            return before.unmetSelfCare() == null ? now : null;
        }
        var all = new ArrayList<SelfCare>(known);
        now.stream().filter(one -> !known.contains(one)).forEach(all::add);
        return all;
    }

    private static @Nullable List<Certificate> certificates(@Nullable List<Certificate> known,
            @Nullable MemberFacts after, LocalDate day, YearMonth month) {
        if (known == null || known.stream().anyMatch(one -> one.standsOn(day) != Outcome.NOT_MET)) {
            return known;
        }
        var seen = new ArrayList<Certificate>(known);
        if (after != null && after.certificates() != null) {
            after.certificates().stream().filter(one -> !known.contains(one)).forEach(seen::add);
        }
        seen.replaceAll(one -> issuedLaterIn(month, day, one) ? one.issued(day) : one);
        return seen;
    }

    private static boolean issuedLaterIn(YearMonth month, LocalDate day, Certificate certificate) {
        LocalDate issued = certificate.issued();
        return issued != null && issued.isAfter(day) && YearMonth.from(issued).equals(month);
    }

    private static @Nullable MemberFacts find(HouseholdFacts facts, int number) {
        return facts.members().stream().filter(one -> one.number() == number).findFirst().orElse(null);
    }
}
