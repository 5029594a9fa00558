package org.assistance.web.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, one Chinese sentence per field, in the order found.
 *
 * <p>
 * Put it into the model as {@code errors}: the input fragments show each sentence beside its field and
 * {@code fragments/form :: errors} lists them all at the top, each linked to its field.
 */
public final class FieldErrors {
    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** Nothing wrong so far. */
    public FieldErrors() {}

    /** Takes over what Spring's binding found; of two errors on one field the first stays. */
    public static FieldErrors of(BindingResult result) {
        FieldErrors errors = new FieldErrors();
        for (FieldError error : result.getFieldErrors()) {
            errors.add(error.getField(),
                    error.isBindingFailure() || error.getDefaultMessage() == null
                            ? "填写的格式不对，请重新填写。"
                            : error.getDefaultMessage());
        }
        return errors;
    }

    /**
     * Says what is wrong with a field; a field that already has a sentence keeps it.
     *
     * @param field the input's name, for example {@code members[0].idNumber}
     * @param sentence what is wrong and what to do
     */
    public FieldErrors add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    /** Whether the form may be accepted. */
    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The sentence for one field, or null. */
    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    /** The fields that have a sentence, in the order found. */
    public java.util.Set<String> fields() {
        return java.util.Collections.unmodifiableSet(sentences.keySet());
    }

    /** All sentences with the element each one links to. */
    public List<Item> getItems() {
        return sentences.entrySet()
                .stream()
                .map(entry -> new Item(entry.getKey(), idOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The HTML id that the input fragments give to a field. */
    public static String idOf(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9_]+", "-");
    }

    /** A line of the summary: the input's name and id, and what is wrong with it. */
    public record Item(String field, String id, String sentence) {}
}
