package org.assistance.web.management;

import java.time.LocalDate;
import java.util.function.Function;
import org.assistance.domain.staff.StaffRefusal;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A last day typed into a list beside what it ends: there is no field of a form to put a sentence at. */
final class LastDay {
    private LastDay() {}

    /**
     * Ends something with the day typed, or says over the list why not.
     *
     * @param end ends it and gives the sentence of success
     */
    static void end(@Nullable String typed, RedirectAttributes after, Function<LocalDate, String> end) {
        var errors = new FieldErrors();
        LocalDate day = Typed.day("lastDay", typed, errors);
        try {
            if (errors.isEmpty()) {
                after.addFlashAttribute("notice", end.apply(day));
            } else {
                after.addFlashAttribute("problem", errors.of("lastDay") + "。");
            }
        } catch (StaffRefusal refusal) {
            after.addFlashAttribute("problem", refusal.sentence() + "。");
        }
    }
}
