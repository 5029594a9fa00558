package org.assistance.web.api;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The interface's own JSON: stricter than what the rest of the system reads, with money in yuan and exact numbers as texts. Held here and not
 * offered as a bean, since the framework would give up its own mapper for it.
 */
@Component
final class ApiJson {
    private static final String LIMITS = "JSON 超出限制：嵌套最多20层，一段文本最多1000字，数字最多20位，字段名最多60个字符，"
            + "单户请求最多6万个记号、一批最多200万个";

    private final JsonMapper one = mapper(60_000);
    private final JsonMapper many = mapper(2_000_000);

    private static JsonMapper mapper(long tokens) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(20)
                .maxTokenCount(tokens)
                .maxStringLength(1_000)
                .maxNumberLength(20)
                .maxNameLength(60)
                .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(texts())
                .build();
    }

    private static SimpleModule texts() {
        return new SimpleModule("interface").addSerializer(new AsText<>(Money.class, Money::plain))
                .addSerializer(new AsText<>(Fraction.class, Fraction::format))
                .addSerializer(new AsText<>(DivisionCode.class, DivisionCode::value))
                .addDeserializer(Money.class, new FromText<>(Money.class, Money::parse))
                .addDeserializer(DivisionCode.class, new FromText<>(DivisionCode.class, DivisionCode::new));
    }

    /** The whole of a request for one household. */
    JsonNode read(byte[] body) {
        try (JsonParser parser = one.createParser(body)) {
            return whole(parser);
        }
    }

    private static JsonNode whole(JsonParser parser) {
        try {
            JsonNode node = parser.readValueAsTree();
            if (node == null) {
                throw ApiProblem.field("", "请求正文是空的，应为一个 JSON 对象");
            }
            if (parser.nextToken() != null) {
                throw ApiProblem.field("", "JSON 对象后面还有多余的内容");
            }
            return node;
        } catch (JacksonException bad) {
            throw problem(parser, bad);
        }
    }

    /**
     * Reads a batch through once, so that whatever is wrong with its text is known before anything is answered, and counts its households.
     */
    int count(byte[] body) {
        int count = -1;
        try (JsonParser parser = many.createParser(body)) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw ApiProblem.field("", "应为对象 {\"assessments\": [ … ]}");
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = String.valueOf(parser.currentName());
                    if (!name.equals("assessments")) {
                        throw ApiProblem.field(name, "没有这个字段；这里可以有：assessments");
                    }
                    if (parser.nextToken() != JsonToken.START_ARRAY) {
                        throw ApiProblem.field("assessments", "应为数组 [ … ]");
                    }
                    count = 0;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        count++;
                        parser.skipChildren();
                    }
                }
                if (parser.nextToken() != null) {
                    throw ApiProblem.field("", "JSON 对象后面还有多余的内容");
                }
            } catch (JacksonException bad) {
                throw problem(parser, bad);
            }
        }
        if (count < 1 || count > Limits.BATCH) {
            throw ApiProblem.field("assessments",
                    count < 0 ? "必须填写：每户一个对象" : "一批应为1至" + Limits.BATCH + "户，收到" + count + "户");
        }
        return count;
    }

    /** The households of a batch that was counted, one after the other, so that never more than one is held as a tree. */
    void each(byte[] body, Consumer<JsonNode> household) {
        try (JsonParser parser = many.createParser(body)) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                household.accept(parser.readValueAsTree());
            }
        }
    }

    /** Makes a value of a tree that has its shape; what the value itself refuses is a problem of its field. */
    <T> T bind(JsonNode node, Class<T> type) {
        try {
            return one.treeToValue(node, type);
        } catch (JacksonException refused) {
            throw ApiProblem.field(path(refused.getPath()), sentence(refused));
        }
    }

    /** Writes a value. */
    byte[] write(Object value) {
        return one.writeValueAsBytes(value);
    }

    /** Writes piece by piece. */
    JsonGenerator writer(OutputStream to) {
        return one.createGenerator(to);
    }

    /** Writes a value as the next piece. */
    void write(JsonGenerator to, Object value) {
        one.writeValue(to, value);
    }

    /** A value as a tree. */
    JsonNode tree(Object value) {
        return one.valueToTree(value);
    }

    private static String sentence(JacksonException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException said && said.getMessage() != null
                    && said.getMessage().codePoints().anyMatch(Character::isIdeographic)) {
                return said.getMessage();
            }
        }
        return "这个值不能接受";
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : references) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static ApiProblem problem(JsonParser parser, JacksonException bad) {
        String at = parser.streamReadContext()
                .pathAsPointer()
                .toString()
                .substring(0, Math.min(200, parser.streamReadContext().pathAsPointer().toString().length()))
                .replaceAll("/(\\d+)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
        if (bad instanceof StreamConstraintsException) {
            return ApiProblem.field(at, LIMITS);
        }
        if (String.valueOf(bad.getMessage()).startsWith("Duplicate")) {
            return ApiProblem.field(at, "同一个字段出现了两次");
        }
        var where = parser.currentLocation();
        return ApiProblem.field(at,
                "不是有效的 JSON（第" + where.getLineNr() + "行第" + where.getColumnNr() + "列附近），须用 UTF-8 编码");
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeString(text.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> value;

        FromText(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return value.apply(parser.getString());
        }
    }
}
