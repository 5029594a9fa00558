package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * Somebody living elsewhere who owes support to a member (法定赡养、抚养、扶养义务人; XZ-15, TK-03). Null means not known.
 *
 * @param number 1 to n among the obligors
 * @param supports the numbers of the members to whom support is owed
 * @param relation how the obligor is related to the first of them
 * @param birthDate date of birth
 * @param consented true when the obligor signed the authorisation to be checked (XZ-50)
 * @param incomeOfYear the obligor's own income of the last 12 months
 * @param householdIncomeOfYear the income of the obligor's household of the last 12 months
 * @param householdSize how many people live in that household
 * @param assetsWithinRule true when an officer found the assets within the local rule for low-income families
 * @param state capacity, missing or in prison
 * @param certificates disability certificates; empty when asked and none
 * @param statuses statuses held; empty when asked and none
 * @param basis on what the support rests
 * @param paidPerMonth what is paid each month by order, agreement or declaration
 * @param source where the figures come from
 * @param verdict what an officer found where no source settles it, or null
 * @param paidIn the months it is paid in, where that is not as long as anybody looks back; null for every month
 */
public record ObligorFacts(int number, List<Integer> supports, Relation relation, @Nullable LocalDate birthDate,
        @Nullable Boolean consented, @Nullable Money incomeOfYear, @Nullable Money householdIncomeOfYear,
        @Nullable Integer householdSize,
        @Nullable Boolean assetsWithinRule, @Nullable ObligorState state, @Nullable List<Certificate> certificates,
        @Nullable List<Held> statuses, @Nullable SupportBasis basis, @Nullable Money paidPerMonth, FactSource source,
        @Nullable ObligorVerdict verdict, @Nullable Months paidIn) {

    /** Keeps the lists from changing. */
    public ObligorFacts {
        supports = List.copyOf(supports);
        certificates = certificates == null ? null : List.copyOf(certificates);
        statuses = statuses == null ? null : List.copyOf(statuses);
    }

    /** An obligor of whom no officer has said anything. */
    public ObligorFacts(int number, List<Integer> supports, Relation relation, @Nullable LocalDate birthDate,
            @Nullable Boolean consented, @Nullable Money incomeOfYear, @Nullable Money householdIncomeOfYear,
            @Nullable Integer householdSize, @Nullable Boolean assetsWithinRule, @Nullable ObligorState state,
            @Nullable List<Certificate> certificates, @Nullable List<Held> statuses, @Nullable SupportBasis basis,
            @Nullable Money paidPerMonth, FactSource source) {
        this(number, supports, relation, birthDate, consented, incomeOfYear, householdIncomeOfYear, householdSize,
                assetsWithinRule, state, certificates, statuses, basis, paidPerMonth, source, null, null);
    }

    /** The obligor paying in some months only. */
    public ObligorFacts paying(@Nullable Months months) {
        return new ObligorFacts(number, supports, relation, birthDate, consented, incomeOfYear, householdIncomeOfYear,
                householdSize, assetsWithinRule, state, certificates, statuses, basis, paidPerMonth, source, verdict,
                months);
    }

    /** The obligor with an officer's verdict: what it says about the assets counts. */
    public ObligorFacts found(ObligorVerdict said) {
        return new ObligorFacts(number, supports, relation, birthDate, consented, incomeOfYear, householdIncomeOfYear,
                householdSize, said.assetsWithinRule() == null ? assetsWithinRule : said.assetsWithinRule(), state,
                certificates, statuses, basis, paidPerMonth, source, said, paidIn);
    }

    /** The obligor with other statuses. */
    public ObligorFacts holding(List<Held> held) {
        return new ObligorFacts(number, supports, relation, birthDate, consented, incomeOfYear, householdIncomeOfYear,
                householdSize, assetsWithinRule, state, certificates, held, basis, paidPerMonth, source, verdict,
                paidIn);
    }

    /** How sentences name the obligor: {@code 义务人1（子女）}. */
    public String label() {
        return "义务人" + number + "（" + relation.label() + "）";
    }
}
