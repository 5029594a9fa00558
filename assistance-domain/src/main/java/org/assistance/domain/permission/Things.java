package org.assistance.domain.permission;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds of a thing, by the id in an address, no more than the decision rests on: where it lies, its state, its case. */
@Component
@Beyond(Purpose.WHERE_IT_IS)
public class Things {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is to know.
     *
     * @param state the constant's name; null when it has none
     * @param caseId the case whose family it is about; null when it is about no one's
     */
    public record Found(DivisionCode division, @Nullable String state, @Nullable Long caseId) {}

    /** The thing with an id as it stands in an address; empty when there is none, or it lies nowhere. */
    @Transactional(readOnly = true)
    public Optional<Found> find(Thing thing, String id) {
        String query = thing.query().orElse(null);
        if (query == null || !(thing == Thing.DRAFT ? isUuid(id) : NUMBER.matcher(id).matches())) {
            return Optional.empty();
        }
        return jdbc.sql(query)
                .param("id", id)
                .query((row, _) -> new Found(new DivisionCode(row.getString("division_code")), row.getString("state"),
                        (Long) row.getObject("case_id")))
                .optional();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
