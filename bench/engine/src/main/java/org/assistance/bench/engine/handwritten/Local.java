package org.assistance.bench.engine.handwritten;

import java.util.List;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;

/**
 * The numbers of the county in fen, as constants, and the rows they stand in.
 *
 * @param area town or country
 * @param standard the 低保 standard per month
 * @param quote where it stands
 * @param edge one and a half times the standard
 * @param financial twenty-four times the standard
 * @param tekunBase 1.3 times the standard
 */
record Local(Area area, Fraction standard, Quote quote, Fraction edge, Fraction financial, Fraction tekunBase) {

    static final Local URBAN = of(Area.URBAN, Fraction.of(76_000));

    static final Local RURAL = of(Area.RURAL, Fraction.of(700_000, 12));

    static final Fraction RURAL_YEAR = Fraction.of(700_000);

    static final Fraction PCDI = Fraction.of(3_800_000);

    static final Fraction WORK_COST = Fraction.of(20_000);

    static final Fraction HALF = Fraction.of(1, 2);

    static final Fraction TWENTY_FOUR = Fraction.of(24);

    static final Fraction TWELVE = Fraction.of(12);

    static final Quote WINDOW = Quote.of(PolicyCode.INCOME_WINDOW);

    static final Quote COST = Quote.of(PolicyCode.WORK_COST);

    static final Quote EDGE_MULT = Quote.of(PolicyCode.EDGE_MULT);

    static final Quote AVERAGE = Quote.of(PolicyCode.PCDI);

    static final Quote FORMULA = Quote.of(PolicyCode.RIGID_FORMULA);

    static final Quote RATIO = Quote.of(PolicyCode.RIGID_RATIO);

    static final Quote PENSION_EXEMPT = Quote.first(PolicyCode.BASE_PENSION_EXEMPT);

    static final Quote PENSION_COUNTS = Quote.of(PolicyCode.BASE_PENSION_EXEMPT);

    static final Quote OLD_AGE_EXEMPT = Quote.exempt();

    static final Quote MODE = Quote.of(PolicyCode.AMOUNT_MODE);

    static final Quote ROUNDING = Quote.of(PolicyCode.ROUNDING);

    static final Quote ELDER_AGE = Quote.of(PolicyCode.SUPPLEMENT_ELDER_AGE);

    static final Quote CARE_TEST = Quote.of(PolicyCode.CARE_TEST);

    static final Quote INJURY = Quote.of(PolicyCode.INJURY_BARS_BOTH);

    static final Quote ISOLATION = Quote.of(PolicyCode.ISOLATION_STOPS);

    static final Quote TEKUN_MULT = Quote.of(PolicyCode.TEKUN_BASE_MULT);

    static final Quote FAST_CAP = Quote.of(PolicyCode.FASTRELIEF_CAP);

    static final Quote ADVANCE = Quote.of(PolicyCode.ADVANCE_RELIEF);

    static final Quote RELIEF_MAX = Quote.of(PolicyCode.TEMP_MAX_MULT);

    static final Quote[][] LIMITS = {limits(Programme.TEKUN), limits(Programme.DIBAO), limits(Programme.EDGE),
            limits(Programme.RIGID_EXPENDITURE)};

    static final Input ONE_AND_A_HALF = Input.policy("k", Fraction.of(3, 2), Unit.MULTIPLE, EDGE_MULT.words());

    static final Input AVERAGE_INCOME = Input.policy("A", PCDI, Unit.YUAN_PER_YEAR, AVERAGE.words());

    static final Input HALF_OF = Input.policy("r", HALF, Unit.RATIO, RATIO.words());

    /** The standard as it is written: by the month in town, by the year in the country. */
    Input written() {
        return area == Area.URBAN
                ? Input.policy("S", standard, Unit.YUAN_PER_MONTH, quote.words())
                : Input.policy("S", RURAL_YEAR, Unit.YUAN_PER_YEAR, quote.words());
    }

    String formula() {
        return area == Area.URBAN ? "S" : "S ÷ 12";
    }

    private static Local of(Area area, Fraction standard) {
        return new Local(area, standard, Quote.of(PolicyCode.DIBAO_STD, area), standard.times(Fraction.of(3, 2)),
                standard.times(24), standard.times(Fraction.of(13, 10)));
    }

    static Local of(Area area) {
        return area == Area.URBAN ? URBAN : RURAL;
    }

    private static Quote[] limits(Programme programme) {
        return List.of("FIN", "CAR", "HOME", "BIZ")
                .stream()
                .map(code -> Quote.limit(code, programme))
                .toArray(Quote[]::new);
    }
}
