package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.domain.application.Signature;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Choice;

/**
 * A department that the authorisation names (XZ-51), with the data that it gives.
 *
 * @param name the department's
 * @param data each kind of data by the input that ticks it as struck out
 */
public record AskedDepartment(String name, List<Choice> data) {
    /** Those of the sources, in their order. */
    static List<AskedDepartment> of(List<Registry> sources) {
        Map<String, List<Choice>> byName = new LinkedHashMap<>();
        sources.forEach(one -> byName.computeIfAbsent(one.department(), _ -> new ArrayList<>())
                .add(new Choice(Signature.STRUCK + one.code(), one.label())));
        return byName.entrySet().stream().map(one -> new AskedDepartment(one.getKey(), one.getValue())).toList();
    }

    /** The department with its data, as the paper prints it. */
    public String words() {
        return name + "（" + data.stream().map(Choice::label).collect(Collectors.joining("、")) + "）";
    }
}
