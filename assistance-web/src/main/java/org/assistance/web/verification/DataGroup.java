package org.assistance.web.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;
import org.assistance.web.layout.Choice;

/**
 * The data of the departments as whoever chooses among them looks for them: what somebody earns, owns, spends and is.
 *
 * @param name what they speak of
 * @param data each source by its code, in the order of the report
 */
public record DataGroup(String name, List<Choice> data) {
    /** The groups of some sources; one without any is left out. */
    static List<DataGroup> of(List<Registry> sources) {
        return Stream.of(group("收入", sources, EnumSet.of(Shape.MONTHLY_INCOME, Shape.LUMP_INCOME)),
                group("财产", sources, EnumSet.of(Shape.ASSET, Shape.REAL_ESTATE)),
                group("支出", sources, EnumSet.of(Shape.EXPENDITURE)),
                group("户籍、身份和状态", sources, EnumSet.of(Shape.STATUS, Shape.CERTIFICATE)))
                .filter(one -> !one.data.isEmpty())
                .toList();
    }

    private static DataGroup group(String name, List<Registry> sources, Set<Shape> shapes) {
        return new DataGroup(name, sources.stream()
                .filter(one -> shapes.contains(one.source().shape()))
                .map(one -> new Choice(one.code(), one.title()))
                .toList());
    }
}
