package org.assistance.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.Eligibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The OpenAPI 3.1 document of the interface, written out of the shapes that check its requests. */
@Component
class OpenApiDocument {
    /** The worked example of the document, 872.00 yuan a month. */
    static final String EXAMPLE = "/api/example.json";

    private static final String REF = "#/components/schemas/";

    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put("400", "请求有错误：errors 逐项写明字段和原因");
        PROBLEMS.put("401", "没有密钥，或者密钥不对、未到启用日期、已到期、已收回");
        PROBLEMS.put("413", "请求正文过长：单户最多256 KB，一批最多16 MB");
        PROBLEMS.put("415", "Content-Type 不是 application/json");
        PROBLEMS.put("422", "请求没有错误但无法核算：没有可计入的家庭成员、没有首次计发月份等必需的政策参数、数字无法精确核算；或者一批的户数超过每分钟限额");
        PROBLEMS.put("429", "超过每分钟限额，请按 Retry-After 的秒数稍后再试");
        PROBLEMS.put("500", "系统内部出错");
    }

    private static final String ABOUT = """
            给出一户家庭的事实，按规定的政策测算最低生活保障、特困人员救助供养、临时救助、残疾人两项补贴、低保边缘、刚性支出困难，\
            回答是否符合、金额、逐月金额和每一步的理由、条款、文号。只作测算：事实不保存，不记入日志，也不产生申请和待遇。

            约定：金额是加引号的文本，单位元，最多两位小数；日期写 2026-11-02，月份写 2026-11，在1900年至2200年之间；\
            字段不填或者为 null 表示“不知道”，空数组表示“问过，没有”，两者结果不同；没有写明的字段一律拒绝。\
            结果有三种：MET 符合、NOT_MET 不符合、UNPROVEN 待查明（missing 写明缺什么）。""";

    private final ApiJson json;
    private final byte[] written;

    OpenApiDocument(ApiJson json, InterfaceShapes shapes) {
        this.json = json;
        this.written = json.write(document(shapes));
    }

    /** The document, UTF-8. */
    byte[] json() {
        return written.clone();
    }

    private Map<String, Object> document(InterfaceShapes shapes) {
        JsonNode example = example();
        Map<String, Object> open = map("200", map("description", "OpenAPI 3.1 文档", "content",
                map("application/json", map("schema", map("type", "object")))));
        Map<String, Object> paths = map(
                "/api/assessments", map("post", post("assess", "测算一户", AssessmentRequest.class,
                        AssessmentAnswer.class, example)),
                Body.BATCHES, map("post", post("assessMany", "批量测算，一批1至" + Limits.BATCH + "户，按顺序逐户回答",
                        BatchRequest.class, BatchAnswer.class, map("assessments", List.of(example)))),
                "/api/openapi.json", map("get", map("summary", "本文档，不需要密钥", "operationId", "document", "security",
                        List.of(), "responses", open)));
        Map<String, Object> key = map("type", "http", "scheme", "bearer", "description",
                "请求头 Authorization: Bearer zj_…，密钥由民政部门的系统管理员在“接口授权”页发放，只显示一次");
        return map("openapi", "3.1.0",
                "info", map("title", "社会救助认定测算接口", "version", Eligibility.VERSION, "description", ABOUT),
                "servers", List.of(map("url", "/")),
                "security", List.of(map("key", List.of())),
                "paths", paths,
                "components", map("securitySchemes", map("key", key), "schemas", schemas(shapes)));
    }

    private static Map<String, Object> post(String name, String summary, Class<?> asked, Class<?> answered,
            Object example) {
        Map<String, Object> responses = map("200", map("description", "测算结果；缺少事实或者政策参数的，结果为 UNPROVEN（待查明）并写明缺什么",
                "content", map("application/json", map("schema", map("$ref", REF + Shapes.name(answered))))));
        PROBLEMS.forEach((status, words) -> responses.put(status, map("description", words, "content",
                map("application/problem+json", map("schema", map("$ref", REF + "Problem"))))));
        return map("summary", summary, "operationId", name,
                "requestBody", map("required", true, "content",
                        map("application/json",
                                map("schema", map("$ref", REF + Shapes.name(asked)), "example", example))),
                "responses", responses);
    }

    private static Map<String, Object> schemas(InterfaceShapes shapes) {
        Map<String, Object> all = new LinkedHashMap<>();
        shapes.named().forEach((name, shape) -> all.put(name, definition(shape)));
        return all;
    }

    private static Map<String, Object> definition(Shape shape) {
        return switch (shape) {
            case Shape.Fields fields -> {
                Map<String, Object> properties = new LinkedHashMap<>();
                List<String> required = new ArrayList<>();
                for (Shape.Field field : fields.fields()) {
                    properties.put(field.name(), property(field));
                    if (field.required()) {
                        required.add(field.name());
                    }
                }
                yield map("type", "object", "additionalProperties", false, "properties", properties, "required",
                        required);
            }
            case Shape.OneOf names -> map("type", "string", "enum",
                    names.words().stream().map(Shape.Word::name).toList(),
                    "x-enum-descriptions", names.words().stream().map(word -> word.label() + word.more()).toList(),
                    "description", String.join("\n",
                            names.words()
                                    .stream()
                                    .map(word -> word.name() + "：" + word.label() + word.more())
                                    .toList()));
            case Shape.ListOf _,Shape.Text _,Shape.Amount _,Shape.Exact _,Shape.Day _,Shape.Month _,Shape.Whole _,Shape.Flag _ ->
                schema(shape);
        };
    }

    private static Map<String, Object> property(Shape.Field field) {
        Map<String, Object> schema = schema(field.shape());
        if (field.nullable() && schema.get("type") instanceof String type && !schema.containsKey("minimum")) {
            schema.put("type", List.of(type, "null"));
        } else if (field.nullable()) {
            schema = map("anyOf", List.of(schema, map("type", "null")));
        }
        if (field.otherwise() != null) {
            schema.put("default", field.otherwise());
        }
        schema.put("description", field.words());
        return schema;
    }

    private static Map<String, Object> schema(Shape shape) {
        return switch (shape) {
            case Shape.Fields fields -> map("$ref", REF + fields.name());
            case Shape.OneOf names -> map("$ref", REF + names.name());
            case Shape.ListOf list -> {
                Map<String, Object> schema = map("type", "array", "items", schema(list.element()));
                put(schema, "minItems", list.least(), list.least() > 0);
                put(schema, "maxItems", list.most(), list.most() < Integer.MAX_VALUE);
                put(schema, "uniqueItems", true, list.distinct());
                yield schema;
            }
            case Shape.Text text -> {
                Map<String, Object> schema = map("type", "string");
                put(schema, "minLength", text.least(), text.least() > 0);
                put(schema, "maxLength", text.most(), text.most() < Integer.MAX_VALUE);
                put(schema, "pattern", "^" + text.pattern() + "$", text.pattern() != null);
                yield schema;
            }
            case Shape.Amount _ -> map("type", "string", "pattern", "^" + Limits.YUAN + "$", "examples",
                    List.of("468.00"));
            case Shape.Exact _ -> map("type", "string", "examples", List.of("1/3", "46800"));
            case Shape.Day _ -> map("type", "string", "format", "date", "examples", List.of("2026-11-02"));
            case Shape.Month _ -> map("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$", "examples",
                    List.of("2026-11"));
            case Shape.Whole whole -> {
                Map<String, Object> schema = map("type", "integer", "minimum", whole.least());
                put(schema, "maximum", whole.most(), whole.most() < Integer.MAX_VALUE);
                yield schema;
            }
            case Shape.Flag _ -> map("type", "boolean");
        };
    }

    /** The worked example as it is sent. */
    private JsonNode example() {
        try (var stream = OpenApiDocument.class.getResourceAsStream(EXAMPLE)) {
            if (stream == null) {
                throw new IllegalStateException(EXAMPLE + " is missing");
            }
            return json.read(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(Map<String, Object> schema, String name, Object value, boolean there) {
        if (there) {
            schema.put(name, value);
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    /** For tests: the text. */
    String text() {
        return new String(written, StandardCharsets.UTF_8);
    }
}
