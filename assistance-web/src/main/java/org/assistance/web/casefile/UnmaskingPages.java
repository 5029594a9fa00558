package org.assistance.web.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.unmasking.MaskedField;
import org.assistance.domain.unmasking.OverBudget;
import org.assistance.domain.unmasking.Unmasking;
import org.assistance.domain.unmasking.UnmaskingReason;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One masked value of a case in full: asked for with a reason, shown for a minute. */
@Controller
class UnmaskingPages {
    private static final int SECONDS = 60;

    private final Unmasking unmasking;

    UnmaskingPages(Unmasking unmasking) {
        this.unmasking = unmasking;
    }

    @GetMapping("/cases/{id}/masked/{field}")
    String form(@PathVariable long id, @PathVariable String field, ActingOfficer by, Model model) {
        return form(id, field(field), "", "", new FieldErrors(), by, model);
    }

    private String form(long id, MaskedField field, String reason, String words, FieldErrors errors, ActingOfficer by,
            Model model) {
        model.addAttribute("label", unmasking.label(id, field, by));
        model.addAttribute("caseId", id);
        model.addAttribute("field", field.name());
        model.addAttribute("reason", reason);
        model.addAttribute("words", words);
        model.addAttribute("longest", Unmasking.LONGEST);
        model.addAttribute("reasons", Choice.of(UnmaskingReason.values(), UnmaskingReason::label));
        model.addAttribute("errors", errors);
        return "casefile/masked";
    }

    @PostMapping("/cases/{id}/masked/{field}")
    String show(@PathVariable long id, @PathVariable String field, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words, ActingOfficer by, HttpServletResponse response,
            Model model) {
        MaskedField wanted = field(field);
        var errors = new FieldErrors();
        UnmaskingReason why = reason(reason);
        if (why == null) {
            errors.add("reason", "请选择查看事由。");
        }
        String problem = Explanation.problemOf(words, "请写明查看的用途", Unmasking.LONGEST);
        if (problem != null) {
            errors.add("words", problem + "。");
        }
        if (why == null || !errors.isEmpty()) {
            return form(id, wanted, reason, words, errors, by, model);
        }
        String value;
        try {
            value = unmasking.show(id, wanted, why, words, by);
        } catch (IllegalMove | OverBudget refused) {
            return form(id, wanted, reason, words, errors.add("words", refused.getMessage() + "。"), by, model);
        }
        // The browser goes back by itself, without a script; the value stands in no address and no cache.
        response.setHeader("Refresh", SECONDS + ";url=/cases/" + id);
        model.addAttribute("value", value);
        model.addAttribute("seconds", SECONDS);
        return form(id, wanted, "", "", errors, by, model);
    }

    private static MaskedField field(String name) {
        return MaskedField.of(name).orElseThrow(NoSuchCase::new);
    }

    private static @Nullable UnmaskingReason reason(String typed) {
        return Arrays.stream(UnmaskingReason.values()).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }
}
