package org.assistance.verification.file;

import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a department told of its file beforehand, to be found in it.
 *
 * @param rows how many records, or null where it told none
 * @param sum of the column of amounts, or null where it told none
 */
public record ControlTotals(@Nullable Integer rows, @Nullable Money sum) {
    /** A file whose department told nothing. */
    public static final ControlTotals NONE = new ControlTotals(null, null);

    /** Why a file with these rows and this sum is not the one the department told of, a Chinese sentence, or null. */
    @Nullable
    String problemOf(int found, @Nullable Money amounts) {
        if (rows != null && rows != found) {
            return "部门告知 " + rows + " 行，文件里有 " + found + " 行，不是同一份或者不完整";
        }
        if (sum == null || sum.equals(amounts)) {
            return null;
        }
        return amounts == null
                ? "部门告知金额合计 " + sum.format() + "元，这种文件没有金额列"
                : "部门告知金额合计 " + sum.format() + "元，文件里合计 " + amounts.format() + "元，不是同一份或者不完整";
    }
}
