package org.assistance.web.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads shapes off the engine's own records, so that a component added there is asked, checked and documented here without another word
 * than its Chinese description in {@code api/fields.properties}. What is not {@link Nullable} must be sent.
 */
final class Shapes {
    private final Wording wording;
    private final boolean limited;
    private final Map<Class<?>, Shape> named = new LinkedHashMap<>();

    private Shapes(Wording wording, boolean limited) {
        this.wording = wording;
        this.limited = limited;
    }

    /** Shapes of what is asked: with the limits of {@link Limits}. */
    static Shapes asked(Wording wording) {
        return new Shapes(wording, true);
    }

    /** Shapes of what is answered: as long as it is. */
    static Shapes answered(Wording wording) {
        return new Shapes(wording, false);
    }

    /** The shape of a record. */
    Shape.Fields of(Class<? extends Record> type) {
        return (Shape.Fields) shape(type);
    }

    /** Every object and every list of names met so far, by the name the document gives it. */
    Map<String, Shape> named() {
        Map<String, Shape> all = new LinkedHashMap<>();
        named.forEach((type, shape) -> {
            if (all.put(name(type), shape) != null) {
                throw new IllegalStateException("two types called " + name(type));
            }
        });
        return all;
    }

    /** The name of a type in the document; one inside another bears both names. */
    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private Shape shape(Class<?> type) {
        Shape known = named.get(type);
        if (known != null) {
            return known;
        }
        Shape made = type.isEnum()
                ? new Shape.OneOf(name(type), words(type))
                : new Shape.Fields(name(type), fields(type));
        named.put(type, made);
        return made;
    }

    private List<Shape.Field> fields(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("接口不认识类型 " + type.getName() + "，请在 Shapes 里写明它的形状");
        }
        return Stream.of(type.getRecordComponents()).map(component -> field(type, component)).toList();
    }

    private Shape.Field field(Class<?> owner, RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        String key = name(owner) + "." + component.getName();
        return new Shape.Field(component.getName(), shape(type, key), type.isAnnotationPresent(Nullable.class),
                limited ? Limits.otherwise(key) : null, wording.of(key));
    }

    private Shape shape(AnnotatedType annotated, String key) {
        if (annotated instanceof AnnotatedParameterizedType list
                && annotated.getType() instanceof ParameterizedType raw
                && (raw.getRawType() == List.class || raw.getRawType() == Set.class)) {
            Shape element = shape(list.getAnnotatedActualTypeArguments()[0], key);
            boolean distinct = raw.getRawType() == Set.class;
            return limited
                    ? new Shape.ListOf(element, Limits.least(key), Limits.most(key), distinct)
                    : new Shape.ListOf(element, 0, Integer.MAX_VALUE, distinct);
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == String.class) {
            return limited ? Limits.text(key) : new Shape.Text(0, Integer.MAX_VALUE, null, "");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return limited ? Limits.whole(key) : new Shape.Whole(0, Integer.MAX_VALUE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Flag();
        }
        if (type == Money.class) {
            return new Shape.Amount();
        }
        if (type == Fraction.class) {
            return new Shape.Exact();
        }
        if (type == LocalDate.class) {
            return new Shape.Day();
        }
        if (type == YearMonth.class) {
            return new Shape.Month();
        }
        if (type == DivisionCode.class) {
            return new Shape.Text(12, 12, "[0-9]{12}", "区划代码应为12位数字");
        }
        return shape(type);
    }

    private List<Shape.Word> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Shape.Word(((Enum<?>) constant).name(), label(type, constant), more(constant)))
                .toList();
    }

    private static String more(Object constant) {
        return constant instanceof PolicyCode code
                ? "，单位 " + code.unit().name() + words("，取值 ", PolicyWords.choices(code))
                        + words("，variant ", PolicyWords.variants(code))
                : "";
    }

    private static String words(String before, Map<String, String> names) {
        return names.isEmpty()
                ? ""
                : before + names.entrySet()
                        .stream()
                        .map(name -> name.getKey() + " " + name.getValue())
                        .collect(Collectors.joining("、"));
    }

    /** The Chinese word; empty where the enum has none, which a test refuses. */
    private String label(Class<?> type, Object constant) {
        if (constant instanceof RuleId rule) {
            return rule.code() + " " + rule.title();
        }
        String said = wording.of(name(type) + "." + ((Enum<?>) constant).name());
        if (!said.isEmpty()) {
            return said;
        }
        try {
            return (String) type.getMethod("label").invoke(constant);
        } catch (NoSuchMethodException none) {
            return "";
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(type.getName(), broken);
        }
    }
}
