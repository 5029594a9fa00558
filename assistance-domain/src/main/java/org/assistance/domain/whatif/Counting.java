package org.assistance.domain.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;

/** The figures of a run while they grow: a few numbers for each township and programme, whatever the size of the city. Of one thread. */
final class Counting {
    private static final Programme[] PROGRAMMES = Programme.values();
    private static final Effect[] EFFECTS = Effect.values();
    private static final int REASONS = 20;
    private static final int PER_EFFECT = 3;
    private static final int WHOLE = EFFECTS.length * PER_EFFECT;
    private static final int CELL = WHOLE + 4;

    private final Map<String, long[]> townships = new HashMap<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private long examined;
    private long ended;

    void addEnded() {
        ended++;
    }

    void add(String township, Judged before, Judged after) {
        examined++;
        long[] all = townships.computeIfAbsent(township, _ -> new long[PROGRAMMES.length * CELL]);
        for (Programme programme : PROGRAMMES) {
            Effect effect = before.to(after, programme);
            if (effect != null) {
                add(all, programme, effect, before, after);
            }
            for (Effect apart : before.apart(programme)) {
                all[programme.ordinal() * CELL + apart.ordinal() * PER_EFFECT]++;
            }
        }
        if (!before.missing().isEmpty() || !after.missing().isEmpty()) {
            var told = new HashSet<>(before.missing());
            told.addAll(after.missing());
            told.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        }
    }

    // What is open counts as a household only: its money is in neither sum, so that the sums stay comparable.
    private static void add(long[] all, Programme programme, Effect effect, Judged before, Judged after) {
        int cell = programme.ordinal() * CELL;
        int part = cell + effect.ordinal() * PER_EFFECT;
        all[part]++;
        if (effect == Effect.OPEN) {
            return;
        }
        all[part + 1] += effect == Effect.LEAVES ? before.people(programme) : after.people(programme);
        all[part + 2] += after.fen(programme) - before.fen(programme);
        all[cell + WHOLE] += before.people(programme);
        all[cell + WHOLE + 1] += after.people(programme);
        all[cell + WHOLE + 2] += before.fen(programme);
        all[cell + WHOLE + 3] += after.fen(programme);
    }

    void unreadable() {
        examined++;
        reasons.merge("案卷中的事实读不出", 1L, Long::sum);
    }

    void add(Counting other) {
        examined += other.examined;
        ended += other.ended;
        other.townships.forEach((township, numbers) -> {
            long[] all = townships.computeIfAbsent(township, _ -> new long[numbers.length]);
            for (int at = 0; at < numbers.length; at++) {
                all[at] += numbers[at];
            }
        });
        other.reasons.forEach((reason, cases) -> reasons.merge(reason, cases, Long::sum));
    }

    Tally tally(List<Tally.Changed> changed) {
        List<Tally.Line> lines = new ArrayList<>();
        new TreeMap<>(townships).forEach((township, all) -> {
            for (Programme programme : PROGRAMMES) {
                Sums sums = sums(all, programme.ordinal() * CELL);
                if (!sums.parts().isEmpty()) {
                    lines.add(new Tally.Line(new DivisionCode(township), programme, sums));
                }
            }
        });
        return new Tally(lines, changed, examined, ended, reasons.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(entry -> new Tally.Reason(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Sums sums(long[] all, int cell) {
        Map<Effect, Sums.Part> parts = new EnumMap<>(Effect.class);
        for (Effect effect : EFFECTS) {
            int part = cell + effect.ordinal() * PER_EFFECT;
            if (all[part] > 0) {
                parts.put(effect, new Sums.Part(all[part], all[part + 1], all[part + 2]));
            }
        }
        return new Sums(parts, all[cell + WHOLE], all[cell + WHOLE + 1], all[cell + WHOLE + 2], all[cell + WHOLE + 3]);
    }
}
