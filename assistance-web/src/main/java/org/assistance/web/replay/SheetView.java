package org.assistance.web.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.replay.ReplaySheet;
import org.assistance.domain.replay.SheetLine;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of back-pay and recovery as pages and paper show it, with people's names.
 *
 * @param benefits one table each
 * @param statuses determinations without money that were wrong, in sentences
 * @param lacking what cannot be said yet
 * @param summary what it comes to, in one sentence
 */
record SheetView(ReplaySheet sheet, List<Benefit> benefits, List<String> statuses, List<String> lacking,
        String summary) {
    /** One benefit with its months. */
    record Benefit(String label, List<Row> rows, Money paid, Money pending, Money due, Money difference,
            List<Working> workings) {}

    /** One month; {@code same} when its causes are those of the month above. */
    record Row(String month, Money paid, Money pending, Money due, Money difference, List<String> words,
            List<String> causes,
            boolean same) {}

    /** How the amount of some months is worked out, and the values of policy in it with their documents. */
    record Working(String months, List<String> steps, List<String> documents, List<Income> income) {}

    /** One line of the income of a household: what and whose, how it is worked out, with its months and where it comes from, and the result. */
    record Income(String label, String how, String amount) {}

    private record Key(Programme programme, @Nullable Integer member) {}

    /** The view, with the names of the members by their numbers. */
    static SheetView of(ReplaySheet sheet, Map<Integer, String> names) {
        UnaryOperator<String> named = sentence -> MemberNames.named(sentence, names);
        Map<Key, List<SheetLine>> lines = new LinkedHashMap<>();
        sheet.lines()
                .forEach(line -> lines.computeIfAbsent(new Key(line.programme(), line.member()), _ -> new ArrayList<>())
                        .add(line));
        List<Benefit> benefits = new ArrayList<>();
        lines.forEach((key, months) -> benefits.add(benefit(key, months, sheet, named, person(key.member, names))));
        return new SheetView(sheet, benefits, statuses(sheet, named), sheet.lacking().stream().map(named).toList(),
                summary(sheet));
    }

    private static String person(@Nullable Integer member, Map<Integer, String> names) {
        return member == null ? "" : names.getOrDefault(member, "成员" + member);
    }

    private static Benefit benefit(Key key, List<SheetLine> months, ReplaySheet sheet, UnaryOperator<String> named,
            String person) {
        List<Row> rows = new ArrayList<>();
        SheetLine before = null;
        for (SheetLine line : months) {
            boolean same = before != null && !line.causes().isEmpty() && line.causes().equals(before.causes());
            rows.add(new Row(line.month().toString(), line.paid(), line.pending(), line.due(), line.difference(),
                    words(line), line.causes().stream().map(named).toList(), same));
            before = line;
        }
        List<Working> workings = sheet.workings()
                .stream()
                .filter(one -> one.programme() == key.programme
                        && Objects.equals(one.member(), key.member))
                .map(one -> new Working(one.months().format(),
                        one.steps().stream().map(Step::sentence).map(named).toList(), documents(one.steps()),
                        income(one.income(), named)))
                .toList();
        return new Benefit(key.programme.label() + (person.isEmpty() ? "" : "　" + person), rows,
                sum(months, SheetLine::paid), sum(months, SheetLine::pending), sum(months, SheetLine::due),
                sum(months, SheetLine::difference), workings);
    }

    private static Money sum(List<SheetLine> lines, Function<SheetLine, Money> of) {
        return lines.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static List<Income> income(List<Step> steps, UnaryOperator<String> named) {
        return steps.stream()
                .map(step -> new Income(named.apply(step.label()), named.apply(said(step)),
                        step.unit().format(step.rounded())))
                .toList();
    }

    private static String said(Step step) {
        String terms = step.inputs()
                .stream()
                .map(input -> input.label() + " " + input.format() + (input.source() == null
                        ? ""
                        : "（" + input.source().label()
                                + (input.note() == null || input.note().isBlank() ? "" : "：" + input.note())
                                + "）"))
                .distinct()
                .collect(Collectors.joining("；"));
        return terms.isEmpty() ? step.worked() : terms;
    }

    private static List<String> documents(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.inputs().stream())
                .map(Input::policy)
                .filter(Objects::nonNull)
                .map(Citation::format)
                .distinct()
                .toList();
    }

    private static List<String> words(SheetLine line) {
        List<String> parts = new ArrayList<>();
        add("补发", line.backPay(), parts);
        add("追回", line.recovery(), parts);
        add("待发中扣减", line.withheld(), parts);
        return parts.isEmpty() ? List.of("无差额") : parts;
    }

    private static String summary(ReplaySheet sheet) {
        List<String> parts = new ArrayList<>();
        add("应补发 ", sheet.backPay(), parts);
        add("应追回 ", sheet.recovery(), parts);
        add("待发的名册应扣减 ", sheet.withheld(), parts);
        if (parts.isEmpty()) {
            return "至" + sheet.through() + "，已发和待发的与应发的一致，没有差额。";
        }
        String net = sheet.backPay().positive() && sheet.recovery().positive()
                ? "；补发与追回相抵后，" + (sheet.backPay().compareTo(sheet.recovery()) >= 0
                        ? "应补发 " + sheet.backPay().minus(sheet.recovery()).format()
                        : "应追回 " + sheet.recovery().minus(sheet.backPay()).format()) + "元"
                : "";
        return "至" + sheet.through() + "，" + String.join("，", parts) + net + "。";
    }

    private static void add(String word, Money amount, List<String> to) {
        if (amount.positive()) {
            to.add(word + amount.format() + "元");
        }
    }

    private static List<String> statuses(ReplaySheet sheet, UnaryOperator<String> named) {
        return sheet.statuses()
                .stream()
                .filter(line -> line.differs() || line.outcome() == Outcome.UNPROVEN)
                .map(line -> line.months().format() + " " + line.programme().label() + "：原决定"
                        + (line.held() ? "认定" : "不认定") + "，按现在掌握的情况" + line.outcome().label()
                        + (line.causes().isEmpty() ? "" : "（" + String.join("；", line.causes()) + "）"))
                .map(named)
                .toList();
    }
}
