package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.web.layout.Labelled;
import org.jspecify.annotations.Nullable;

/** What the family declared there is none of, told apart from what nobody asked them. */
final class Declarations {
    static final String NOT_ASKED = "没有询问";

    private Declarations() {}

    /** One line for each thing that is listed, or declared not to exist. */
    static List<Labelled> of(HouseholdFacts facts) {
        var lines = new ArrayList<Labelled>();
        lines.add(new Labelled("收入", said("收入", all(facts, MemberFacts::incomes))));
        lines.add(new Labelled("财产", said("财产", facts.assets())));
        lines.add(new Labelled("刚性支出", said("刚性支出", facts.expenses())));
        lines.add(new Labelled("义务人", said("不共同生活的赡养、抚养、扶养义务人", facts.obligors())));
        lines.add(new Labelled("在享待遇", said("在享的救助和补贴", all(facts, MemberFacts::statuses))));
        return List.copyOf(lines);
    }

    private static String said(String what, @Nullable Collection<?> listed) {
        if (listed == null) {
            return NOT_ASKED;
        }
        return listed.isEmpty() ? "声明没有" + what : "申报 " + listed.size() + " 项，声明没有其他" + what;
    }

    /** Everybody's; null as long as one was not asked. */
    private static @Nullable List<Object> all(HouseholdFacts facts,
            java.util.function.Function<MemberFacts, @Nullable List<?>> of) {
        var found = new ArrayList<Object>();
        for (MemberFacts member : facts.members()) {
            List<?> listed = of.apply(member);
            if (listed == null) {
                return null;
            }
            found.addAll(listed);
        }
        return List.copyOf(found.stream().filter(Objects::nonNull).toList());
    }
}
