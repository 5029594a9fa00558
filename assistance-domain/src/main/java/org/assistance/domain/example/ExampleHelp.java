package org.assistance.domain.example;

import java.util.List;

/**
 * What may be written in a column of an example, by samples that a test reads.
 *
 * @param column the column, with what stands before the words
 * @param samples the kinds of words
 */
public record ExampleHelp(String column, List<Sample> samples) {

    /** One kind of word: how it looks and what it says. */
    public record Sample(String text, String meaning) {}

    /** All columns that have words of their own. */
    public static List<ExampleHelp> all() {
        return List.of(help("家庭成员：先写与申请人的关系，再写", FamilyWords.WORDS), help("家庭情况", HouseholdWords.WORDS),
                help("家庭情况中的义务人", ObligorWords.WORDS), help("家庭情况中的急难、支出型", ReliefWords.WORDS),
                new ExampleHelp("政策：与示例县政策不同之处",
                        PolicyPhrases.SAMPLES.stream().map(one -> new Sample(one[0], one[1])).toList()));
    }

    private static <T> ExampleHelp help(String column, List<Word<T>> words) {
        return new ExampleHelp(column,
                words.stream().map(word -> new Sample(word.sample(), word.meaning())).toList());
    }
}
