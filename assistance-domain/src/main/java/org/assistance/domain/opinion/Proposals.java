package org.assistance.domain.opinion;

import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * All that an opinion proposes, in one JSON document.
 *
 * @param list programme by programme
 * @param aid in which forms the relief among them is given (LS-14); null where nothing but money is
 */
public record Proposals(List<Proposal> list, @Nullable Aid aid) {
    public Proposals {
        list = List.copyOf(list);
    }

    /** 拟同意低保（872.00元/月）；拟不同意特困. */
    public String label() {
        return list.stream().map(this::label).collect(Collectors.joining("；"));
    }

    private String label(Proposal of) {
        if (!of.granted()) {
            return "拟不予确认" + of.programme().shortLabel();
        }
        return "拟确认" + of.programme().shortLabel() + switch (of.rhythm()) {
            case MONTHLY -> "（" + of.requiredAmount().format() + "元/月）";
            case ONCE -> "（一次性" + of.requiredAmount().format() + "元" + forms(of.requiredAmount()) + "）";
            case STATUS -> "";
        };
    }

    private String forms(Money amount) {
        return aid == null || aid.equals(Aid.MONEY) ? "" : "：" + aid.label(amount);
    }

    /**
     * One line as an officer leaves it.
     *
     * @param programme the programme
     * @param offered whether the step before would grant it
     * @param granted whether the officer grants it
     */
    public record Answered(Programme programme, boolean offered, boolean granted) {}

    /**
     * Refuses to keep what rests on something taken away: 生活补贴 on 低保, the sum of 低保 on the people left after 特困.
     *
     * @throws IllegalMove naming both
     */
    public static void refuseTorn(List<Answered> lines) {
        if (takenAway(lines, Programme.DIBAO) && kept(lines, Programme.LIVING_SUBSIDY)) {
            throw new IllegalMove("生活补贴以低保为前提：低保不予确认的，生活补贴须一并不予确认，或者退回重新测算");
        }
        if (takenAway(lines, Programme.TEKUN) && kept(lines, Programme.DIBAO)) {
            throw new IllegalMove("低保金按特困人员不计入家庭人口测算：特困不予确认的，请退回重新测算");
        }
    }

    private static boolean takenAway(List<Answered> lines, Programme programme) {
        return lines.stream().anyMatch(line -> line.programme() == programme && line.offered() && !line.granted());
    }

    private static boolean kept(List<Answered> lines, Programme programme) {
        return lines.stream().anyMatch(line -> line.programme() == programme && line.granted());
    }
}
