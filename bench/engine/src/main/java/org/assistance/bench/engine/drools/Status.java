package org.assistance.bench.engine.drools;

import java.time.LocalDate;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;

/** A status that a member holds, in the working memory. */
public final class Status {

    private final Member member;

    private final Held held;

    /** A status of a member. */
    public Status(Member member, Held held) {
        this.member = member;
        this.held = held;
    }

    /** Who holds it. */
    public Member getMember() {
        return member;
    }

    /** True for a class that stands in the way of another. */
    public boolean isBar() {
        LocalDate to = held.during().to();
        return held.kind().householdClass() && !held.underReview()
                && (to == null || !to.isBefore(member.getHome().getDay()));
    }

    /** True for 边缘, which does not stand against itself on the way nor against who stands alone. */
    public boolean isOfEdge() {
        return held.kind() == HeldKind.EDGE;
    }
}
