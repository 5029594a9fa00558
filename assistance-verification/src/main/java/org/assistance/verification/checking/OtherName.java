package org.assistance.verification.checking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.person.NameMatch;
import org.assistance.verification.registry.Answer;

/**
 * The right number under another name may be another person's record, a misspelt name or a used number: whatever it says,
 * an officer must say whether it counts (DF-01; XZ-57).
 */
final class OtherName {
    private OtherName() {}

    /** The answer, as a difference where a record stands under another name than the person's. */
    static Answer beside(Answer answer, Set<String> names, String name) {
        List<String> others = names.stream().filter(one -> !same(one, name)).toList();
        if (others.isEmpty()) {
            return answer;
        }
        String words = "部门记录的姓名为" + others.stream().map(one -> "“" + one + "”").collect(Collectors.joining("、"))
                + "，与申报的“" + name + "”不一致，请核实是否同一人；" + answer.beside().found();
        var beside = new Answer.Beside(answer.beside().declared(), words, answer.beside().declaredAmount(),
                answer.beside().foundAmount());
        return switch (answer) {
            case Answer.Confirmed(_, var facts) -> new Answer.Differs(beside, facts);
            case Answer.Differs(_, var facts) -> new Answer.Differs(beside, facts);
            case Answer.NotFound(_, var facts, _) -> new Answer.Differs(beside, facts);
            case Answer.Unreachable _ -> answer;
        };
    }

    /** Whether two spellings are of one name: variant characters, spaces, full width and the dot inside a name do not matter. */
    static boolean same(String one, String other) {
        return NameMatch.of(one, other).oneName();
    }
}
