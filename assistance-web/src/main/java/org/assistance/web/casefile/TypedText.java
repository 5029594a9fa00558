package org.assistance.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that somebody typed into a form that was refused, so that the page of the refusal can show them again.
 *
 * @param label what was asked
 * @param text the words, as typed
 */
public record TypedText(String label, String text) {
    private static final Pattern CASE = Pattern.compile("/cases/(\\d+)(?:/([a-z]+))?(?:/.*)?");
    private static final Map<String, String> LABELS = Map.of("text", "初审意见", "reasons", "审核确认意见", "reason", "原因或理由",
            "content", "异议内容", "remark", "说明");

    static List<TypedText> of(HttpServletRequest request) {
        var typed = new ArrayList<TypedText>();
        request.getParameterMap().forEach((name, values) -> {
            String label = LABELS.get(name.substring(name.lastIndexOf('.') + 1));
            if (label != null && values.length > 0 && !values[0].isBlank()) {
                typed.add(new TypedText(label, values[0].strip()));
            }
        });
        return List.copyOf(typed);
    }

    /** The case that the address is about; empty for any other address. */
    static Optional<Long> caseOf(HttpServletRequest request) {
        return matched(request).map(found -> Long.valueOf(found.group(1)));
    }

    /** The page of the stage that the form was on, or the case's own. */
    static String pageOf(HttpServletRequest request) {
        return matched(request).map(found -> "/cases/" + found.group(1) + switch (found.group(2)) {
            case "intake", "verification", "assessment", "opinion", "notice", "decision", "visit" ->
                "/" + found.group(2);
            case null, default -> "";
        }).orElse("/");
    }

    private static Optional<Matcher> matched(HttpServletRequest request) {
        Matcher found = CASE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
        return found.matches() ? Optional.of(found) : Optional.empty();
    }
}
