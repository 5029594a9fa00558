package org.assistance.bench.engine.drools;

import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.value.Money;

/** An asset in the working memory. */
public final class Owned {

    private final Member member;

    private final AssetLine line;

    /** An asset of a member. */
    public Owned(Member member, AssetLine line) {
        this.member = member;
        this.line = line;
    }

    /** Whose. */
    public Member getMember() {
        return member;
    }

    /** What. */
    public AssetKind getKind() {
        return line.kind();
    }

    /** True for money and what is like it. */
    public boolean isFinancial() {
        return line.kind().financial();
    }

    /** True when nobody knows what it is worth. */
    public boolean isUnknown() {
        return line.value() == null;
    }

    /** What it is worth, in fen times {@link Home#PARTS}. */
    public long getValue() {
        Money value = line.value();
        return value == null ? 0 : value.fen() * Home.PARTS;
    }
}
