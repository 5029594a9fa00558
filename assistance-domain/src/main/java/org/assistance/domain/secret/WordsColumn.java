package org.assistance.domain.secret;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A column of handwritten words, on the list {@code wall.sealed_words}.
 *
 * @param json whether it is of JSON documents
 * @param parts the fields whose words are sealed in each document; none for the value whole
 */
record WordsColumn(String table, String column, boolean json, Set<String> parts) {
    /** Of large documents, so many rows a transaction: more than the record tells one by one. */
    private static final int SOME = 200;

    /** SQL for the values of a row of the table {@code s} that are to be sealed, each a text {@code v}. */
    String values() {
        if (!json) {
            return "select s.%s as v".formatted(column);
        }
        if (parts.isEmpty()) {
            return "select case jsonb_typeof(s.%1$s) when 'string' then s.%1$s #>> '{}' when 'object' then '{}' else nullif(s.%1$s::text, '[]') end as v"
                    .formatted(column);
        }
        String named = parts.stream()
                .sorted()
                .map(part -> "@.key == \"" + part + "\"")
                .collect(Collectors.joining(" || "));
        return ("select o.v #>> '{}' as v from jsonb_path_query(s.%s, 'strict $.** ? (@.type() == \"object\").keyvalue() ? (%s).value') o (v)"
                + " where jsonb_typeof(o.v) = 'string'").formatted(column, named);
    }

    /** Writes some values anew, in the rows where there are any. */
    Sweep sweep(String which, UnaryOperator<String> anew) {
        Sweep sweep = Sweep.ofWords(this, "exists (select from (%s) x where %s)".formatted(values(), which), anew);
        return json ? sweep.of(SOME) : sweep;
    }
}
