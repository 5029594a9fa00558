package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the authorities have laid down for one division, read on one day: an immutable value made from dated rows. The row of the smallest
 * division wins, up to the whole country (0.3); what no row covers is refused with {@link MissingPolicy}.
 */
public final class Policy {

    private static final int PROGRAMMES = Programme.values().length;

    private final DivisionCode division;

    private final LocalDate day;

    private final Rows rows;

    /** What the rows say on the day, and on others like it. */
    private final Spell spell;

    private Policy(DivisionCode division, LocalDate day, Rows rows, Spell spell) {
        this.division = division;
        this.day = day;
        this.rows = rows;
        this.spell = spell;
    }

    /**
     * Makes the policy of one division and day from rows alone: no value stands in the code behind them, so that a row that ended leaves a gap.
     * Rows of other divisions and other days may be among those given: the former are left out, the latter answer {@link #on(LocalDate)}.
     */
    public static Policy of(DivisionCode division, LocalDate day, List<PolicyValue> values, List<AssetRule> assetRules,
            List<ReliefTariff> tariffs, List<SubsidyRate> rates, List<ExemptIncome> exempt) {
        Rows rows = Rows.of(division, values, assetRules, tariffs, rates, exempt);
        return new Policy(division, day, rows, rows.spell(day));
    }

    /**
     * How decisions quote one of these rows.
     *
     * @param place its place among all rows of the policy, from nought
     * @param words the quotation
     */
    public record Quotation(int place, Citation words) {}

    /** How decisions quote one of these rows, found by the row itself and not by what it says; null for a row of another policy. */
    public @Nullable Quotation quotation(Object row) {
        return rows.quotations().get(row);
    }

    /** A row that holds, with how decisions quote it; its text is read as a number once. */
    public static final class Quoted {

        private final PolicyValue row;

        private final Quotation quotation;

        private @Nullable Fraction number;

        Quoted(PolicyValue row, Quotation quotation) {
            this.row = row;
            this.quotation = quotation;
        }

        /** The row. */
        public PolicyValue row() {
            return row;
        }

        /** Its place and its words. */
        public Quotation quotation() {
            return quotation;
        }

        /** Its number, fen for money. */
        public Fraction number() {
            Fraction known = number;
            if (known == null) {
                known = row.number();
                number = known;
            }
            return known;
        }
    }

    /**
     * The row of a code for an area, with how it is quoted; found once.
     *
     * @throws MissingPolicy when none does
     */
    public Quoted quoted(PolicyCode code, Area area) {
        return spell.readings().quoted(this, code, area);
    }

    /**
     * What somebody reads out of this policy for an area, made when it is first asked for and then kept, for all days through which no row begins
     * or ends.
     */
    public <T> T read(Area area, Class<T> what, Supplier<T> reader) {
        return spell.readings().read(area, what, reader);
    }

    /** How decisions quote the row with a place. */
    public Citation words(int place) {
        return rows.quoted().get(place);
    }

    /** How many rows there are to quote. */
    public int quotations() {
        return rows.quotations().size();
    }

    /** The division it was made for. */
    public DivisionCode division() {
        return division;
    }

    /** The day it is read on. */
    public LocalDate day() {
        return day;
    }

    /** The same rows read on another day. */
    public Policy on(LocalDate other) {
        return other.equals(day)
                ? this
                : new Policy(division, other, rows, spell.contains(other) ? spell : rows.spell(other));
    }

    /** The row of a code that knows no variant and no area. */
    public PolicyValue value(PolicyCode code) {
        return value(code, null, null);
    }

    /** The row of a code for an area. */
    public PolicyValue value(PolicyCode code, Area area) {
        return value(code, null, area);
    }

    /**
     * The row that holds today for a code, variant and area.
     *
     * @throws MissingPolicy when none does
     */
    public PolicyValue value(PolicyCode code, @Nullable String variant, @Nullable Area area) {
        PolicyValue found = find(code, variant, area);
        if (found == null) {
            throw new MissingPolicy(code.name(),
                    code.label() + (variant == null ? "" : "（" + PolicyWords.variant(code, variant) + "）")
                            + (area == null ? "" : "·" + area.label()),
                    division, day);
        }
        return found;
    }

