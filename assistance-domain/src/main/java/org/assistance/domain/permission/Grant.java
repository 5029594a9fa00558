package org.assistance.domain.permission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** One cell of the table: how far a role may do something. */
public enum Grant {
    /** Not at all. */
    NONE("", "不可以"),
    /** In the post's own division and below. */
    WITHIN("可", "本辖区及下级可以", Position.OWN, Position.BELOW),
    /** The same; where it is not one's own task, once a reason is put on record. */
    WITH_REASON("由", "本辖区及下级可以；不属于本人经办的，先说明理由", Position.OWN, Position.BELOW),
    /** The same, and what lies above as far as it touches the own division: a township's part of the county's run. */
    TOUCHING("分", "本辖区及下级可以；上级的只看本辖区的部分", Position.OWN, Position.BELOW, Position.ABOVE),
    /** Wherever it lies: what is public inside the house. */
    EVERYWHERE("通", "不分地区都可以", Position.values());

    private final String mark;
    private final String label;
    private final Set<Position> reach;

    Grant(String mark, String label, Position... reach) {
        this.mark = mark;
        this.label = label;
        this.reach = reach.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(reach));
    }

    /** How it stands in the table. */
    public String mark() {
        return mark;
    }

    /** What the mark means, in Chinese. */
    public String label() {
        return label;
    }

    boolean reaches(Position position) {
        return reach.contains(position);
    }

    static Grant marked(String mark) {
        return Arrays.stream(values())
                .filter(grant -> grant.mark.equals(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such mark: " + mark));
    }
}
