package org.assistance.domain.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Words that say the same of a member and of somebody who owes support: disability and what is held. */
final class SharedWords {

    private static final String IMPAIRMENT = "(" + Vocabulary.any(DisabilityKind.values(), DisabilityKind::label)
            + ")([一二三四])级";

    /** {@code 残疾智力一级}, {@code 残疾多重一级=肢体二级+精神三级(至2026-04-30)}; four groups. */
    static final String DISABLED = "残疾" + IMPAIRMENT + "(?:=(.+?))?" + Vocabulary.ASIDE;

    /** {@code 享有低保}, {@code 复核低保}, {@code 申报享有福利性护理补贴60元(2026-01-01起)}; four groups. */
    static final String HELD = "(申报享有|核实享有|享有|复核)(?!不详)([^0-9()]+?)(?:" + Vocabulary.YUAN + ")?" + Vocabulary.ASIDE;

    private static final Pattern ONE = Pattern.compile(IMPAIRMENT);

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private SharedWords() {}

    /** The certificate of a matched word; good for five years from the application where nothing else is said. */
    static Certificate certificate(Matcher word, LocalDate applied) {
        var details = new ArrayList<Impairment>();
        String of = word.group(3);
        if (of != null) {
            for (String one : of.split("\\+")) {
                Matcher detail = ONE.matcher(one);
                if (!detail.matches()) {
                    throw new IllegalArgumentException("不认识“" + one + "”，请写成肢体二级+精神三级");
                }
                details.add(new Impairment(kind(detail.group(1)), grade(detail.group(2))));
            }
        }
        LocalDate issued = null;
        LocalDate expires = applied.plusYears(5);
        CertificateStatus status = CertificateStatus.VALID;
        String aside = word.group(4);
        if (aside != null && aside.contains("至")) {
            String from = aside.substring(0, aside.indexOf('至')).strip();
            issued = from.isEmpty() ? null : Vocabulary.day(from);
            expires = Vocabulary.day(aside.substring(aside.indexOf('至') + 1).strip());
        } else if ("有效期不详".equals(aside)) {
            expires = null;
        } else if (aside != null) {
            status = Vocabulary.find(CertificateStatus.values(), CertificateStatus::label, aside);
        }
        return new Certificate(kind(word.group(1)), grade(word.group(2)), details, issued, expires, status);
    }

    private static DisabilityKind kind(String word) {
        return Vocabulary.find(DisabilityKind.values(), DisabilityKind::label, word);
    }

    private static int grade(String word) {
        return "一二三四".indexOf(word) + 1;
    }

    /** The benefit or status of a matched word; since 2020 where no days are written. */
    static Held held(Matcher word) {
        String how = word.group(1);
        HeldKind kind = Vocabulary.find(HeldKind.values(), HeldKind::label, word.group(2));
        Money amount = word.group(3) == null ? null : Vocabulary.money(word.group(3));
        FactSource source = switch (how) {
            case "申报享有" -> FactSource.DECLARED;
            case "核实享有" -> FactSource.OFFICER;
            default -> FactSource.RECORD;
        };
        return new Held(kind, days(word.group(4), SINCE), amount, how.equals("复核"), source, null);
    }

    /** Reads {@code 2026-04-01起} or {@code 2026-01-01至2026-06-30}. */
    static DateRange days(@Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return DateRange.from(otherwise);
        }
        if (text.endsWith("起")) {
            return DateRange.from(Vocabulary.day(text.substring(0, text.length() - 1)));
        }
        String[] ends = text.split("至", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("“" + text + "”不是起止日期，请写成2026-04-01起，或者2026-01-01至2026-06-30");
        }
        return DateRange.between(ends[0].isBlank() ? otherwise : Vocabulary.day(ends[0]), Vocabulary.day(ends[1]));
    }

    /** The numbers of {@code 成员2、成员3}. */
    static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>();
        for (String one : text.replace("成员", "").split("[、,和]")) {
            if (!one.strip().matches("[1-9]\\d?")) {
                throw new IllegalArgumentException("“" + text + "”应写成成员2、成员3");
            }
            numbers.add(Integer.valueOf(one.strip()));
        }
        return numbers;
    }
}
