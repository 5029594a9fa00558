package org.assistance.eligibility.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;

/**
 * One limit on assets (XZ-41). The household is within it when the measure stands to the limit as the operator says, so "no vehicle" is
 * {@code VEHICLE COUNT AT_MOST 0}.
 *
 * @param code names the rule within its division, such as {@code DB-FIN}; an officer's verdict refers to it
 * @param programme the programme it applies to
 * @param item what it looks at
 * @param metric how it measures
 * @param operator how the measure must stand to the limit
 * @param limit a decimal: a multiple, yuan, square metres or a count
 * @param exemptions assets left out when the household claims so
 * @param verdict what going beyond the limit means
 * @param division the division it holds for, with all inside it
 * @param validity from when until when
 * @param documentNumber the document that says so
 */
public record AssetRule(String code, Programme programme, AssetItem item, AssetMetric metric, Operator operator,
        String limit,
        Set<AssetExemption> exemptions, Verdict verdict, DivisionCode division, DateRange validity,
        String documentNumber) {

    /** What going beyond a limit means. */
    public enum Verdict {

        /** 不符合. */
        FAIL("不符合"),
        /** 需复核. */
        REVIEW("需复核");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /** Keeps the exemptions in a fixed order and refuses a limit that is no number. */
    public AssetRule {
        exemptions = Collections.unmodifiableSet(new TreeSet<>(exemptions));
        String problem = PolicyValue.problemOfDecimal(limit);
        if (problem != null) {
            throw new IllegalArgumentException("财产限额" + problem);
        }
    }

    /** The limit as a number: fen for yuan, else as written. */
    public Fraction limitNumber() {
        Fraction number = Fraction.parse(limit);
        return metric == AssetMetric.YUAN_PER_HEAD ? number.times(100) : number;
    }

    /** The unit of the limit. */
    public Unit unit() {
        return switch (metric) {
            case STANDARDS_PER_HEAD -> Unit.MULTIPLE;
            case YUAN_PER_HEAD -> Unit.YUAN;
            case AREA_PER_HEAD -> Unit.SQUARE_METRES;
            case COUNT, PRESENT -> Unit.COUNT;
        };
    }

    /** The same row for other days. */
    public AssetRule during(DateRange days) {
        return new AssetRule(code, programme, item, metric, operator, limit, exemptions, verdict, division, days,
                documentNumber);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        return new Citation(code, programme.shortLabel() + "财产限额·" + item.label(),
                metric.label() + operator.label() + unit().format(limitNumber()), division, validity, documentNumber);
    }
}
