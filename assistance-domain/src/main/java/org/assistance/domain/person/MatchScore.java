package org.assistance.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two people being one, part by part, of a hundred points. It puts lists in order and decides nothing. The weights are
 * the system's own [choice]; what is not known of one of them gives no points.
 *
 * @param parts each with what it rests on
 */
public record MatchScore(List<Part> parts) {
    /** From how many points on two people are put before an officer. */
    public static final int WORTH_LOOKING = 65;

    /**
     * One part.
     *
     * @param label what is compared
     * @param points what it gives
     * @param of the most it can give
     * @param words how the two compare
     */
    public record Part(String label, int points, int of, String words) {}

    /** All points together. */
    public int total() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** Compares two people. */
    public static MatchScore of(Known one, Known other) {
        return new MatchScore(List.of(name(one, other), birth(one.birthDate(), other.birthDate()), sex(one, other),
                ending(one, other), place(one.place(), other.place()), family(one, other)));
    }

    private static Part name(Known one, Known other) {
        NameMatch match = NameMatch.of(one.name(), other.name());
        int points = switch (match) {
            case SAME -> 40;
            case VARIANT -> 30;
            case UNREADABLE -> 15;
            case OTHER -> 0;
        };
        return new Part("姓名", points, 40, match.label());
    }

    private static Part birth(@Nullable LocalDate one, @Nullable LocalDate other) {
        int most = 25;
        if (one == null || other == null) {
            return new Part("出生日期", 0, most, "不掌握");
        }
        if (one.equals(other)) {
            return new Part("出生日期", most, most, "相同");
        }
        return near(one, other)
                ? new Part("出生日期", 10, most, "只差一处，或者月、日颠倒")
                : new Part("出生日期", 0, most, "不同");
    }

    /** Whether two dates differ in the year, the month or the day alone, or month and day stand the other way round. */
    static boolean near(LocalDate one, LocalDate other) {
        boolean year = one.getYear() == other.getYear();
        boolean month = one.getMonthValue() == other.getMonthValue();
        boolean day = one.getDayOfMonth() == other.getDayOfMonth();
        return year && month || year && day || month && day || year && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    private static Part sex(Known one, Known other) {
        boolean known = one.sex() != null && other.sex() != null;
        return known && one.sex() == other.sex()
                ? new Part("性别", 5, 5, "相同")
                : new Part("性别", 0, 5, known ? "不同" : "不掌握");
    }

    private static Part ending(Known one, Known other) {
        boolean known = one.ending() != null && other.ending() != null;
        return known && Objects.equals(one.ending(), other.ending())
                ? new Part("号码后四位", 10, 10, "相同")
                : new Part("号码后四位", 0, 10, known ? "不同" : "不掌握");
    }

    private static Part place(@Nullable DivisionCode one, @Nullable DivisionCode other) {
        int most = 10;
        if (one == null || other == null) {
            return new Part("所在地", 0, most, "不掌握");
        }
        if (one.equals(other)) {
            return new Part("所在地", most, most, "同一村（社区）");
        }
        if (one.at(DivisionLevel.TOWNSHIP).equals(other.at(DivisionLevel.TOWNSHIP))) {
            return new Part("所在地", 8, most, "同一乡镇（街道）");
        }
        return one.at(DivisionLevel.COUNTY).equals(other.at(DivisionLevel.COUNTY))
                ? new Part("所在地", 5, most, "同一县（市、区）")
                : new Part("所在地", 0, most, "不同县（市、区）");
    }

    private static Part family(Known one, Known other) {
        boolean shared = one.family().stream().anyMatch(other.family()::contains);
        return shared
                ? new Part("家庭成员", 10, 10, "有同名的共同生活成员")
                : new Part("家庭成员", 0, 10, "没有同名的共同生活成员");
    }
}
