package org.assistance.domain.example;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** Phrases for single values of policy, written as decisions quote them: {@code 特困照料护理标准(半护理)·城镇=300元/月}. */
final class ValuePhrases {

    private static final Pattern KEY = Pattern.compile("([^()=·]+)(?:\\(([^()]+)\\))?(?:·(城镇|农村))?");

    private static final Pattern VALUE = Pattern.compile("([^()]+?)(?:\\(([^()]+)\\))?");

    private static final Pattern NUMBER = Pattern.compile("(-?[\\d.,]+)(.*)");

    private static final Map<String, PolicyCode> CODES = new LinkedHashMap<>();

    static {
        for (PolicyCode code : PolicyCode.values()) {
            if (code.threshold() == null) {
                CODES.put(code.label(), code);
            }
        }
    }

    private ValuePhrases() {}

    /** What a value is about. */
    record Key(PolicyCode code, @Nullable String variant, @Nullable Area area) {}

    /** Reads what stands before the equals sign. */
    static Key key(String text) {
        Matcher matcher = KEY.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("名称应写成“低保标准·城镇”或者“特困照料护理标准(半护理)”");
        }
        PolicyCode code = code(matcher.group(1).strip());
        String variant = matcher.group(2) == null ? null : variant(code, matcher.group(2));
        String area = matcher.group(3);
        return new Key(code, variant, area == null ? null : Vocabulary.find(Area.values(), Area::label, area));
    }

    /** Reads a whole phrase. */
    static PolicyValue value(String text, RowPhrases.By by) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("应写成“低保标准·城镇=700元/月”");
        }
        Key key = key(text.substring(0, equals));
        Matcher matcher = VALUE.matcher(text.substring(equals + 1).strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("等号后应写数值和单位");
        }
        Operator operator = matcher.group(2) == null
                ? null
                : Vocabulary.find(Operator.values(), Operator::label, matcher.group(2));
        String written = matcher.group(1).strip();
        PolicyCode code = key.code();
        Matcher number = NUMBER.matcher(written);
        if (written.equals("全部")) {
            return row(key, "ALL", code.unit(), by, operator);
        }
        if (number.matches()) {
            String value = number.group(1).replace(",", "");
            if (value.startsWith("-")) {
                throw new IllegalArgumentException("政策标准不能是负数");
            }
            return row(key, value, unit(code, number.group(2).strip()), by, operator);
        }
        return switch (code.unit()) {
            case FLAG -> row(key, flag(written), Unit.FLAG, by, operator);
            case CHOICE -> row(key, choice(code, written), Unit.CHOICE, by, operator);
            default -> throw new IllegalArgumentException("“" + written + "”不是数值");
        };
    }

    private static PolicyValue row(Key key, String value, Unit unit, RowPhrases.By by, @Nullable Operator operator) {
        return new PolicyValue(key.code(), key.variant(), key.area(), value, unit, by.division(), by.validity(),
                by.document(), operator);
    }

    private static PolicyCode code(String label) {
        PolicyCode code = CODES.get(label);
        if (code == null) {
            try {
                return Vocabulary.find(CODES, label);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("没有叫“" + label + "”的政策标准，名称见政策标准页", wrong);
            }
        }
        return code;
    }

    private static String variant(PolicyCode code, String word) {
        Map<String, String> known = PolicyWords.variants(code);
        return known.isEmpty() ? word : Vocabulary.find(turned(known), word);
    }

    private static String choice(PolicyCode code, String word) {
        return PolicyWords.choices(code).isEmpty() ? word : choiceOf(code, word);
    }

    private static String choiceOf(PolicyCode code, String word) {
        return Vocabulary.find(turned(PolicyWords.choices(code)), word);
    }

    private static Map<String, String> turned(Map<String, String> words) {
        Map<String, String> turned = new LinkedHashMap<>();
        words.forEach((name, word) -> turned.put(word, name));
        return turned;
    }

    private static String flag(String word) {
        return switch (word) {
            case "是" -> "true";
            case "否" -> "false";
            default -> throw new IllegalArgumentException("应写“是”或者“否”");
        };
    }

    private static Unit unit(PolicyCode code, String word) {
        if (word.isEmpty() || word.equals(code.unit().label())) {
            return code.unit();
        }
        for (Unit unit : Unit.values()) {
            if (unit.label().equals(word)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("不认识单位“" + word + "”，通常写“" + code.unit().label() + "”");
    }
}
