package org.assistance.eligibility.ruling;

import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.policy.MissingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is missing, whose it is, and by its kind the way to get it.
 *
 * @param fact which; it knows who can say it
 * @param member the number of the member it is about, or null
 * @param obligor the number of the person elsewhere it is about, or null
 * @param words what is missing, in Chinese: {@code 成员2（子女）残疾人证情况}
 */
public record Missing(Fact fact, @Nullable Integer member, @Nullable Integer obligor, String words) {

    /** Something of the whole household, in the words of the fact itself. */
    public static Missing of(Fact fact) {
        return new Missing(fact, null, null, fact.label());
    }

    /** Something of the whole household. */
    public static Missing of(Fact fact, String words) {
        return new Missing(fact, null, null, words);
    }

    /** Something of one member, in the words of the fact itself. */
    public static Missing of(Fact fact, MemberFacts member) {
        return of(fact, member, fact.label());
    }

    /** Something of one member. */
    public static Missing of(Fact fact, MemberFacts member, String what) {
        return new Missing(fact, member.number(), null, member.label() + what);
    }

    /** Something of one person elsewhere who owes support. */
    public static Missing of(Fact fact, ObligorFacts obligor, String what) {
        return new Missing(fact, null, obligor.number(), obligor.label() + what);
    }

    /** A value of policy that no row covers. */
    public static Missing of(MissingPolicy gap) {
        return new Missing(Fact.POLICY_VALUE, null, null, gap.words());
    }

    /** What was kept in words alone, before facts had names; read so from stored answers. */
    public static Missing valueOf(String words) {
        return new Missing(Fact.OTHER, null, null, words);
    }

    /** Who can say it. */
    public Way way() {
        return fact.way();
    }

    /** What is missing and how to get it, in one Chinese sentence without its full stop. */
    public String sentence() {
        return words + "：" + way().sentence();
    }
}
