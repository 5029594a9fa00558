package org.assistance.domain.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries what was changed in one state of a household over to a later state of it, so that a pension found out about is not forgotten in the
 * months after a change that was put down before. Works on the facts' JSON, whatever components they have: members and obligors
 * are told by their numbers, other lines as a whole.
 */
final class Merging {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NUMBER = "number";

    private Merging() {}

    /** Both changed the same thing, each in its own way. */
    static final class Contradicting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Contradicting() {
            super("两次更正涉及同一事项");
        }
    }

    /**
     * The later state with what was changed.
     *
     * @param was the state that was changed
     * @param is the same after the change
     * @param later another state, of a later day
     * @throws Contradicting when the later state differs from the first in the very thing that was changed
     */
    static HouseholdFacts over(HouseholdFacts was, HouseholdFacts is, HouseholdFacts later) {
        JsonNode merged = merged(JSON.valueToTree(was), JSON.valueToTree(is), JSON.valueToTree(later));
        return JSON.treeToValue(merged, HouseholdFacts.class);
    }

    private static JsonNode merged(JsonNode was, JsonNode is, JsonNode later) {
        if (was.equals(is) || is.equals(later)) {
            return later;
        }
        if (was.equals(later)) {
            return is;
        }
        if (was.isObject() && is.isObject() && later.isObject()) {
            return object(was, is, later);
        }
        if (was.isArray() && is.isArray() && later.isArray()) {
            return numbered(was) && numbered(is) && numbered(later)
                    ? byNumber(was, is, later)
                    : lines(was, is, later);
        }
        throw new Contradicting();
    }

    private static JsonNode object(JsonNode was, JsonNode is, JsonNode later) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        var names = new LinkedHashSet<String>(later.propertyNames());
        names.addAll(is.propertyNames());
        for (String name : names) {
            merged.set(name, merged(part(was, name), part(is, name), part(later, name)));
        }
        return merged;
    }

    private static JsonNode part(JsonNode node, String name) {
        JsonNode found = node.get(name);
        return found == null ? JsonNodeFactory.instance.nullNode() : found;
    }

    private static boolean numbered(JsonNode list) {
        for (JsonNode one : list) {
            if (!one.isObject() || !one.has(NUMBER)) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode byNumber(JsonNode was, JsonNode is, JsonNode later) {
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        var numbers = new LinkedHashSet<Integer>();
        later.forEach(one -> numbers.add(one.get(NUMBER).asInt()));
        is.forEach(one -> numbers.add(one.get(NUMBER).asInt()));
        for (int number : numbers) {
            JsonNode old = find(was, number);
            JsonNode corrected = find(is, number);
            JsonNode standing = find(later, number);
            JsonNode one = merged(orNull(old), orNull(corrected), orNull(standing));
            if (!one.isNull()) {
                merged.add(one);
            }
        }
        return merged;
    }

    private static @Nullable JsonNode find(JsonNode list, int number) {
        for (JsonNode one : list) {
            if (one.get(NUMBER).asInt() == number) {
                return one;
            }
        }
        return null;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }

    private static JsonNode lines(JsonNode was, JsonNode is, JsonNode later) {
        List<JsonNode> merged = new ArrayList<>();
        later.forEach(merged::add);
        List<JsonNode> added = without(is, was);
        List<JsonNode> addedLater = without(later, was);
        List<JsonNode> goneLater = without(was, later);
        for (JsonNode line : without(was, is)) {
            // What both took out is out; but a line that either put in may stand in its place, and then nobody can tell which.
            boolean goneToo = goneLater.remove(line) && without(added, addedLater).isEmpty()
                    && without(addedLater, added).isEmpty();
            if (!goneToo && !merged.remove(line)) {
                throw new Contradicting();
            }
        }
        // The later state may have the new line of its own already, but two equal wages are two.
        for (JsonNode line : added) {
            if (!addedLater.remove(line)) {
                merged.add(line);
            }
        }
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        merged.forEach(lines::add);
        return lines;
    }

    private static List<JsonNode> without(Iterable<JsonNode> all, Iterable<JsonNode> others) {
        List<JsonNode> rest = new ArrayList<>();
        all.forEach(rest::add);
        others.forEach(rest::remove);
        return rest;
    }
}
