package org.assistance.domain.entitlement;

import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.LIVING_SUBSIDY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Why a right ends (终止事由), and the last month each ground leaves: the month of the event where the rule counts from
 * it, else the month of the decision, so that the stop takes effect the month after (DB-38, TK-42).
 */
public enum EndingGround {
    /** CJ-16, DB-33, TK-41: the month of death is the last, whatever the programme. */
    DEATH("死亡", "死亡日期", Counts.FROM_THE_EVENT),
    /** CJ-16 for the subsidies; a household's right ends by a decision. */
    MOVED_OUT("户籍迁出", "迁出日期", Counts.FROM_THE_EVENT_FOR_SUBSIDIES),
    /** CJ-16, TK-41. */
    IMPRISONED("被判处刑罚收监执行", "收监日期", Counts.FROM_THE_EVENT_FOR_SUBSIDIES),
    /** DB-37: 渐退 comes first where the income is from new work (DB-36). */
    INCOME_ABOVE("家庭收入超过规定标准", null, Counts.FROM_THE_DECISION),
    /** DB-37, DB-16. */
    ASSETS_ABOVE("家庭财产状况不再符合规定", null, Counts.FROM_THE_DECISION),
    /** CJ-15: the month of expiry is the last. */
    CERTIFICATE_EXPIRED("残疾人证到期未换领", "证件到期日", Counts.FROM_THE_EVENT),
    /** CJ-18: as long as the household's 低保. */
    DIBAO_ENDED("家庭低保已终止", null, Counts.WITH_DIBAO),
    /** TK-41, CJ-16. */
    OWN_REQUEST("本人（家庭）自愿退出", null, Counts.FROM_THE_DECISION),
    /** DB-34, DB-38: by the decision of a review, which may grant something else in its place. */
    REVIEWED("复核决定", null, Counts.FROM_THE_DECISION),
    /** JT-04: the months of 渐退 are over; the right has its last month already. */
    TAPER_OVER("渐退期满", null, Counts.WITH_THE_TAPER),
    /** DB-37: anything else, with the last month that the officer gives. */
    OTHER("其他", null, Counts.AS_GIVEN);

    private enum Counts {
        FROM_THE_EVENT,
        FROM_THE_EVENT_FOR_SUBSIDIES,
        FROM_THE_DECISION,
        WITH_DIBAO,
        WITH_THE_TAPER,
        AS_GIVEN
    }

    private static final Set<Programme> SUBSIDIES = EnumSet.of(LIVING_SUBSIDY, CARE_SUBSIDY);

    private final String label;
    private final @Nullable String day;
    private final Counts counts;

    EndingGround(String label, @Nullable String day, Counts counts) {
        this.label = label;
        this.day = day;
        this.counts = counts;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** What the day of the event is called; null where no day is asked. */
    public @Nullable String dayLabel() {
        return day;
    }

    /** Whether the officer says the last month. */
    public boolean monthIsGiven() {
        return counts == Counts.AS_GIVEN;
    }

    /** The grounds that can end a right of a programme. */
    public static List<EndingGround> of(Programme programme) {
        return Arrays.stream(values())
                .filter(ground -> switch (ground) {
                    case CERTIFICATE_EXPIRED -> SUBSIDIES.contains(programme);
                    case DIBAO_ENDED -> programme == LIVING_SUBSIDY;
                    case REVIEWED -> false;
                    case TAPER_OVER -> programme == Programme.DIBAO;
                    case INCOME_ABOVE, ASSETS_ABOVE -> !SUBSIDIES.contains(programme);
                    case DEATH, MOVED_OUT, IMPRISONED, OWN_REQUEST, OTHER -> true;
                })
                .toList();
    }

    /** The family is heard before a right is taken from it (DB-34, 社会救助法第四十八条); the dead and who leaves by choice are not. */
    public boolean needsHearing() {
        return this != DEATH && this != OWN_REQUEST;
    }

    /** An end of 特困 is posted for all to see, except a death (TK-42). */
    public boolean needsNotice(Programme programme) {
        return programme == Programme.TEKUN && this != DEATH;
    }

    /**
     * The last month still due.
     *
     * @param happenedOn the day of the event, where the ground asks for one
     * @param given the month the officer gave, or the last month of the household's 低保
     * @param decidedOn the day of the decision
     */
    YearMonth lastMonth(Programme programme, @Nullable LocalDate happenedOn, @Nullable YearMonth given,
            LocalDate decidedOn) {
        boolean event = counts == Counts.FROM_THE_EVENT
                || counts == Counts.FROM_THE_EVENT_FOR_SUBSIDIES && SUBSIDIES.contains(programme);
        if (event && happenedOn != null) {
            return YearMonth.from(happenedOn);
        }
        if ((counts == Counts.AS_GIVEN || counts == Counts.WITH_DIBAO || counts == Counts.WITH_THE_TAPER)
                && given != null) {
            return given;
        }
        return YearMonth.from(decidedOn);
    }

    /** Whether the last month moves with the day of the decision. */
    boolean followsTheDecision(Programme programme) {
        return counts == Counts.FROM_THE_DECISION
                || counts == Counts.FROM_THE_EVENT_FOR_SUBSIDIES && !SUBSIDIES.contains(programme);
    }

    /** The rulebook's rule. */
    public String rule(Programme programme) {
        return switch (this) {
            case DEATH -> SUBSIDIES.contains(programme) ? "CJ-16" : programme == Programme.TEKUN ? "TK-41" : "DB-33";
            case MOVED_OUT, IMPRISONED, OWN_REQUEST, OTHER ->
                SUBSIDIES.contains(programme) ? "CJ-16" : programme == Programme.TEKUN ? "TK-41、TK-42" : "DB-34、DB-38";
            case INCOME_ABOVE, ASSETS_ABOVE -> programme == Programme.TEKUN ? "TK-41、TK-42" : "DB-34、DB-38";
            case REVIEWED -> programme == Programme.TEKUN ? "TK-40" : "DB-34、DB-38";
            case TAPER_OVER -> "JT-04";
            case CERTIFICATE_EXPIRED -> "CJ-15";
            case DIBAO_ENDED -> "CJ-18";
        };
    }

    /** The law a letter names. */
    public static String law(Programme programme) {
        return switch (programme) {
            case DIBAO -> "《中华人民共和国社会救助法》第四十八条和《最低生活保障审核确认办法》第三十一条、第三十二条";
            case TEKUN -> "《中华人民共和国社会救助法》第四十八条和《特困人员认定办法》第二十四条、第二十六条";
            case LIVING_SUBSIDY, CARE_SUBSIDY -> "《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52号）和本地实施办法";
            case EDGE, RIGID_EXPENDITURE, TEMPORARY_RELIEF -> "《中华人民共和国社会救助法》第四十八条";
        };
    }
}
