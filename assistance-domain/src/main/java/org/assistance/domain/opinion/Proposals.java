package org.assistance.domain.opinion;

import java.util.List;
import java.util.stream.Collectors;

/** All that an opinion proposes, in one JSON document. */
public record Proposals(List<Proposal> list) {
    public Proposals {
        list = List.copyOf(list);
    }

    /** 拟同意低保（872.00元/月）；拟不同意特困. */
    public String label() {
        return list.stream().map(Proposals::label).collect(Collectors.joining("；"));
    }

    private static String label(Proposal of) {
        if (!of.granted()) {
            return "拟不予确认" + of.programme().shortLabel();
        }
        return "拟确认" + of.programme().shortLabel() + switch (of.rhythm()) {
            case MONTHLY -> "（" + of.requiredAmount().format() + "元/月）";
            case ONCE -> "（一次性" + of.requiredAmount().format() + "元）";
            case STATUS -> "";
        };
    }
}
