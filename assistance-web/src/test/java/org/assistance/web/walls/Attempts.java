package org.assistance.web.walls;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A fixture: sends hostile inputs and keeps what came of them that should not. */
final class Attempts {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int TURNS = 5;

    private final MockMvc mvc;
    private final Hostile hostile = new Hostile(20_261_122);
    private final List<String> wrong = new ArrayList<>();
    private long requests;
    private long inputs;

    Attempts(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** What should not have come, by field. */
    List<String> wrong() {
        return wrong;
    }

    String figures() {
        return inputs + " inputs in " + requests + " requests";
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(who)).andReturn().getResponse();
    }

    /** Sends what was typed, and where that brings something to light, each field of it alone, to name the one. */
    void attempt(String path, Map<String, String> typed, boolean post, RequestPostProcessor who) {
        String problem = problemOf(path, typed, post, who);
        if (problem == null) {
            return;
        }
        List<String> alone = new ArrayList<>();
        for (var field : typed.entrySet()) {
            Map<String, String> one = new LinkedHashMap<>();
            typed.keySet().forEach(other -> one.put(other, ""));
            one.put(field.getKey(), field.getValue());
            String its = typed.size() > 1 ? problemOf(path, one, post, who) : problem;
            if (its != null) {
                alone.add(path + " " + field.getKey() + "=" + brief(field.getValue()) + " " + its);
            }
        }
        wrong.addAll(alone.isEmpty() ? List.of(path + " with " + brief(typed.toString()) + " " + problem) : alone);
    }

    /** What is wrong with the answer, or null. Slow is what is slow again and beside the same form sent blank: the machine may be busy. */
    private @Nullable String problemOf(String path, Map<String, String> typed, boolean post, RequestPostProcessor who) {
        requests++;
        Duration taken = Duration.ZERO;
        for (int turn = 0; turn < TURNS; turn++) {
            MockHttpServletRequestBuilder request = post ? post(path) : get(path);
            typed.forEach(request::param);
            long start = System.nanoTime();
            MockHttpServletResponse answer;
            String shown;
            try {
                answer = send(request, who);
                shown = String.valueOf(answer.getContentType()).contains("html")
                        ? answer.getContentAsString(StandardCharsets.UTF_8)
                        : "";
            } catch (Exception fault) {
                return String.valueOf(fault.getMessage());
            }
            taken = Duration.ofNanos(System.nanoTime() - start);
            if (answer.getStatus() >= 500) {
                return "answered " + answer.getStatus();
            }
            if (shown.contains("id=hacked") && shown.contains("<img src=x") || shown.contains("<script>window.hacked")
                    || shown.contains("<svg onload") || answer.getHeader("Set-Cookie") != null
                            && answer.getHeader("Set-Cookie").contains("hacked")) {
                return "came back as more than text";
            }
            if (taken.compareTo(LONGEST) <= 0 || taken.compareTo(blank(path, typed, post, who).multipliedBy(4)) < 0) {
                return null;
            }
        }
        return "took " + taken.toMillis() + " ms";
    }

    private Duration blank(String path, Map<String, String> typed, boolean post, RequestPostProcessor who) {
        MockHttpServletRequestBuilder request = post ? post(path) : get(path);
        typed.keySet().forEach(field -> request.param(field, ""));
        long start = System.nanoTime();
        try {
            send(request, who);
        } catch (Exception fault) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** An input in every field, but none with half a sign: that alone is enough to have the whole refused at the door. */
    Map<String, String> everywhere(Set<String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> typed.put(field, Stream.generate(hostile::next)
                .filter(input -> StandardCharsets.UTF_8.newEncoder().canEncode(input))
                .findFirst()
                .orElseThrow()));
        inputs += fields.size();
        return typed;
    }

    /** An input in one field, and nothing in the others. */
    Map<String, String> alone(String field, Set<String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(other -> typed.put(other, ""));
        typed.put(field, hostile.next());
        inputs++;
        return typed;
    }

    static String brief(String text) {
        String visible = text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || c > ' ' && c < 127
                        ? Character.toString(c)
                        : "\\u{%x}".formatted(c))
                .collect(Collectors.joining());
        return visible.length() > 80 ? visible.substring(0, 80) + "… (" + text.length() + ")" : visible;
    }
}
