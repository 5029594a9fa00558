package org.assistance.web.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.policy.PolicyTable;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who entered and who confirmed the rows of policy that an assessment quotes. */
@Component
public class PolicyHands {
    private final Policies policies;
    private final Officers officers;

    PolicyHands(Policies policies, Officers officers) {
        this.policies = policies;
        this.officers = officers;
    }

    /**
     * One quoted row.
     *
     * @param words who entered and who confirmed it, and when
     * @param href its history; null when the row is no longer there
     */
    public record Hands(String words, @Nullable String href) {}

    /** The hands of each citation, in their order; found by what is quoted, for a citation knows no row. */
    public List<Hands> of(List<Citation> quoted, DivisionCode division) {
        DivisionCode county = division.at(DivisionLevel.COUNTY);
        Map<List<Object>, DatedRow> rows = policies.book(county)
                .all()
                .collect(Collectors.toMap(row -> key(row.citation()), row -> row, (a, _) -> a));
        List<DatedRow> found = quoted.stream().map(one -> rows.get(key(one))).filter(Objects::nonNull).toList();
        Map<Long, String> names = officers
                .findByIdIn(found.stream()
                        .flatMap(row -> Stream.concat(row.enteredBy().stream(), row.confirmedBy().stream()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Officer::id, Officer::name));
        return quoted.stream().map(one -> hands(rows.get(key(one)), county, names)).toList();
    }

    private static List<Object> key(Citation citation) {
        return List.of(citation.code(), citation.label(), citation.division(), citation.validity().from());
    }

    private static Hands hands(@Nullable DatedRow row, DivisionCode county, Map<Long, String> names) {
        if (row == null) {
            return new Hands("这一行已经撤销，现在的标准中没有", null);
        }
        String entered = row.enteredBy()
                .map(by -> names.getOrDefault(by, "") + " " + OfficeTime.minute(row.enteredAt())
                        + (row.enteredAlone() ? " 一人录入" : " 录入"))
                .orElse("系统预置");
        String confirmed = row.confirmedBy()
                .map(by -> "，" + names.getOrDefault(by, "")
                        + row.confirmedAt().map(at -> " " + OfficeTime.minute(at)).orElse("") + " 确认")
                .orElse("");
        return new Hands(entered + confirmed,
                "/policy/" + PolicyKind.of(PolicyTable.of(row)).path() + "/" + row.id() + "?county=" + county.value());
    }
}
