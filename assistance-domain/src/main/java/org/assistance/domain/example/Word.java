package org.assistance.domain.example;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of word that a cell may hold.
 *
 * @param sample how it looks
 * @param meaning what it says, in Chinese
 * @param pattern what it must look like
 * @param says puts what it says into the thing described
 */
record Word<T>(String sample, String meaning, Pattern pattern, BiConsumer<T, Matcher> says) {

    static <T> Word<T> of(String sample, String meaning, String pattern, BiConsumer<T, Matcher> says) {
        return new Word<>(sample, meaning, Pattern.compile(pattern), says);
    }

    /**
     * Reads a word by the first kind that it looks like.
     *
     * @throws ExampleRefusal when it looks like none, or says something impossible
     */
    static <T> void read(String column, String word, List<Word<T>> kinds, T thing) {
        for (Word<T> kind : kinds) {
            Matcher matcher = kind.pattern.matcher(word);
            if (matcher.matches()) {
                try {
                    kind.says.accept(thing, matcher);
                } catch (IllegalArgumentException wrong) {
                    throw new ExampleRefusal(column, "“" + word + "”：" + wrong.getMessage());
                }
                return;
            }
        }
        throw new ExampleRefusal(column, "不认识“" + word + "”");
    }
}
