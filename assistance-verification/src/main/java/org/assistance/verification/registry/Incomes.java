package org.assistance.verification.registry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** Compares incomes of certain kinds over the months that count: total with total, never a rounded month with a month. */
final class Incomes {
    private Incomes() {}

    /** A monthly amount as an income line of the months it was paid in the window, or null when it was paid in none of them. */
    static @Nullable IncomeLine line(IncomeKind kind, Particulars record, Question question) {
        if (record.amount() == null) {
            return null;
        }
        Months window = question.window();
        YearMonth from = record.from() == null ? window.from() : latest(YearMonth.from(record.from()), window.from());
        YearMonth to = record.to() == null ? window.to() : earliest(YearMonth.from(record.to()), window.to());
        if (to.isBefore(from)) {
            return null;
        }
        var span = new Months(from, to);
        return new IncomeLine(kind.usualClass(), kind, span, record.amount().times(span.count()), Money.ZERO,
                FactSource.CHECKED, question.source());
    }

    /** The declared incomes of these kinds. */
    static List<IncomeLine> declared(Question question, Set<IncomeKind> kinds) {
        List<IncomeLine> incomes = question.declaredMember().incomes();
        return incomes == null ? List.of() : incomes.stream().filter(line -> kinds.contains(line.kind())).toList();
    }

    /** The declared incomes of these kinds, in words. */
    static String declaredWords(Question question, Set<IncomeKind> kinds) {
        List<IncomeLine> lines = declared(question, kinds);
        if (lines.isEmpty()) {
            return "未申报";
        }
        return lines.stream()
                .map(Incomes::words)
                .collect(Collectors.joining("；"));
    }

    private static String words(IncomeLine line) {
        return line.kind().label() + " " + line.amount().format() + "元（" + line.span().format()
                + (line.note() == null || line.note().isBlank() ? "" : "，" + line.note().strip()) + "）";
    }

    /** The answer for a person with records: what the source speaks about is compared, the rest stays as declared. */
    static Answer compare(Question question, FoundFacts facts, String foundWords, Tolerance tolerance) {
        Set<IncomeKind> kinds = facts.incomeKinds();
        List<IncomeLine> found = facts.incomes();
        List<IncomeLine> all = declared(question, kinds);
        List<IncomeLine> declared = all.stream().filter(facts::speakOf).toList();
        Fraction declaredTotal = total(declared, question.window());
        Fraction foundTotal = total(found, question.window());
        String words = foundWords + "；12个月合计 " + Money.ofFen(foundTotal.halfUp()).format() + "元"
                + (declared.size() == all.size() ? "" : "。申报的其他单位收入不在此来源，照申报计入");
        var beside = new Answer.Beside(declaredWords(question, kinds), words, Money.ofFen(declaredTotal.halfUp()),
                Money.ofFen(foundTotal.halfUp()));
        boolean same = !found.isEmpty() && !declared.isEmpty()
                && tolerance.covers(declaredTotal, foundTotal, Question.MONTHS)
                && kindsOf(declared).equals(kindsOf(found));
        return same ? new Answer.Confirmed(beside, facts) : new Answer.Differs(beside, facts);
    }

    /** The answer for a person without records. */
    static Answer none(Question question, Set<IncomeKind> kinds) {
        List<IncomeLine> declared = declared(question, kinds);
        var beside = new Answer.Beside(declaredWords(question, kinds), "无记录",
                Money.ofFen(total(declared, question.window()).halfUp()), Money.ZERO);
        return new Answer.NotFound(beside, FoundFacts.incomes(kinds, List.of()), !declared.isEmpty());
    }

    // Which kind it is decides what is exempt, so the same sum of another kind is a difference.
    private static Set<IncomeKind> kindsOf(List<IncomeLine> lines) {
        return lines.stream().map(IncomeLine::kind).collect(Collectors.toSet());
    }

    static Fraction total(List<IncomeLine> lines, Months window) {
        Fraction total = Fraction.ZERO;
        for (IncomeLine line : lines) {
            total = total.plus(Fraction.of(line.amount().fen())
                    .times(line.span().shared(window))
                    .over(line.span().count()));
        }
        return total;
    }

    /** The lines found in the window, one for each record that was paid in it. */
    static List<IncomeLine> lines(Question question, Function<Particulars, @Nullable IncomeLine> read) {
        var lines = new ArrayList<IncomeLine>();
        for (Particulars record : question.records()) {
            IncomeLine line = read.apply(record);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The kinds of income that a source speaks about. */
    static Set<IncomeKind> kinds(DepartmentSource source) {
        var kinds = EnumSet.noneOf(IncomeKind.class);
        source.words(ColumnRole.ITEM).forEach(word -> kinds.add(kind(source, word.kind())));
        if (kinds.isEmpty() || source.kind() != null) {
            kinds.add(kind(source, (String) null));
        }
        return kinds;
    }

    /** The kind of income that a record is of. */
    static IncomeKind kind(DepartmentSource source, Particulars record) {
        return source.words(ColumnRole.ITEM)
                .stream()
                .filter(word -> record.detail().equals(word.word()) || record.detail().startsWith(word.word() + " "))
                .findFirst()
                .map(word -> kind(source, word.kind()))
                .orElseGet(() -> kinds(source).iterator().next());
    }

    private static IncomeKind kind(DepartmentSource source, @Nullable String word) {
        String kind = word == null ? source.kind() : word;
        return kind == null ? IncomeKind.OTHER : IncomeKind.valueOf(kind);
    }

    private static YearMonth latest(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static YearMonth earliest(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /** A monthly record in words: {@code 每月1,500.00元，2020-01起}. */
    static String words(Particulars record) {
        var words = new StringBuilder();
        if (record.amount() != null) {
            words.append("每月 ").append(record.amount().format()).append("元");
        }
        if (record.from() != null) {
            words.append("，").append(YearMonth.from(record.from())).append(" 起");
        }
        if (record.to() != null) {
            words.append("，").append(YearMonth.from(record.to())).append(" 止");
        }
        return words.toString();
    }
}
