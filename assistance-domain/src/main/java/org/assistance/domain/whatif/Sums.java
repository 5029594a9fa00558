package org.assistance.domain.whatif;

import java.util.EnumMap;
import java.util.Map;
import org.assistance.eligibility.value.Money;

/**
 * What a tried policy does to many households in one programme; the parts add up to the whole, and what was before changes into what
 * comes after by exactly the parts.
 *
 * @param parts households by what happens to them; an effect that befalls nobody may be absent
 * @param peopleBefore people entitled by the policy in force
 * @param peopleAfter people entitled by the tried one
 * @param fenBefore money a month by the policy in force, in fen
 * @param fenAfter money a month by the tried one, in fen
 */
public record Sums(Map<Effect, Part> parts, long peopleBefore, long peopleAfter, long fenBefore, long fenAfter) {
    /** Nobody and nothing. */
    public static final Sums NONE = new Sums(Map.of(), 0, 0, 0, 0);

    private static final Part NOBODY = new Part(0, 0, 0);

    /**
     * The households of one effect.
     *
     * @param households how many
     * @param people the people entitled: of those who leave before, of all others after
     * @param fen how much more money a month they get, in fen; negative for less
     */
    public record Part(long households, long people, long fen) {
        Part plus(Part other) {
            return new Part(households + other.households, people + other.people, fen + other.fen);
        }

        /** How much more they get a month; negative for less. */
        public Money change() {
            return Money.ofFen(fen);
        }
    }

    /** The households of an effect. */
    public Part of(Effect effect) {
        return parts.getOrDefault(effect, NOBODY);
    }

    /** Both together. */
    public Sums plus(Sums other) {
        Map<Effect, Part> all = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            Part part = of(effect).plus(other.of(effect));
            if (part.households() > 0) {
                all.put(effect, part);
            }
        }
        return new Sums(all, peopleBefore + other.peopleBefore, peopleAfter + other.peopleAfter,
                fenBefore + other.fenBefore, fenAfter + other.fenAfter);
    }

    /** Households entitled by the policy in force. */
    public long householdsBefore() {
        return of(Effect.LEAVES).households() + staying();
    }

    /** Households entitled by the tried policy. */
    public long householdsAfter() {
        return of(Effect.ENTERS).households() + staying();
    }

    private long staying() {
        return of(Effect.GAINS).households() + of(Effect.LOSES).households() + of(Effect.SAME).households();
    }

    /** Money a month by the policy in force. */
    public Money before() {
        return Money.ofFen(fenBefore);
    }

    /** Money a month by the tried policy. */
    public Money after() {
        return Money.ofFen(fenAfter);
    }

    /** How much more a month; negative for less. */
    public Money change() {
        return Money.ofFen(fenAfter - fenBefore);
    }

    /** How much more in twelve such months. */
    public Money changeOfYear() {
        return change().times(12);
    }

    /** Whether the parts make up the difference to the fen. */
    public boolean addsUp() {
        return fenAfter - fenBefore == parts.values().stream().mapToLong(Part::fen).sum();
    }
}
