package org.assistance.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;

/** Builds policies for examples; {@link #dangyang()} has every value the rules ask for, at the figures of T01 to T06. */
public final class Policies {

    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2018, 1, 1));

    private static final String DOCUMENT = "示例〔2018〕1号";

    private final List<PolicyValue> values = new ArrayList<>();

    private final List<AssetRule> assetRules = new ArrayList<>();

    private final List<ReliefTariff> tariffs = new ArrayList<>();

    private final List<SubsidyRate> rates = new ArrayList<>();

    private final List<ExemptIncome> exempt = new ArrayList<>();

    /** Urban 670 a month, rural 6,000 a year, 特困 twice the standard, the subsidies at 50 and 100. */
    public static Policies dangyang() {
        Policies it = new Policies();
        it.values.addAll(NationalRows.ALL);
        it.with(PolicyCode.DIBAO_STD, null, Area.URBAN, "670", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.DIBAO_STD, null, Area.RURAL, "6000", Unit.YUAN_PER_YEAR)
                .with(PolicyCode.PCDI, "36000")
                .with(PolicyCode.RIGID_RATIO, "0.5")
                .with(PolicyCode.TEKUN_BASE_MULT, "2")
                .with(PolicyCode.TEMP_MAX_MULT, "12")
                .with(PolicyCode.ADVANCE_RELIEF, "false");
        it.with(PolicyCode.TEKUN_CARE, "ABLE", null, "100", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.TEKUN_CARE, "PARTLY", null, "300", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.TEKUN_CARE, "UNABLE", null, "900", Unit.YUAN_PER_MONTH);
        for (Programme programme : List.of(Programme.TEKUN, Programme.DIBAO, Programme.EDGE,
                Programme.RIGID_EXPENDITURE)) {
            it.assetRules.add(new AssetRule("FIN", programme, AssetItem.FINANCIAL, AssetMetric.STANDARDS_PER_HEAD,
                    Operator.AT_MOST, "24",
                    Set.of(), AssetRule.Verdict.FAIL, Families.DANGYANG, ALWAYS, DOCUMENT));
            it.assetRules.add(new AssetRule("CAR", programme, AssetItem.VEHICLE, AssetMetric.COUNT, Operator.AT_MOST,
                    "0", Set.of(),
                    AssetRule.Verdict.FAIL, Families.DANGYANG, ALWAYS, DOCUMENT));
            it.assetRules.add(new AssetRule("BIZ", programme, AssetItem.BUSINESS, AssetMetric.COUNT, Operator.AT_MOST,
                    "0", Set.of(),
                    AssetRule.Verdict.REVIEW, Families.DANGYANG, ALWAYS, DOCUMENT));
        }
        it.rates.add(new SubsidyRate("L", Programme.LIVING_SUBSIDY, null, null, null, null, SubsidyRate.Mode.FIXED,
                "50", Families.DANGYANG,
                ALWAYS, "示例残〔2016〕1号"));
        it.rates.add(new SubsidyRate("C", Programme.CARE_SUBSIDY, null, null, null, null, SubsidyRate.Mode.FIXED, "100",
                Families.DANGYANG,
                ALWAYS, "示例残〔2016〕1号"));
        it.tariffs.add(tariff("M1", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID, null, "20000",
                ReliefTariff.Mode.MULTIPLE_RANGE,
                "1.5", "3", null));
        it.tariffs.add(tariff("M2", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID, "20000", null,
                ReliefTariff.Mode.PERCENT, "10",
                "10", "15"));
        it.tariffs.add(tariff("A1", ReliefCause.ACCIDENT, ReliefTariff.Measure.NONE, null, null,
                ReliefTariff.Mode.PER_PERSON_MULTIPLE, "2",
                "2", null));
        it.tariffs.add(
                tariff("O1", ReliefCause.OTHER, ReliefTariff.Measure.NONE, null, null, ReliefTariff.Mode.MULTIPLE_RANGE,
                        "0.1", "12", null));
        return it;
    }

    private static ReliefTariff tariff(String code, ReliefCause cause, ReliefTariff.Measure measure, String above,
            String upTo,
            ReliefTariff.Mode mode, String least, String most, String cap) {
        return new ReliefTariff(code, cause, measure, above == null ? null : Money.parse(above),
                upTo == null ? null : Money.parse(upTo),
                mode, least, most, cap, Families.DANGYANG, ALWAYS, "示例救〔2026〕3号");
    }

    /** Sets a value for both areas in its usual unit, in place of what was set before. */
    public Policies with(PolicyCode code, String value) {
        return with(code, null, null, value, code.unit());
    }

    public Policies with(PolicyCode code, String variant, Area area, String value, Unit unit) {
        values.removeIf(row -> row.code() == code && Objects.equals(row.variant(), variant) && row.area() == area
                && row.division().equals(Families.DANGYANG));
        values.add(new PolicyValue(code, variant, area, value, unit, Families.DANGYANG, ALWAYS, DOCUMENT));
        return this;
    }

    /** Compares with a threshold in another way. */
    public Policies comparing(PolicyCode threshold, Operator operator) {
        values.replaceAll(row -> row.code() != threshold
                ? row
                : new PolicyValue(row.code(), row.variant(), row.area(), row.value(), row.unit(), row.division(),
                        row.validity(), row.documentNumber(), operator));
        return this;
    }

    public Policies with(PolicyValue row) {
        values.add(row);
        return this;
    }

    public Policies with(SubsidyRate row) {
        rates.add(row);
        return this;
    }

    public Policies with(ReliefTariff row) {
        tariffs.add(row);
        return this;
    }

    /** Without the rates of the two subsidies that Dangyang has. */
    public Policies withoutRates() {
        rates.clear();
        return this;
    }

    /** A tariff row for examples, in place of no other. */
    public static ReliefTariff row(String code, ReliefCause cause, ReliefTariff.Measure measure, String above,
            String upTo, ReliefTariff.Mode mode, String least, String most, String cap) {
        return tariff(code, cause, measure, above, upTo, mode, least, most, cap);
    }

    public Policies exempting(IncomeKind kind) {
        exempt.add(new ExemptIncome(kind, null, Families.DANGYANG, ALWAYS, DOCUMENT));
        return this;
    }

    /** Leaves a kind of income out for one programme only. */
    public Policies exempting(IncomeKind kind, Programme programme) {
        exempt.add(new ExemptIncome(kind, programme, Families.DANGYANG, ALWAYS, DOCUMENT));
        return this;
    }

    public Policies without(PolicyCode code) {
        values.removeIf(row -> row.code() == code);
        return this;
    }

    public Policies withAssetRule(Programme programme, AssetItem item, AssetMetric metric, String most) {
        assetRules.add(new AssetRule(item.name(), programme, item, metric, Operator.AT_MOST, most, Set.of(),
                AssetRule.Verdict.FAIL, Families.DANGYANG, ALWAYS, DOCUMENT));
        return this;
    }

    public Policies with(AssetRule row) {
        assetRules.add(row);
        return this;
    }

    public Policies withoutRates(Programme subsidy) {
        rates.removeIf(row -> row.subsidy() == subsidy);
        return this;
    }

    public Policies withoutAssetRules(Programme programme) {
        assetRules.removeIf(row -> row.programme() == programme);
        return this;
    }

    /** All rows as they stand. */
    PolicyRows rows() {
        return new PolicyRows(values, assetRules, tariffs, rates, exempt);
    }

    /** The same rows in another order. */
    Policy shuffled(Random draws) {
        Collections.shuffle(values, draws);
        Collections.shuffle(assetRules, draws);
        Collections.shuffle(tariffs, draws);
        Collections.shuffle(rates, draws);
        return policy();
    }

    public Policy policy() {
        return Policy.of(Families.DANGYANG, Families.TODAY, values, assetRules, tariffs, rates, exempt);
    }
}
