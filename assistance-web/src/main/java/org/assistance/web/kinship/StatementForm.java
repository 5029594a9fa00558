package org.assistance.web.kinship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.kinship.KinRelation;
import org.assistance.domain.kinship.Relative;
import org.assistance.domain.kinship.Statement;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Phone;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** What an officer typed of himself and his relatives, as typed. */
public record StatementForm(@Nullable String idNumber, @Nullable String phone, @Nullable String registeredAt,
        @Nullable String residence, @Nullable String account, @Nullable String none, @Nullable List<Line> relatives) {
    /** As many relatives as the page takes. */
    static final int LINES = 12;

    private static final int LONGEST = 100;

    /** One relative. */
    public record Line(@Nullable String relation, @Nullable String name, @Nullable String idNumber,
            @Nullable String birthDate, @Nullable String place) {
        static final Line EMPTY = new Line("", "", "", "", "");

        boolean isEmpty() {
            return Typed.text(relation).isEmpty() && Typed.text(name).isEmpty() && Typed.text(idNumber).isEmpty()
                    && Typed.text(birthDate).isEmpty() && Typed.text(place).isEmpty();
        }
    }

    /** What was stated last, its numbers masked; what comes back masked is what was stated ({@link Stated}). */
    static StatementForm of(@Nullable Statement known) {
        return known == null
                ? new StatementForm("", "", "", "", "", "", List.of())
                : new StatementForm(known.idNumber().masked(), Stated.phone(known.phone()), known.registeredAt(),
                        known.residence(), Stated.account(known.account()), known.relatives().isEmpty() ? "true" : "",
                        known.relatives()
                                .stream()
                                .map(one -> new Line(one.relation().name(), one.name(),
                                        one.idNumber() == null ? "" : one.idNumber().masked(),
                                        one.birthDate() == null ? "" : one.birthDate().toString(), one.place()))
                                .toList());
    }

    /** As typed, with what stands masked as it was stated last. */
    StatementForm unmasked(@Nullable Statement known) {
        if (known == null) {
            return this;
        }
        var stated = new Stated(known);
        return new StatementForm(stated.own(idNumber), stated.samePhone(phone), registeredAt, residence,
                stated.sameAccount(account), none,
                lines().stream()
                        .map(line -> new Line(line.relation(), line.name(),
                                stated.relatives(line.name(), line.idNumber()),
                                line.birthDate(), line.place()))
                        .toList());
    }

    /** The lines of the page: those typed, and empty ones. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int at = 0; at < LINES; at++) {
            Line typed = relatives != null && at < relatives.size() ? relatives.get(at) : null;
            lines.add(typed == null ? Line.EMPTY : typed);
        }
        return lines;
    }

    /** How many lines there are up to the last one with something in it. */
    public int given() {
        List<Line> lines = lines();
        int given = lines.size();
        while (given > 0 && lines.get(given - 1).isEmpty()) {
            given--;
        }
        return given;
    }

    /** What it says; null when anything is wrong, which {@code errors} then tells. */
    @Nullable
    Statement statement(LocalDate today, FieldErrors errors) {
        String own = number("idNumber", "", idNumber, today, errors);
        if (own.isEmpty()) {
            errors.add("idNumber", "请填写本人的身份证号码");
        }
        String telephone = Typed.number(phone);
        String wrong = telephone.isEmpty() ? null : Phone.problemOf(telephone);
        if (wrong != null) {
            errors.add("phone", wrong);
        }
        place("registeredAt", registeredAt, errors);
        place("residence", residence, errors);
        String paidInto = Typed.number(account);
        if (!paidInto.isEmpty() && !paidInto.matches("[0-9]{8,30}")) {
            errors.add("account", "账号只能是8至30位数字");
        }
        List<Relative> stated = relatives(today, errors);
        boolean isNone = "true".equals(none);
        if (isNone && !stated.isEmpty()) {
            errors.add("none", "已填写近亲属，请不要勾选“没有需要申报的近亲属”");
        } else if (!isNone && lines().stream().allMatch(Line::isEmpty)) {
            errors.add("none", "没有需要申报的近亲属的，请勾选；有的，请逐人填写");
        }
        return errors.isEmpty()
                ? new Statement(new IdNumber(own), telephone, Typed.text(registeredAt), Typed.text(residence),
                        paidInto.isEmpty() ? null : paidInto, stated)
                : null;
    }

    private List<Relative> relatives(LocalDate today, FieldErrors errors) {
        var stated = new ArrayList<Relative>();
        List<Line> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.isEmpty()) {
                continue;
            }
            String field = "relatives[" + at + "].";
            String who = "第" + (at + 1) + "人：";
            KinRelation relation = KinRelation.ofRelatives()
                    .stream()
                    .filter(one -> one.name().equals(line.relation()))
                    .findFirst()
                    .orElse(null);
            if (relation == null) {
                errors.add(field + "relation", who + "请选择关系");
            }
            String name = Typed.text(line.name());
            if (PersonName.namesNobody(name) || name.length() > 50) {
                errors.add(field + "name", who + "请填写姓名，2至50个字");
            }
            String number = number(field + "idNumber", who, line.idNumber(), today, errors);
            LocalDate born = born(field + "birthDate", who, line.birthDate(), today, errors);
            if (number.isEmpty() && Typed.text(line.birthDate()).isEmpty()) {
                errors.add(field + "idNumber", who + "请填写身份证号码；不知道的填写出生日期");
            }
            if (Typed.text(line.place()).length() > LONGEST) {
                errors.add(field + "place", who + "住址最多" + LONGEST + "个字");
            }
            if (errors.isEmpty() && relation != null) {
                stated.add(new Relative(relation, name, number.isEmpty() ? null : new IdNumber(number),
                        number.isEmpty() ? born : null, Typed.text(line.place())));
            }
        }
        return stated;
    }

    private static String number(String field, String who, @Nullable String typed, LocalDate today,
            FieldErrors errors) {
        String number = Typed.number(typed).toUpperCase(java.util.Locale.ROOT);
        String problem = number.isEmpty() ? null : IdNumber.problemOf(number, today);
        if (problem != null) {
            errors.add(field, who + problem);
        }
        return number;
    }

    private static @Nullable LocalDate born(String field, String who, @Nullable String typed, LocalDate today,
            FieldErrors errors) {
        LocalDate born = Typed.dayOf(typed);
        if (born == null && !Typed.text(typed).isEmpty()) {
            errors.add(field, who + "日期请写成 1960-05-01");
        } else if (born != null && (born.isBefore(today.minusYears(130)) || born.isAfter(today))) {
            errors.add(field, who + "出生日期不对，请核对");
        }
        return born;
    }

    private static void place(String field, @Nullable String typed, FieldErrors errors) {
        if (Typed.text(typed).isEmpty() || Typed.text(typed).length() > LONGEST) {
            errors.add(field, "请填写到门牌号，不超过" + LONGEST + "个字");
        }
    }
}
