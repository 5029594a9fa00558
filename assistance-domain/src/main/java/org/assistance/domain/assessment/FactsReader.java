package org.assistance.domain.assessment;

import org.assistance.eligibility.facts.HouseholdFacts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored facts from the bytes of the database, by the thousand, without an entity around them. What is written in them by hand stays sealed: signs in the
 * place of the words, which no figure and no outcome rests on.
 */
public final class FactsReader {
    private static final ObjectReader READER = JsonMapper.builder()
            .findAndAddModules()
            .build()
            .readerFor(HouseholdFacts.class);

    private FactsReader() {}

    /**
     * The facts of a JSON document in UTF-8.
     *
     * @throws JacksonException when they cannot be read, or are none
     */
    public static HouseholdFacts read(byte[] json) {
        return READER.readValue(json);
    }
}
