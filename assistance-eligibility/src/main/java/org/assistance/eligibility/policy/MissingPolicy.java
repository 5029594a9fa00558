package org.assistance.eligibility.policy;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;

/** A value of policy is needed and no row covers the division and day; the computation is refused rather than guessed. */
public class MissingPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what is missing, where and when. */
    public MissingPolicy(String what, DivisionCode division, LocalDate day) {
        super("区划" + division + "在" + day + "没有有效的政策参数“" + what + "”，请先在政策标准中维护，并注明文号");
    }
}
