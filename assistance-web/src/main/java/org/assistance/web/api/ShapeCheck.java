package org.assistance.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares JSON with a shape before anything is made of it, and says what is wrong field by field; what may be left out and has a value that
 * stands for it is filled in.
 */
final class ShapeCheck {
    private static final Pattern YUAN = Pattern.compile(Limits.YUAN);
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final String YEARS = "应在" + Limits.FIRST_YEAR + "年至" + Limits.LAST_YEAR + "年之间";
    private static final int NAMES_TOLD = 12;
    private static final int QUOTED = 40;

    private final List<FieldProblem> problems = new ArrayList<>();

    private ShapeCheck() {}

    /** What is wrong with a value; the first {@link Limits#PROBLEMS} only, empty when it has the shape. */
    static List<FieldProblem> problems(JsonNode node, Shape shape) {
        var check = new ShapeCheck();
        check.look(node, shape, "");
        return List.copyOf(check.problems);
    }

    private void look(JsonNode node, Shape shape, String at) {
        if (problems.size() >= Limits.PROBLEMS) {
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> object(node, fields, at);
            case Shape.ListOf list -> list(node, list, at);
            case Shape.OneOf names -> name(node, names, at);
            case Shape.Text text -> text(node, text, at);
            case Shape.Amount _ -> amount(node, at);
            case Shape.Exact _ -> refuseUnless(node.isString(), at, "应为文本，例如 \"1/3\"");
            case Shape.Day _ -> day(node, at);
            case Shape.Month _ -> month(node, at);
            case Shape.Whole whole -> whole(node, whole, at);
            case Shape.Flag _ -> refuseUnless(node.isBoolean(), at, "应为 true（是）或 false（否），不加引号");
        }
    }

