package org.assistance.domain.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a value of policy from a day on (调整政策标准). What ran until then ends the day before; nothing is ever overwritten,
 * so what a past day meant stays as it was.
 */
@Service
@Transactional
public class SettingPolicy {
    private final PolicyValueRows values;
    private final AssetRuleRows assetRules;
    private final ReliefTariffRows tariffs;
    private final SubsidyRateRows rates;
    private final ExemptIncomeRows exempt;
    private final Clock clock;

    SettingPolicy(PolicyValueRows values, AssetRuleRows assetRules, ReliefTariffRows tariffs, SubsidyRateRows rates,
            ExemptIncomeRows exempt, Clock clock) {
        this.values = values;
        this.assetRules = assetRules;
        this.tariffs = tariffs;
        this.rates = rates;
        this.exempt = exempt;
        this.clock = clock;
    }

    /**
     * Sets a single value.
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    public void set(PolicyValue value, ActingOfficer by) {
        refuseUnlessOwn(value.division(), value.documentNumber(), by);
        put(values, new PolicyValueRow(value, by.officerId(), now()));
    }

    /**
     * Sets a limit on assets; refused when it would break the order of the programmes (XZ-45).
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    public void set(AssetRule rule, ActingOfficer by) {
        refuseUnlessOwn(rule.division(), rule.documentNumber(), by);
        AssetRuleRow row = new AssetRuleRow(rule, by.officerId(), now());
        List<String> chain = rule.division().chain().stream().map(DivisionCode::value).toList();
        DivisionScope inside = new DivisionScope(rule.division());
        List<AssetRuleRow> below = assetRules.inside(inside.lower(), inside.upper());
        List<AssetRule> all = Stream.concat(
                Stream.concat(assetRules.ofDivisions(chain).stream(), below.stream())
                        .distinct()
                        .filter(other -> !(other.division().equals(rule.division()) && other.replaces(row)))
                        .map(AssetRuleRow::toPolicy),
                Stream.of(rule)).toList();
        Stream.concat(Stream.of(rule.division()), below.stream().map(DatedRow::division))
                .distinct()
                .forEach(division -> AssetLimitOrder.check(rule, division, all));
        put(assetRules, row);
    }

    /**
     * Sets a row of the tariff of 临时救助; running rows whose range it touches end.
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    public void set(ReliefTariff tariff, ActingOfficer by) {
        refuseUnlessOwn(tariff.division(), tariff.documentNumber(), by);
        if (tariff.leastNumber().compareTo(tariff.mostNumber()) > 0) {
            throw new PolicyRefusal("most", "上限不能小于下限。");
        }
        put(tariffs, new ReliefTariffRow(tariff, by.officerId(), now()));
    }

    /**
     * Sets a rate of one of the two subsidies.
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    public void set(SubsidyRate rate, ActingOfficer by) {
        refuseUnlessOwn(rate.division(), rate.documentNumber(), by);
        put(rates, new SubsidyRateRow(rate, by.officerId(), now()));
    }

    /**
     * Leaves out a kind of income from a day on.
     *
     * @throws PolicyRefusal saying which field is wrong and why
     */
    public void set(ExemptIncome income, ActingOfficer by) {
        refuseUnlessOwn(income.division(), income.documentNumber(), by);
        put(exempt, new ExemptIncomeRow(income, by.officerId(), now()));
    }

    private static void refuseUnlessOwn(DivisionCode division, @Nullable String document, ActingOfficer by) {
        if (by.role() != Role.CITY_CLERK || !by.scope().contains(division)) {
            throw new PolicyRefusal("division", "只有市级民政经办人可以设定本市及所辖县（市、区）的政策标准。");
        }
        if (document == null || document.isBlank()) {
            throw new PolicyRefusal("documentNumber", "请填写文号，没有文件依据的标准不能执行。");
        }
    }

    private <R extends DatedRow> void put(DatedRows<R> rows, R row) {
        LocalDate from = row.validFrom();
        List<R> replaced = rows.ofDivisions(List.of(row.division().value())).stream().filter(row::replaces).toList();
        Succession.ending(replaced, from).forEach(running -> running.endOn(from.minusDays(1)));
        try {
            rows.flush();
            rows.save(row);
            rows.flush();
        } catch (DataIntegrityViolationException overlap) {
            throw new PolicyRefusal("from", "与已有的值重叠，可能有人刚刚设定了同一项标准，请刷新后核对。");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
