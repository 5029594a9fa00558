package org.assistance.bench.engine.drools;

import java.time.YearMonth;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.Months;

/** An income of a member in the working memory. */
public final class Line {

    private static final Months FREE_PENSION = new Months(YearMonth.of(2021, 1), YearMonth.of(2025, 12));

    private final Member member;

    private final IncomeLine line;

    private final int shared;

    /** An income of a member. */
    public Line(Member member, IncomeLine line) {
        this.member = member;
        this.line = line;
        this.shared = line.span().shared(member.getHome().getWindow());
    }

    /** Whose. */
    public Member getMember() {
        return member;
    }

    /** The facts behind it. */
    public IncomeLine getLine() {
        return line;
    }

    /** The class. */
    public IncomeClass getIncomeClass() {
        return line.incomeClass();
    }

    /** The kind. */
    public IncomeKind getKind() {
        return line.kind();
    }

    /** How many months lie in the window. */
    public int getShared() {
        return shared;
    }

    /** How many months of a basic pension lie in the window and count. */
    public int getPensionMonths() {
        Months span = line.span();
        if (shared == 0) {
            return 0;
        }
        Months window = member.getHome().getWindow();
        YearMonth from = span.from().isAfter(window.from()) ? span.from() : window.from();
        YearMonth to = span.to().isBefore(window.to()) ? span.to() : window.to();
        return shared - new Months(from, to).shared(FREE_PENSION);
    }

    /** The part of some months, less its costs in classes B and C. */
    public long part(int months) {
        long net = line.amount().fen() - (line.incomeClass().hasCosts() ? line.costs().fen() : 0);
        return net * Home.PARTS / line.span().count() * months;
    }
}
