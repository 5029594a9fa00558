package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/** What about a new row is possible but out of the ordinary, so that the officer types its figure a second time. */
final class PolicyChecks {
    /** Standards are raised by some percent a year; more than this in one step is a slip until somebody says otherwise. */
    private static final Fraction STEEP = Fraction.of(30);

    /** Below this multiple of the 低保 standard no base of 特困 is usual (TK-11). */
    private static final Fraction USUAL_TEKUN = Fraction.of(13, 10);

    /** In principle no 渐退 is longer than so many months (JT-01). */
    private static final Fraction USUAL_TAPER = Fraction.of(6);

    private PolicyChecks() {}

    /**
     * The cautions, a sentence each; empty for an ordinary change.
     *
     * @param than what the row is compared with, in words: 正在执行的670.00元/月
     */
    static List<String> cautions(DatedRow row, @Nullable DatedRow before, String than, LocalDate today) {
        var cautions = new ArrayList<String>();
        Optional<Fraction> percent = before == null ? Optional.empty() : PolicyChange.percent(row, before);
        percent.filter(change -> change.sign() < 0)
                .ifPresent(change -> cautions.add("比" + than + PolicyChange.words(change) + "。"));
        percent.filter(change -> change.compareTo(STEEP) > 0)
                .ifPresent(change -> cautions.add("比" + than + PolicyChange.words(change) + "，一次超过30%。"));
        if (before != null && percent.isEmpty() && Figure.of(row).isPresent()
                && Figure.of(before).filter(old -> old.number().sign() > 0).isPresent()) {
            cautions.add("与" + than + "单位不同，不能直接比较。");
        }
        if (row instanceof PolicyValueRow now && before instanceof PolicyValueRow then
                && now.toPolicy().operator() != then.toPolicy().operator()) {
            cautions.add("比较方式由“" + then.toPolicy().comparison().label() + "”改为“" + now.toPolicy().comparison().label()
                    + "”。");
        }
        if (row instanceof PolicyValueRow now && now.toPolicy().code() == PolicyCode.TEKUN_BASE_MULT
                && now.toPolicy().number().compareTo(USUAL_TEKUN) < 0) {
            cautions.add("特困基本生活标准一般不低于低保标准的1.3倍，填的是" + now.toPolicy().number().format() + "倍。");
        }
        if (row instanceof PolicyValueRow now && now.toPolicy().code() == PolicyCode.TAPER_MONTHS
                && now.toPolicy().number().compareTo(USUAL_TAPER) > 0) {
            cautions.add("渐退期原则上不超过6个月，填的是" + now.toPolicy().count() + "个月。");
        }
        if (row.validFrom().isBefore(today)) {
            cautions.add("起始日期" + row.validFrom() + "早于今天：此后办理的测算，凡适用这一天以后标准的都按新值；已经作出的决定和发放不变。");
        }
        return cautions;
    }
}
