package org.assistance.web.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.DepartmentSource;
import org.assistance.verification.registry.Terms;
import org.assistance.verification.registry.Tolerance;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Terms of a source as typed.
 *
 * @param validFrom the first day
 * @param asked {@code yes} or {@code no}
 * @param contact whom to ring
 * @param schedule when data comes, in words
 * @param everyMonths months from one file to the next; may be empty
 * @param dueDay day of the month; may be empty
 * @param wayIn FILE or SERVICE
 * @param address of the service
 * @param daysFresh days
 * @param tolerance yuan a month; empty and 0 are both not a fen apart
 * @param percent of what was declared, with one decimal at most; empty and 0 likewise
 * @param counts ANY or MORE
 * @param withoutFresh what to do without fresh data
 * @param document number of the agreement
 */
record TermsForm(@Nullable String validFrom, @Nullable String asked, @Nullable String contact,
        @Nullable String schedule, @Nullable String everyMonths, @Nullable String dueDay, @Nullable String wayIn,
        @Nullable String address, @Nullable String daysFresh, @Nullable String tolerance, @Nullable String percent,
        @Nullable String counts, @Nullable String withoutFresh, @Nullable String document) {
    private static final int MOST_MONTHS = 60;
    private static final int LAST_DAY = 28;
    private static final int MOST_DAYS = 1000;
    private static final int LONGEST = 200;

    /** What holds now, to begin with. */
    static TermsForm of(DepartmentSource now) {
        Tolerance tolerance = now.tolerance();
        Long fen = tolerance.fenPerMonth();
        Integer permille = tolerance.permille();
        return new TermsForm("", now.validFrom() == null ? "" : "yes", now.contact(), now.schedule(),
                text(now.everyMonths()), text(now.dueDay()), now.wayIn().name(),
                now.address() == null ? "" : now.address(), String.valueOf(now.daysFresh()),
                fen == null ? "" : Money.ofFen(fen).format(), permille == null ? "" : percent(permille),
                tolerance.onlyMore() ? "MORE" : "ANY", now.withoutFresh().name(), "");
    }

    private static String percent(int permille) {
        return BigDecimal.valueOf(permille, 1).stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** The terms, or sentences beside the fields. */
    Optional<Terms> terms(String source, FieldErrors errors) {
        LocalDate from = Typed.dayOf(said(validFrom));
        if (from == null) {
            errors.add("validFrom",
                    said(validFrom).isEmpty() ? "请填写从哪一天起" : "“" + said(validFrom) + "”不是日期，应为 2026-10-31 这样的格式");
        }
        if (!said(asked).equals("yes") && !said(asked).equals("no")) {
            errors.add("asked", "请选择核对时查不查");
        }
        String words = required("schedule", "提供周期", schedule, "请填写提供周期，例如 每月15日前", errors);
        String number = required("document", "文号", document, "请填写约定的文号", errors);
        Integer months = number("everyMonths", "每几个月", everyMonths, 1, MOST_MONTHS, false, errors);
        Integer day = number("dueDay", "每月几日前", dueDay, 1, LAST_DAY, false, errors);
        if (said(everyMonths).isEmpty() != said(dueDay).isEmpty()) {
            errors.add(said(dueDay).isEmpty() ? "dueDay" : "everyMonths", "间隔月数和每月几日前要么都填，要么都不填");
        }
        Integer fresh = number("daysFresh", "有效天数", daysFresh, 1, MOST_DAYS, true, errors);
        boolean live = said(wayIn).equals(WayIn.SERVICE.name());
        if (!live && !said(wayIn).equals(WayIn.FILE.name())) {
            errors.add("wayIn", "请选择提供方式");
        }
        String to = said(address);
        if (live && !to.matches(Terms.ADDRESS)) {
            errors.add("address", to.isEmpty() ? "在线服务须填写地址" : "地址应为 https://主机/路径，不带用户名");
        } else if (!live && !to.isEmpty()) {
            errors.add("address", "文件方式没有服务地址，请清空或者改选在线服务");
        }
        Tolerance apart = apart(errors);
        Optional<WithoutFresh> without = Arrays.stream(WithoutFresh.values())
                .filter(one -> one.name().equals(said(withoutFresh)))
                .findFirst();
        if (without.isEmpty()) {
            errors.add("withoutFresh", "请选择没有有效数据时怎么办");
        }
        if (!errors.isEmpty() || from == null || fresh == null || without.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Terms(source, from, said(asked).equals("yes"), said(contact), words, months, day,
                live ? WayIn.SERVICE : WayIn.FILE, live ? to : null, fresh, apart,
                without.get(), number));
    }

    private Tolerance apart(FieldErrors errors) {
        boolean more = said(counts).equals("MORE");
        String yuan = HalfWidth.closed(said(tolerance));
        Integer share = permille(errors);
        if (!yuan.isEmpty() && (Money.problemOf(yuan) != null || Money.parse(yuan).negative())) {
            errors.add("tolerance", "差额以内算一致：“" + yuan + "”不是金额，应为数字，单位元；分文不差的填0或者不填");
            return Tolerance.NONE;
        }
        if (yuan.isEmpty() || Money.parse(yuan).fen() == 0) {
            return new Tolerance(null, share, more);
        }
        if (share != null) {
            errors.add("percent", "金额和比例只能填一个");
        }
        return new Tolerance(Money.parse(yuan).fen(), null, more);
    }

    private @Nullable Integer permille(FieldErrors errors) {
        String text = HalfWidth.closed(said(percent));
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,2}(\\.[0-9])?")) {
            errors.add("percent", "申报的比例应为 0 至 99.9 的数字，最多一位小数");
            return null;
        }
        int share = new BigDecimal(text).movePointRight(1).intValueExact();
        return share == 0 ? null : share;
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String required(String field, String label, @Nullable String typed, String sentence,
            FieldErrors errors) {
        String text = said(typed);
        if (Reason.saysNothing(text) || text.length() > LONGEST) {
            errors.add(field, Reason.saysNothing(text) ? sentence : label + "最多 " + LONGEST + " 字");
        }
        return text;
    }

    private static @Nullable Integer number(String field, String label, @Nullable String typed, int least, int most,
            boolean must,
            FieldErrors errors) {
        String text = HalfWidth.closed(said(typed));
        if (text.isEmpty() && !must) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            errors.add(field, label + "应为 " + least + " 至 " + most + " 的整数");
            return null;
        }
        return Integer.valueOf(text);
    }
}
