package org.assistance.bench.engine.handwritten;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/** One household on one day, and the rows of policy that were used for it. */
final class Sheet {

    final HouseholdFacts facts;

    final LocalDate day;

    final Local here;

    final Months window;

    /** The first month of the window, counted from the year nought; the window has twelve. */
    final int first;

    final Person[] people;

    private final ArrayList<Citation> used = new ArrayList<>(40);

    private long noted;

    Sheet(HouseholdFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
        this.here = Local.of(facts.area());
        this.window = Months.before(day, 12);
        this.first = window.from().getYear() * 12 + window.from().getMonthValue();
        List<MemberFacts> members = facts.members();
        this.people = new Person[members.size()];
        for (int at = 0; at < people.length; at++) {
            people[at] = new Person(members.get(at), day);
        }
    }

    Citation cite(Quote quote) {
        if ((noted & quote.bit()) == 0) {
            noted |= quote.bit();
            used.add(quote.words());
        }
        return quote.words();
    }

    /** The window in words. */
    String period() {
        return "（" + window.format() + "）";
    }

    /** The standard as an input. */
    Input standard(Local local) {
        return Input.policy("S", local.standard(), Unit.YUAN_PER_MONTH, cite(local.quote()));
    }

    List<Citation> used() {
        return used;
    }
}
