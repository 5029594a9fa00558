package org.assistance.web.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A family of {@code db/demo/families.csv}: when it applied, how far its case has come, and its application form as typed.
 *
 * @param number its number in the file, from 1
 * @param applied when it applied, counted back from today: 前4月06日 (the 6th, four months ago) or 12天前
 * @param reach how far it has come
 * @param village where it lives
 * @param fields the inputs of the form by name
 * @param proofs the proofs handed in
 * @param relief the amount of 临时救助 that the officers choose, null where none is asked for
 */
record DemoFamily(int number, String applied, Reach reach, DivisionCode village, Map<String, String> fields,
        Set<DocumentCategory> proofs, @Nullable Money relief) {
    private static final Pattern MONTHS = Pattern.compile("前(\\d+)月(\\d+)日");
    private static final Pattern DAYS = Pattern.compile("(\\d+)天前");

    /** How far a case has come (办到), in the order of the road; the last ones leave it. */
    enum Reach {
        DRAFT("草稿"),
        SUBMITTED("已提交"),
        ACCEPTED("已受理"),
        CHECKED("已核对"),
        CONCLUDED("已结论"),
        ASSESSED("已测算"),
        OPINED("已初审"),
        POSTED("公示中"),
        TO_DECIDE("待决"),
        DECIDED("决定"),
        NOT_ACCEPTED("不予受理"),
        WITHDRAWN("撤回"),
        TERMINATED("终止"),
        OBJECTED("异议"),
        RETURNED("退回"),
        ENDED("退出");

        private final String label;

        Reach(String label) {
            this.label = label;
        }

        static Reach labelled(String label) {
            for (Reach reach : values()) {
                if (reach.label.equals(label)) {
                    return reach;
                }
            }
            throw new IllegalArgumentException("办到：" + label);
        }

        /** Whether the road is walked at least as far as a point of it. */
        boolean passes(Reach point) {
            return through().ordinal() >= point.ordinal();
        }

        private Reach through() {
            return switch (this) {
                case NOT_ACCEPTED -> SUBMITTED;
                case WITHDRAWN, TERMINATED -> CHECKED;
                case OBJECTED -> POSTED;
                case RETURNED -> TO_DECIDE;
                case ENDED -> DECIDED;
                case DRAFT, SUBMITTED, ACCEPTED, CHECKED, CONCLUDED, ASSESSED, OPINED, POSTED, TO_DECIDE, DECIDED ->
                    this;
            };
        }
    }

    /** The day of the application, as seen from a day. */
    LocalDate appliedOn(LocalDate today) {
        Matcher months = MONTHS.matcher(applied);
        if (months.matches()) {
            return YearMonth.from(today)
                    .minusMonths(Long.parseLong(months.group(1)))
                    .atDay(Integer.parseInt(months.group(2)));
        }
        Matcher days = DAYS.matcher(applied);
        if (days.matches()) {
            return today.minusDays(Long.parseLong(days.group(1)));
        }
        throw new IllegalArgumentException("申请：" + applied);
    }

    /** Whether it asks for help at once, on the fast road. */
    boolean urgent() {
        return fields.getOrDefault("reliefUrgent", "").equals("true");
    }
}
