package org.assistance.web.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** A fixture: a form that posts, as a page shows it and a browser would send it. */
record ShownForm(String action, List<Field> fields) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern
            .compile("(?s)<select\\b([^>]*)>(.*?)</select>|<(input|button|textarea)\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> CHOSEN = Set.of("hidden", "radio", "checkbox", "submit", "option");
    private static final Map<String, String> TYPED = Map.of("date", "2026-11-20", "month", "2026-11", "number", "1");

    /** @param kind the type of an input; option for one of a list @param sent whether it goes along unless somebody changes it */
    record Field(String name, String kind, String value, boolean sent) {
        /** Whether the page made the value, and nobody types it. */
        boolean offered() {
            return CHOSEN.contains(kind);
        }

        /** The name without what tells one row from the next. */
        String plainName() {
            return name.replaceAll("\\[\\d+]", "[]").replaceAll("(?<=-)\\d+", "#");
        }
    }

    /** All of a page. */
    static List<ShownForm> of(String html) {
        var forms = new ArrayList<ShownForm>();
        for (MatchResult form : FORM.matcher(html).results().toList()) {
            Map<String, String> attributes = attributes(form.group(1));
            if (!"post".equals(attributes.get("method")) || !attributes.containsKey("action")) {
                continue;
            }
            List<Field> fields = fields(form.group(2));
            forms.add(new ShownForm(attributes.get("action"), fields));
            for (MatchResult other : Pattern.compile("formaction=\"([^\"]+)\"")
                    .matcher(form.group(2))
                    .results()
                    .toList()) {
                forms.add(new ShownForm(HtmlUtils.htmlUnescape(other.group(1)), fields));
            }
        }
        return forms;
    }

    private static List<Field> fields(String html) {
        var fields = new ArrayList<Field>();
        for (MatchResult found : FIELD.matcher(html).results().toList()) {
            boolean list = found.group(1) != null;
            Map<String, String> one = attributes(found.group(list ? 1 : 4));
            String name = one.get("name");
            if (name == null || name.equals("_csrf") || name.contains("INDEX") || one.containsKey("disabled")) {
                continue;
            }
            if (list) {
                fields.addAll(options(name, found.group(2)));
                continue;
            }
            String type = switch (found.group(3)) {
                case "button" -> "submit";
                case "textarea" -> "text";
                default -> one.getOrDefault("type", "text");
            };
            boolean waits = type.equals("radio") || type.equals("checkbox") || type.equals("submit");
            fields.add(new Field(name, type, one.getOrDefault("value", ""), !waits || one.containsKey("checked")));
        }
        return fields;
    }

    private static List<Field> options(String name, String html) {
        List<Map<String, String>> options = OPTION.matcher(html)
                .results()
                .map(option -> attributes(option.group(1)))
                .toList();
        boolean selected = options.stream().anyMatch(option -> option.containsKey("selected"));
        var fields = new ArrayList<Field>();
        for (Map<String, String> option : options) {
            String value = option.getOrDefault("value", "");
            fields.add(new Field(name, "option", value,
                    selected
                            ? option.containsKey("selected")
                            : !value.isEmpty() && fields.stream().noneMatch(Field::sent)));
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            found.put(attribute.group(1), attribute.group(2) == null ? "" : HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        return found;
    }

    /** What is sent when somebody fills in what is blank, takes the first of each choice and presses the first button. */
    MultiValueMap<String, String> body() {
        var body = new LinkedMultiValueMap<String, String>();
        for (Field field : fields) {
            if (field.sent() && !field.kind().equals("file")) {
                body.add(field.name(), field.offered() || !field.value().isEmpty()
                        ? field.value()
                        : TYPED.getOrDefault(field.kind(), "仅供测试，不作他用"));
            } else if ((field.kind().equals("radio") || field.kind().equals("submit"))
                    && !body.containsKey(field.name())
                    && fields.stream().noneMatch(other -> other.name().equals(field.name()) && other.sent())) {
                body.add(field.name(), field.value());
            }
        }
        return body;
    }

    /** What the page alone put there, unseen: nothing typed, chosen or pressed. */
    MultiValueMap<String, String> bare() {
        var body = new LinkedMultiValueMap<String, String>();
        fields.stream()
                .filter(field -> field.kind().equals("hidden"))
                .forEach(field -> body.add(field.name(), field.value()));
        return body;
    }

    /** The values that a page offers for a field, by its name. */
    Map<String, List<Field>> offered() {
        return fields.stream()
                .filter(Field::offered)
                .collect(Collectors.groupingBy(Field::name, LinkedHashMap::new, Collectors.toList()));
    }
}
