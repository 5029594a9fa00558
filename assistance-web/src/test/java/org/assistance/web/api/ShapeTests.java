package org.assistance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One tree of shapes is checked, documented and asked for: here without a server. */
class ShapeTests {
    private final ApiJson json = new ApiJson();
    private final InterfaceShapes shapes = new InterfaceShapes();
    private final OpenApiDocument document = new OpenApiDocument(json, shapes);

    @Test
    void every_field_and_every_name_has_a_chinese_description() {
        List<String> lines = new ArrayList<>();
        shapes.named().forEach((type, shape) -> {
            if (shape instanceof Shape.Fields fields) {
                fields.fields()
                        .stream()
                        .filter(field -> field.words().isEmpty())
                        .forEach(field -> lines.add(
                                "在 assistance-web/src/main/resources" + Wording.FILE + " 里加一行：" + type + "."
                                        + field.name()
                                        + "=这个字段是什么（中文）"));
            } else if (shape instanceof Shape.OneOf names) {
                names.words()
                        .stream()
                        .filter(word -> word.label().isEmpty())
                        .forEach(word -> lines.add("给枚举 " + type
                                + " 写 String label()，或者在 " + Wording.FILE + " 里加一行：" + type + "." + word.name()
                                + "=中文"));
            }
        });
        assertThat(lines).as("接口里没有中文说明的字段和取值").isEmpty();
    }

    @Test
    void no_description_is_left_over() {
        Set<String> used = new HashSet<>();
        shapes.named().forEach((type, shape) -> {
            if (shape instanceof Shape.Fields fields) {
                fields.fields().forEach(field -> used.add(type + "." + field.name()));
            } else if (shape instanceof Shape.OneOf names) {
                names.words().forEach(word -> used.add(type + "." + word.name()));
            }
        });
        assertThat(new Wording().keys()).as(Wording.FILE + " 里多余的行（字段已经没有了）").isSubsetOf(used);
    }

    @Test
    void the_example_fits_the_schema_of_the_document() {
        assertThat(problems("AssessmentRequest", Partner.example())).isEmpty();
        assertThat(problems("BatchRequest", "{\"assessments\":[" + Partner.example() + "]}")).isEmpty();
    }

    @Test
    void what_the_schema_refuses_is_refused_by_the_check() {
        for (BadRequestTests.Bad bad : BadRequestTests.wrongFields()) {
            if (!problems("AssessmentRequest", bad.body()).isEmpty()) {
                assertThat(ShapeCheck.problems(json.read(bad.body().getBytes(StandardCharsets.UTF_8)),
                        shapes.request())).as(bad.what()).isNotEmpty();
            }
        }
    }

    @Test
    void what_is_sent_must_be_there_and_what_may_be_unknown_may_be_left_out() {
        Shape.Fields member = (Shape.Fields) shapes.named().get("MemberFacts");
        assertThat(member.fields().stream().filter(Shape.Field::required).map(Shape.Field::name))
                .containsExactly("number", "relation");
    }

    private List<?> problems(String name, String body) {
        return schema(name).validate(body, InputFormat.JSON);
    }

    /** The schema of a name, as a tool would take it out of the document. */
    private Schema schema(String name) {
        return Schemas.of(document.text(), name);
    }

    /** A fixture: schemas of the served document. */
    static final class Schemas {
        private Schemas() {}

        static Schema of(String document, String name) {
            String own = document.replace("#/components/schemas/", "#/$defs/");
            int at = own.indexOf("\"schemas\":") + "\"schemas\":".length();
            int depth = 0;
            int end = at;
            do {
                depth += own.charAt(end) == '{' ? 1 : own.charAt(end) == '}' ? -1 : 0;
                end++;
            } while (depth > 0);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema("{\"$ref\":\"#/$defs/" + name + "\",\"$defs\":" + own.substring(at, end) + "}");
        }
    }
}
