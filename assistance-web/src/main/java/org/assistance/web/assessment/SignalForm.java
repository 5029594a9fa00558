package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Signal;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What lets the family seem better off than it says (辅助评估, XZ-29), as typed: what was noted already waits for its explanation only,
 * and one more may be noted, such as what the check brought to light.
 *
 * @param noted what was noted already; never from the page
 * @param explanations of these, in their order
 * @param kind of one more; empty for none
 * @param seen of one more
 * @param explanation of one more
 */
record SignalForm(List<Signal> noted, List<String> explanations, String kind, String seen, String explanation) {
    static final SignalForm NONE = new SignalForm(List.of(), List.of(), "", "", "");
    private static final int LONGEST = 500;

    /** What was noted, with what is said of it. */
    static SignalForm of(HouseholdFacts facts) {
        List<Signal> noted = facts.signals() == null ? List.of() : facts.signals();
        return new SignalForm(noted, noted.stream().map(SignalForm::explanation).toList(), "", "", "");
    }

    private static String explanation(Signal signal) {
        return signal.explanation() == null ? "" : signal.explanation();
    }

    /** The same with what was typed: {@code signals[0].explanation}, and {@code signal.kind} of one more. */
    SignalForm typed(Map<String, String> values) {
        var said = new ArrayList<String>();
        for (int at = 0; at < noted.size(); at++) {
            said.add(values.getOrDefault("signals[" + at + "].explanation", ""));
        }
        return new SignalForm(noted, said, values.getOrDefault("signal.kind", ""),
                values.getOrDefault("signal.seen", ""), values.getOrDefault("signal.explanation", ""));
    }

    /** Whether one more is being typed, so that the page shows it. */
    public boolean adds() {
        return !(kind + seen + explanation).isBlank();
    }

    List<Signal> read(FieldErrors errors) {
        var said = new ArrayList<Signal>();
        for (int at = 0; at < noted.size(); at++) {
            Signal one = noted.get(at);
            said.add(new Signal(one.kind(), one.seen(),
                    text("signals[" + at + "].explanation", explanations.get(at), errors)));
        }
        if (adds()) {
            Signal.Kind chosen = Arrays.stream(Signal.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(null);
            String what = text("signal.seen", seen, errors);
            String why = text("signal.explanation", explanation, errors);
            if (chosen == null) {
                errors.add("signal.kind", "请选择是哪一种情况；不登记的，请清空。");
            }
            if (what == null && errors.of("signal.seen") == null) {
                errors.add("signal.seen", "请写明看到了什么，含数额和来源。");
            }
            if (chosen != null && what != null) {
                said.add(new Signal(chosen, what, why));
            }
        }
        return said;
    }

    private static @Nullable String text(String field, String typed, FieldErrors errors) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            errors.add(field, "最多" + LONGEST + "字。");
            return null;
        }
        return text.isEmpty() ? null : text;
    }
}
