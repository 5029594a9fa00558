package org.assistance.web.decision;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.place.Offices.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The paper a family gets about a decision (确认通知书, 不予确认告知书), every sentence ready to print.
 *
 * @param title the heading
 * @param number the document number
 * @param to the applicant
 * @param opening what was asked, when, and when it was taken on
 * @param items what was decided, one by one
 * @param notes what the family must know besides: when and where the money comes, what to tell the office
 * @param remedy where and until when to complain (XZ-90)
 * @param office who decided
 * @param contact how that office is reached; null until it put it down
 * @param day the day of the decision
 */
public record Letter(String title, String number, String to, String opening, List<Item> items, List<String> notes,
        String remedy, String office, @Nullable Contact contact, LocalDate day) {
    /**
     * One thing decided.
     *
     * @param granted whether it was granted
     * @param what 确认最低生活保障
     * @param sentence the rest: for whom and how much, or why not and on what ground
     * @param departs how a refusal differs from what the law's answer and the township proposed; null when it does not
     */
    public record Item(boolean granted, String what, String sentence, @Nullable String departs) {}
}
