package org.assistance.web.verification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.ItemObjection;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.Compared;
import org.jspecify.annotations.Nullable;

/**
 * A line of the whole matrix (XZ-55): one person and one item, with how far apart counts as one, how old the data is and why the answer is
 * what it is.
 *
 * @param line declared beside found, the answer and the officer's conclusion
 * @param age of the data on the day of the check; empty where there is none
 * @param tolerance in words; empty where no amounts are compared
 * @param again what was disputed and answered again, one sentence each
 */
public record MatrixRow(Compared line, String age, String tolerance, String explanation, List<String> again) {
    /** A person with all items. */
    public record Person(String name, List<MatrixRow> rows) {
        private Person undecided() {
            return new Person(name, rows.stream().map(MatrixRow::undecided).toList());
        }
    }

    /** Everybody, in the order of the members. */
    static List<Person> people(VerificationReport report, List<ItemObjection> objections, ZoneId zone) {
        LocalDate on = LocalDate.ofInstant(report.requestedAt(), zone);
        Map<String, List<MatrixRow>> byPerson = new LinkedHashMap<>();
        for (VerificationItem item : Matrix.byPerson(report.items())) {
            List<String> again = objections.stream()
                    .filter(one -> one.person().equals(item.personName())
                            && one.sourceLabel().equals(item.sourceLabel()))
                    .map(MatrixRow::sentence)
                    .toList();
            byPerson.computeIfAbsent(Matrix.person(item), _ -> new ArrayList<>()).add(of(item, on, again));
        }
        return byPerson.entrySet().stream().map(one -> new Person(one.getKey(), one.getValue())).toList();
    }

    /** Everybody, on the report that is filed: what is only chosen so far is no conclusion before somebody concluded the whole. */
    static List<Person> onPaper(VerificationReport report, List<ItemObjection> objections, ZoneId zone) {
        List<Person> people = people(report, objections, zone);
        return report.conclusion().isPresent() ? people : people.stream().map(Person::undecided).toList();
    }

    /** One item by itself. */
    public static MatrixRow of(VerificationItem item) {
        return of(item, null, List.of());
    }

    private static MatrixRow of(VerificationItem item, @Nullable LocalDate on, List<String> again) {
        String age = item.dataAsOf()
                .filter(_ -> on != null)
                .map(asOf -> "核对时已 " + ChronoUnit.DAYS.between(asOf, on) + " 天")
                .orElse("");
        boolean amounts = (item.declaredAmount().isPresent() || item.foundAmount().isPresent())
                && (item.answer() != CheckAnswer.NOT_FOUND || item.needsResolution());
        return new MatrixRow(Matrix.row(item), age, item.tolerance().filter(_ -> amounts).orElse(""),
                explanation(item), again);
    }

    private MatrixRow undecided() {
        return Matrix.NONE.equals(line.conclusion())
                ? this
                : new MatrixRow(new Compared(line.person(), line.item(), line.declared(), line.found(), line.source(),
                        line.verdict(), line.tone(), null), age, tolerance, explanation, again);
    }

    private static String explanation(VerificationItem item) {
        Money declared = item.declaredAmount().orElse(Money.ZERO);
        Money found = item.foundAmount().orElse(Money.ZERO);
        boolean amounts = item.declaredAmount().isPresent() && item.foundAmount().isPresent();
        return switch (item.answer()) {
            case CONFIRMED -> amounts && !declared.equals(found)
                    ? "相差 " + apart(declared, found) + "元（12个月合计），在容许误差之内"
                    : "部门记录与申报相符";
            case DIFFERS -> amounts && !declared.equals(found)
                    ? "部门记录比申报" + (found.compareTo(declared) > 0 ? "多 " : "少 ") + apart(declared, found)
                            + "元（12个月合计），超出容许误差"
                    : "部门记录与申报不符，须说明以哪个为准";
            case NOT_FOUND -> item.needsResolution() ? "申报了，部门现行数据中没有该人的记录" : "部门现行数据中没有该人的记录";
            case UNREACHABLE -> "没有有效数据，不表示没有记录";
            case REFUSED -> "没有查询，不表示没有记录";
        };
    }

    private static String apart(Money declared, Money found) {
        return (found.compareTo(declared) > 0 ? found.minus(declared) : declared.minus(found)).format();
    }

    /** What was disputed, and both answers. */
    static String sentence(ItemObjection one) {
        return "复议：" + one.raisedBy() + " " + one.raisedOn() + " 提出“" + one.reason() + "”，出示" + one.proof() + "；"
                + one.at() + " " + one.officer() + "向" + one.sourceLabel() + "重新查询"
                + (one.dataFrom() == null ? "" : "（" + one.dataFrom() + "）") + "。第一次“"
                + words(one.firstAnswer(), one.firstFound()) + "”，第二次“"
                + words(one.answer(), one.found()) + "”，"
                + (one.changed() ? "答复有变化" : one.answer().told() ? "答复没有变化" : "未能重查，维持第一次答复");
    }

    private static String words(CheckAnswer answer, String found) {
        return found.equals(answer.label()) ? found : answer.label() + "：" + found;
    }
}
