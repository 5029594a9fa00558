package org.assistance.eligibility.policy;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;

/** A value of policy is needed and no row covers the division and day; what needs it is refused rather than guessed. */
public class MissingPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    /**
     * Names what is missing, where and when.
     *
     * @param code the name of the {@link PolicyCode}, or of the kind of row
     * @param what the same in Chinese, with the variant and the area
     */
    public MissingPolicy(String code, String what, DivisionCode division, LocalDate day) {
        super("区划" + division + "在" + day + "没有有效的政策参数“" + what + "”，请先在政策标准中维护，并注明文号");
        words = "政策参数“" + what + "”（" + code + "，区划" + division + "，" + day + "）";
    }

    /** What is missing, in a few words that name code, place and day; the message is the whole sentence. */
    public String words() {
        return words;
    }
}