    private void object(JsonNode node, Shape.Fields shape, String at) {
        if (!(node instanceof ObjectNode object)) {
            refuse(at, "应为对象 { … }，收到的是" + kind(node));
            return;
        }
        var known = new HashSet<String>();
        shape.fields().forEach(field -> known.add(field.name()));
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                refuse(below(at, name), "没有这个字段；这里可以有：" + shape.fields()
                        .stream()
                        .map(Shape.Field::name)
                        .collect(Collectors.joining("、")));
            }
        }
        for (Shape.Field field : shape.fields()) {
            JsonNode value = object.get(field.name());
            if (value == null && field.otherwise() != null) {
                object.set(field.name(), field.otherwise().deepCopy());
            } else if (value == null) {
                if (field.required()) {
                    refuse(below(at, field.name()), "必须填写：" + field.words());
                }
            } else if (value.isNull()) {
                if (!field.nullable()) {
                    refuse(below(at, field.name()),
                            "不能为 null" + (field.otherwise() == null ? "，必须填写：" + field.words() : "；没有的请不写这个字段"));
                }
            } else {
                look(value, field.shape(), below(at, field.name()));
            }
        }
    }

    private void list(JsonNode node, Shape.ListOf shape, String at) {
        if (!node.isArray()) {
            refuse(at, "应为数组 [ … ]，收到的是" + kind(node));
        } else if (node.size() > shape.most()) {
            refuse(at, "最多" + shape.most() + "项，收到" + node.size() + "项");
        } else if (node.size() < shape.least()) {
            refuse(at, "至少要有" + shape.least() + "项");
        } else {
            var seen = new HashSet<JsonNode>();
            for (int index = 0; index < node.size(); index++) {
                String place = at + "[" + index + "]";
                look(node.get(index), shape.element(), place);
                if (shape.distinct() && !seen.add(node.get(index))) {
                    refuse(place, "与前面重复");
                }
            }
        }
    }

    private void name(JsonNode node, Shape.OneOf shape, String at) {
        if (node.isString() && shape.words().stream().anyMatch(word -> word.name().equals(node.stringValue()))) {
            return;
        }
        String allowed = shape.words()
                .stream()
                .limit(shape.words().size() > 2 * NAMES_TOLD ? NAMES_TOLD : shape.words().size())
                .map(word -> word.label().isEmpty() ? word.name() : word.name() + "（" + word.label() + "）")
                .collect(Collectors.joining("、"));
        String rest = shape.words().size() > 2 * NAMES_TOLD
                ? "等" + shape.words().size() + "个，见接口文档 components.schemas." + shape.name()
                : "";
        refuse(at, (node.isString() ? "没有“" + quoted(node.stringValue()) + "”这个取值" : "应为文本，收到的是" + kind(node)) + "；可以是："
                + allowed + rest);
    }

    private void text(JsonNode node, Shape.Text shape, String at) {
        String text = textOf(node, at, "应为文本（加引号）");
        if (text == null) {
            return;
        }
        if (shape.pattern() != null && !text.matches(shape.pattern())) {
            refuse(at, text.isEmpty() ? "不能为空" : shape.form());
        } else if (text.length() < shape.least()) {
            refuse(at, text.isEmpty() ? "不能为空" : "至少" + shape.least() + "个字");
        } else if (text.length() > shape.most()) {
            refuse(at, "最多" + shape.most() + "个字，收到" + text.length() + "个字");
        }
    }

    private void amount(JsonNode node, String at) {
        String text = textOf(node, at, "金额应为文本（加引号），单位元，最多两位小数，例如 \"468.00\"");
        if (text == null || YUAN.matcher(text).matches()) {
            return;
        }
        if (NEGATIVE.matcher(text).matches()) {
            refuse(at, "金额不能为负");
        } else if (text.matches("\\d+(\\.\\d{1,2})?")) {
            refuse(at, "金额不能超过十亿元");
        } else {
            refuse(at, "金额应为数字，单位元，最多两位小数，不加逗号和单位，例如 \"468.00\"");
        }
    }

    private void day(JsonNode node, String at) {
        String text = textOf(node, at, "日期应为文本，写成 \"2026-11-02\"");
        if (text == null) {
            return;
        }
        if (!DAY.matcher(text).matches()) {
            refuse(at, "日期应写成 \"2026-11-02\"（年-月-日，不足两位补零）");
            return;
        }
        try {
            refuseUnless(inYears(LocalDate.parse(text).getYear()), at, YEARS);
        } catch (DateTimeException none) {
            refuse(at, "没有" + text + "这一天");
        }
    }

    private void month(JsonNode node, String at) {
        String text = textOf(node, at, "月份应为文本，写成 \"2026-11\"");
        if (text == null) {
            return;
        }
        if (!MONTH.matcher(text).matches()) {
            refuse(at, "月份应写成 \"2026-11\"（年-月，不足两位补零）");
            return;
        }
        try {
            refuseUnless(inYears(YearMonth.parse(text).getYear()), at, YEARS);
        } catch (DateTimeException none) {
            refuse(at, "没有" + text + "这个月");
        }
    }

    private static boolean inYears(int year) {
        return year >= Limits.FIRST_YEAR && year <= Limits.LAST_YEAR;
    }

    private void whole(JsonNode node, Shape.Whole shape, String at) {
        if (!node.isIntegralNumber()) {
            refuse(at, "应为整数（不加引号），" + shape.least() + "至" + shape.most());
        } else if (!node.canConvertToLong() || node.longValue() < shape.least() || node.longValue() > shape.most()) {
            refuse(at, "应在" + shape.least() + "至" + shape.most() + "之间");
        }
    }

    private @Nullable String textOf(JsonNode node, String at, String otherwise) {
        if (node.isString()) {
            return node.stringValue();
        }
        refuse(at, otherwise + "，收到的是" + kind(node));
        return null;
    }

    private void refuseUnless(boolean right, String at, String reason) {
        if (!right) {
            refuse(at, reason);
        }
    }

    private void refuse(String at, String reason) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(new FieldProblem(at, reason));
        }
    }

    private static String below(String at, String name) {
        return at.isEmpty() ? quoted(name) : at + "." + quoted(name);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "数组";
            case OBJECT, POJO -> "对象";
            case BOOLEAN -> "true 或 false";
            case NUMBER -> "数字";
            case STRING, BINARY -> "文本";
            case NULL, MISSING -> "null";
        };
    }
}
