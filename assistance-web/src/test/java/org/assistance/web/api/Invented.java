package org.assistance.web.api;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A fixture: JSON that has a shape and no sense, so that what the engine does not expect is found. */
final class Invented {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> DIVISIONS = List.of("340881100000", "340881000000", "340800000000",
            "000000000000", "420582000000");

    private final Random random;

    Invented(Random random) {
        this.random = random;
    }

    JsonNode of(Shape shape, int depth) {
        return switch (shape) {
            case Shape.Fields fields -> object(fields, depth);
            case Shape.ListOf list -> list(list, depth);
            case Shape.OneOf names -> MAKE.stringNode(names.words().get(random.nextInt(names.words().size())).name());
            case Shape.Text text -> text(text);
            case Shape.Amount _ -> MAKE.stringNode(random.nextInt(4) == 0
                    ? "1000000000.00"
                    : random.nextInt(30_000) + "." + (10 + random.nextInt(90)));
            case Shape.Exact _ -> MAKE.stringNode("1/3");
            case Shape.Day _ -> MAKE.stringNode(day().toString());
            case Shape.Month _ -> MAKE.stringNode(day().toString().substring(0, 7));
            case Shape.Whole whole -> MAKE.numberNode(
                    whole.least() + random.nextLong(Math.min(4, whole.most() - whole.least() + 1)));
            case Shape.Flag _ -> MAKE.booleanNode(random.nextBoolean());
        };
    }

    // Most of what a household says of itself is rarely left out, or nothing would be reckoned at all.
    private JsonNode object(Shape.Fields shape, int depth) {
        ObjectNode made = MAKE.objectNode();
        for (Shape.Field field : shape.fields()) {
            boolean rare = shape.name().equals("AssessmentRequest") && random.nextInt(3) > 0;
            if (field.required() || !rare && random.nextInt(5) > 0) {
                made.set(field.name(), of(field.shape(), depth + 1));
            }
        }
        if (shape.name().equals("HouseholdFacts")) {
            ArrayNode members = (ArrayNode) made.get("members");
            for (int at = 0; at < members.size(); at++) {
                ((ObjectNode) members.get(at)).put("number", at + 1);
                ((ObjectNode) members.get(at)).put("relation", at == 0 ? "SELF" : at == 1 ? "SPOUSE" : "CHILD");
            }
        }
        if (shape.name().equals("Months") || shape.name().equals("DateRange")) {
            if (made.has("from") && made.has("to")
                    && made.get("from").stringValue().compareTo(made.get("to").stringValue()) > 0) {
                made.set("to", made.get("from"));
            }
        }
        return made;
    }

    private JsonNode list(Shape.ListOf shape, int depth) {
        ArrayNode made = MAKE.arrayNode();
        Set<JsonNode> seen = new HashSet<>();
        int count = Math.max(shape.least(), random.nextInt(depth < 3 ? 4 : 3));
        for (int at = 0; at < count; at++) {
            JsonNode one = of(shape.element(), depth + 1);
            if (!shape.distinct() || seen.add(one)) {
                made.add(one);
            }
        }
        return made;
    }

    private JsonNode text(Shape.Text shape) {
        if (shape.pattern() == null) {
            return MAKE.stringNode(List.of("试", "12", "true", "ALL", "BELOW", "TOP_UP", "1.5").get(random.nextInt(7)));
        }
        if (shape.most() == 12) {
            return MAKE.stringNode(DIVISIONS.get(random.nextInt(DIVISIONS.size())));
        }
        return MAKE.stringNode(shape.most() == 64 ? "0".repeat(64) : Integer.toString(random.nextInt(20)));
    }

    private LocalDate day() {
        return random.nextInt(12) == 0
                ? LocalDate.of(random.nextBoolean() ? 1900 : 2200, 1, 1)
                : LocalDate.of(1940 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