    /** As {@link #value(PolicyCode, String, Area)}, but null when no row holds; for values that a locality may do without. */
    public @Nullable PolicyValue find(PolicyCode code, @Nullable String variant, @Nullable Area area) {
        PolicyValue best = null;
        int bestPins = -1;
        for (PolicyValue row : spell.values(code)) {
            if (best != null && !row.division().equals(best.division())) {
                break;
            }
            if (fits(row, variant, area)) {
                int pins = (row.variant() == null ? 0 : 2) + (row.area() == null ? 0 : 1);
                if (pins > bestPins) {
                    best = row;
                    bestPins = pins;
                }
            }
        }
        return best;
    }

    private static boolean fits(PolicyValue row, @Nullable String variant, @Nullable Area area) {
        return (row.variant() == null || row.variant().equals(variant)) && (row.area() == null || row.area() == area);
    }

    /** The monthly 低保 standard of an area in fen, exact when it is set per year (DB-16). */
    public Fraction standard(Area area) {
        return value(PolicyCode.DIBAO_STD, area).perMonth();
    }

    /** The operator that a code holds. */
    public Operator operator(PolicyCode code) {
        return Operator.valueOf(value(code).value());
    }

    /**
     * The asset rules of a programme that hold today. When several divisions rule on one item, the smallest one's rules stand.
     *
     * @throws MissingPolicy when there is none, since the law asks for a local rule (DB-01, XZ-41)
     */
    public List<AssetRule> assetRules(Programme programme) {
        List<AssetRule> valid = spell.assetRules(programme);
        if (valid == null) {
            throw new MissingPolicy("ASSET_RULE", programme.shortLabel() + "家庭财产限额", division, day);
        }
        return valid;
    }

    /** The row of a local list that leaves a kind of income out today for a programme, or null. */
    public @Nullable ExemptIncome exemption(IncomeKind kind, Programme programme) {
        for (ExemptIncome row : rows.exempt()) {
            if (row.kind() == kind && onList(row.programme(), programme) && row.validity().contains(day)) {
                return row;
            }
        }
        return null;
    }

    /** True when any row of a code holds today, whatever its variant and area. */
    public boolean has(PolicyCode code) {
        return spell.values(code).length > 0;
    }

    /** The variants of a code that have a row for an area today, in the order of the alphabet. */
    public List<String> variants(PolicyCode code, Area area) {
        return Arrays.stream(spell.values(code))
                .filter(row -> row.area() == null || row.area() == area)
                .map(PolicyValue::variant)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What 低保 leaves out, every test of a household leaves out. */
    private static boolean onList(@Nullable Programme named, Programme list) {
        return named == null || named == list || named == Programme.DIBAO && list != Programme.TEKUN;
    }

    /** Whose list says which income a test leaves out: the programme's own where some row of some day names it, else that of 低保 (XZ-21). */
    public Programme incomeList(Programme programme) {
        return rows.ownLists().contains(programme) ? programme : Programme.DIBAO;
    }

    /** True when some local list names the kind of income on some day. */
    public boolean namesExemption(IncomeKind kind) {
        return rows.namedExempt().contains(kind);
    }

    /** In which months a kind of income is left out on a programme's list; the same on whatever day the policy is read. */
    public List<ExemptMonths> exemptMonths(IncomeKind kind, Programme list) {
        int at = kind.ordinal() * PROGRAMMES + list.ordinal();
        List<ExemptMonths> known = rows.exemptMonths().get(at);
        if (known == null) {
            // Two threads may work it out at once, and find the same.
            known = ExemptMonths.of(this, kind, list,
                    rows.values().getOrDefault(PolicyCode.BASE_PENSION_EXEMPT, List.of()), rows.exempt());
            rows.exemptMonths().set(at, known);
        }
        return known;
    }

    /** True when there is any asset rule of a programme today. */
    public boolean limitsAssets(Programme programme) {
        return spell.assetRules(programme) != null;
    }

    /** The tariff rows of a cause that hold today; those of the smallest division that has any, since its ranges belong together. */
    public List<ReliefTariff> tariffs(ReliefCause cause) {
        return spell.tariffs(cause);
    }

    /** The rates of a subsidy that hold today, the row that pins down most first; of several for one case that of the smallest division. */
    public List<SubsidyRate> rates(Programme subsidy) {
        return spell.rates(subsidy);
    }
}
