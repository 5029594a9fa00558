package org.assistance.web.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assistance.domain.Reason;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a check, as it was typed: {@code resolution-12}, {@code amount-12}, {@code reason-12} of item 12,
 * {@code silent-VEHICLE} for a source that could not be asked, {@code silent-member-2}, {@code silent-obligor-1} for a person who could
 * not be asked about,
 * {@code conclusion} and {@code remark}.
 *
 * @param values the inputs by name
 */
record ConclusionForm(Map<String, String> values) {
    /** What is stored so far. */
    static ConclusionForm of(VerificationReport report) {
        var values = new HashMap<String, String>();
        for (VerificationItem item : report.items()) {
            if (item.offersFound()) {
                item.resolution().ifPresent(how -> values.put("resolution-" + item.id(), how.name()));
                item.resolvedAmount().ifPresent(amount -> values.put("amount-" + item.id(), amount.plain()));
                item.reason().ifPresent(reason -> values.put("reason-" + item.id(), reason));
            } else {
                item.reason().ifPresent(reason -> values.put("silent-" + Matrix.silence(item), reason));
            }
        }
        report.drafted().or(report::conclusion).ifPresent(chosen -> values.put("conclusion", chosen.name()));
        report.remark().ifPresent(remark -> values.put("remark", remark));
        return new ConclusionForm(values);
    }

    /** The value of an input, empty when it was not sent. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The conclusions that are complete; what is half typed gets its sentence, and what is untouched is left open. */
    List<Resolved> resolved(VerificationReport report, FieldErrors errors) {
        var resolved = new ArrayList<Resolved>();
        for (VerificationItem item : report.items()) {
            Resolved one = !item.needsResolution()
                    ? null
                    : item.offersFound() ? difference(item, errors) : silent(item, errors);
            if (one != null) {
                resolved.add(one);
            }
        }
        return resolved;
    }

    private @Nullable Resolved silent(VerificationItem item, FieldErrors errors) {
        String field = "silent-" + Matrix.silence(item);
        String reason = get(field).strip();
        if (reason.isEmpty()) {
            return null;
        }
        if (Reason.isMissing(reason)) {
            if (errors.of(field) == null) {
                errors.add(field, "请写明继续办理的理由" + Reason.AT_LEAST);
            }
            return null;
        }
        return new Resolved(item.id(), Resolution.KEEP_DECLARED, null, reason);
    }

    private @Nullable Resolved difference(VerificationItem item, FieldErrors errors) {
        String how = get("resolution-" + item.id());
        String typed = get("amount-" + item.id());
        String reason = get("reason-" + item.id());
        if (Arrays.stream(Resolution.values()).noneMatch(one -> one.name().equals(how))) {
            if (!typed.isBlank() || !reason.isBlank()) {
                errors.add("resolution-" + item.id(), "请选择" + item.personName() + "的" + item.sourceLabel() + "以哪个为准");
            }
            return null;
        }
        Resolution resolution = Resolution.valueOf(how);
        Money amount = null;
        if (resolution == Resolution.SET_BY_OFFICER) {
            String wrong = Money.problemOf(typed);
            if (wrong != null) {
                errors.add("amount-" + item.id(), wrong);
                return null;
            }
            amount = Money.parse(typed);
        }
        String problem = item.problemOf(resolution, amount, reason);
        if (problem != null) {
            errors.add((Reason.isMissing(reason) ? "reason-" : "resolution-") + item.id(), problem);
            return null;
        }
        return new Resolved(item.id(), resolution, amount, reason);
    }

    /** What is chosen for the whole; null while nothing is. */
    @Nullable
    Conclusion chosen() {
        return Arrays.stream(Conclusion.values())
                .filter(one -> one.name().equals(get("conclusion")))
                .findFirst()
                .orElse(null);
    }

    /** The conclusion on the whole, or null with a sentence. */
    @Nullable
    Conclusion conclusion(VerificationReport report, List<Resolved> resolved, FieldErrors errors) {
        Conclusion chosen = chosen();
        if (chosen == null || chosen.closes()) {
            askForTheRest(report, resolved, errors);
        } else if (Reason.isMissing(get("remark"))) {
            errors.add("remark", "需核实的，请写明要向家庭核实什么" + Reason.AT_LEAST);
        }
        if (chosen == null) {
            errors.add("conclusion", "请选择核对结论");
        }
        return chosen;
    }

    private static void askForTheRest(VerificationReport report, List<Resolved> resolved, FieldErrors errors) {
        for (VerificationItem item : report.items()) {
            if (item.needsResolution() && resolved.stream().noneMatch(one -> one.itemId() == item.id())
                    && !halfTyped(item, errors)) {
                if (item.offersFound()) {
                    errors.add("resolution-" + item.id(), "请对" + item.personName() + "的" + item.sourceLabel()
                            + "作出结论；不采用核对数据的，同时写明理由");
                } else {
                    errors.add("silent-" + Matrix.silence(item),
                            (item.answer() == CheckAnswer.REFUSED ? Matrix.person(item) : item.sourceLabel())
                                    + "未能核对，继续办理须写明理由");
                }
            }
        }
    }

    // Its own sentence stands beside the field already: nobody is told to choose what is chosen.
    private static boolean halfTyped(VerificationItem item, FieldErrors errors) {
        return !item.offersFound() && errors.of("silent-" + Matrix.silence(item)) != null
                || Stream.of("resolution-", "amount-", "reason-")
                        .anyMatch(field -> errors.of(field + item.id()) != null);
    }
}
