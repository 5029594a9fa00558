package org.assistance.domain.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A policy that is only tried. What it changes holds on every day, past ones too: an exemption tried for next year has to reach the past
 * months in which the income was earned.
 *
 * @param set rows in the place of whatever each county has
 * @param raises values raised or lowered from what each county has
 */
public record Sandbox(PolicyRows set, List<Raise> raises) {
    /** Every day there is. */
    public static final DateRange ALWAYS = DateRange.from(LocalDate.of(1900, 1, 1));

    /** What stands in the place of a document's number. */
    public static final String DOCUMENT = "试算值";

    /** Changes nothing. */
    public static final Sandbox NOTHING = new Sandbox(PolicyRows.NONE, List.of());

    /** Keeps the list from changing. */
    public Sandbox {
        raises = List.copyOf(raises);
    }

    /** Whether nothing would be other than it is. */
    public boolean changesNothing() {
        return set.equals(PolicyRows.NONE) && raises.isEmpty();
    }

    /**
     * The rows of a county as they would be.
     *
     * @param rows as they are
     * @param day on which a value that is raised is read
     */
    public PolicyRows over(PolicyRows rows, DivisionCode county, LocalDate day) {
        PolicyRows changed = rows.replacing(placed(rows, county, day));
        for (Raise raise : raises) {
            changed = changed.replacing(raise.of(changed.policy(county, day)));
        }
        return changed;
    }

    // A new row of a smaller division hides the other rows of larger ones about the same (Policy), so that a row takes the place of one
    // that is there where that one stands; only what is new altogether stands in the county.
    private PolicyRows placed(PolicyRows rows, DivisionCode county, LocalDate day) {
        List<SubsidyRate> rates = new ArrayList<>();
        var policy = rows.policy(county, day);
        for (SubsidyRate row : set.rates()) {
            DivisionCode place = policy.rates(row.subsidy())
                    .stream()
                    .map(SubsidyRate::division)
                    .findFirst()
                    .orElse(county);
            List<SubsidyRate> special = policy.rates(row.subsidy())
                    .stream()
                    .filter(old -> isMoreSpecial(old, row))
                    .toList();
            special.forEach(old -> rates.add(placed(old, row, place)));
            if (special.isEmpty() || policy.rates(row.subsidy()).size() > special.size()) {
                rates.add(placed(row, row, place));
            }
        }
        List<AssetRule> limits = new ArrayList<>();
        for (AssetRule row : set.assetRules()) {
            AssetRule old = policy.limitsAssets(row.programme())
                    ? policy.assetRules(row.programme())
                            .stream()
                            .filter(other -> other.item() == row.item() && other.metric() == row.metric())
                            .findFirst()
                            .orElse(null)
                    : null;
            limits.add(new AssetRule(old == null ? row.code() : old.code(), row.programme(), row.item(), row.metric(),
                    row.operator(), row.limit(), old == null ? row.exemptions() : old.exemptions(), row.verdict(),
                    old == null ? county : old.division(), ALWAYS, DOCUMENT));
        }
        List<PolicyValue> values = set.values()
                .stream()
                .map(row -> new PolicyValue(row.code(), row.variant(), row.area(), row.value(), row.unit(), county,
                        ALWAYS, DOCUMENT, compared(row, policy)))
                .toList();
        List<ExemptIncome> exempt = set.exempt()
                .stream()
                .map(row -> new ExemptIncome(row.kind(), row.programme(), county, ALWAYS, DOCUMENT))
                .toList();
        return new PolicyRows(values, limits, List.of(), rates, exempt);
    }

    // Another figure is compared as the one that holds now, unless the new row says otherwise.
    private static @Nullable Operator compared(PolicyValue row, Policy policy) {
        PolicyValue now = policy.find(row.code(), row.variant(), row.area() == null ? Area.URBAN : row.area());
        return now == null || row.operator() != row.code().operator() ? row.operator() : now.operator();
    }

    // A rate for any grade is meant for the grades that have rates of their own as well.
    private static boolean isMoreSpecial(SubsidyRate old, SubsidyRate row) {
        boolean fits = (row.kind() == null || row.kind() == old.kind())
                && (row.grade() == null || row.grade().equals(old.grade()))
                && (row.householdClass() == null || row.householdClass() == old.householdClass())
                && (row.area() == null || row.area() == old.area())
                && (row.condition() == null || row.condition() == old.condition())
                && (row.income() == null || row.income().equals(old.income()));
        return fits && !old.sameCase(row);
    }

    private static SubsidyRate placed(SubsidyRate whom, SubsidyRate what, DivisionCode place) {
        return whom.paying(what.mode(), what.amount(), place, ALWAYS, DOCUMENT);
    }

    /** What a county would have instead of what it has, value by value. */
    public List<Tally.Changed> changes(PolicyRows rows, DivisionCode county, LocalDate day) {
        var before = rows.policy(county, day);
        PolicyRows after = over(rows, county, day);
        List<Tally.Changed> changes = new ArrayList<>();
        for (PolicyValue row : after.values()) {
            if (row.documentNumber().equals(DOCUMENT)) {
                PolicyValue old = before.find(row.code(), row.variant(), row.area());
                changes.add(changed(county, row.citation().label(),
                        old == null ? null : old.citation().value(), row.citation().value()));
            }
        }
        for (SubsidyRate row : after.rates()) {
            if (row.documentNumber().equals(DOCUMENT)) {
                changes.add(changed(county, row.citation().label(), before.rates(row.subsidy())
                        .stream()
                        .filter(row::sameCase)
                        .map(old -> old.citation().value())
                        .findFirst()
                        .orElse(null), row.citation().value()));
            }
        }
        for (AssetRule row : after.assetRules()) {
            if (row.documentNumber().equals(DOCUMENT)) {
                changes.add(changed(county, row.citation().label(), before.limitsAssets(row.programme())
                        ? before.assetRules(row.programme())
                                .stream()
                                .filter(old -> old.item() == row.item() && old.metric() == row.metric())
                                .map(old -> old.citation().value())
                                .findFirst()
                                .orElse(null)
                        : null, row.citation().value()));
            }
        }
        for (ExemptIncome row : after.exempt()) {
            if (row.documentNumber().equals(DOCUMENT)) {
                changes.add(changed(county, row.citation().label(), null, row.citation().value()));
            }
        }
        return changes;
    }

    private static Tally.Changed changed(DivisionCode county, String subject,
            @Nullable String before,
            String after) {
        return new Tally.Changed(county, subject, before, after);
    }
}
