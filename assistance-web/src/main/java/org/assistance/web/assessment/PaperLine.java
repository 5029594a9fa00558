package org.assistance.web.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Step;
import org.assistance.web.layout.SumLine;

/**
 * One line of a calculation on paper, where nothing can be opened: everything that went in stands under it.
 *
 * @param label what the line works out, with people's names
 * @param how the sum with its numbers and the rounding
 * @param terms each number with its name and where it comes from: the department's record and its day, or the document
 * @param amount the result with its unit; marked where it is taken off, or only noted
 * @param css the style of the line
 */
record PaperLine(String label, String how, String terms, String amount, String css) {

    static List<PaperLine> of(List<Step> steps, MemberNames names) {
        return steps.stream().map(step -> of(step, step == steps.getLast(), names)).toList();
    }

    private static PaperLine of(Step step, boolean last, MemberNames names) {
        SumLine.Kind kind = SumLines.kind(step, last);
        String how = SumLines.formula(step, names);
        String terms = step.inputs().stream().map(input -> term(input, names)).collect(Collectors.joining("；"));
        String amount = step.unit().format(step.rounded());
        return new PaperLine(names.named(step.label()), how, terms, kind == SumLine.Kind.NOTE ? "不计入" : amount,
                kind.css());
    }

    private static String term(Input input, MemberNames names) {
        String from = input.policy() != null
                ? "（" + document(input.policy().documentNumber()) + "，" + input.policy().validity().format() + "）"
                : input.source() == null ? "" : "（" + SumLines.source(input) + "）";
        return names.named(input.label()) + input.format() + from;
    }

    /** A document without the office's own note that a parameter is still to be checked (参数，待核). */
    static String document(String number) {
        return number.replace("（参数，待核）", "").replace("，待核）", "）").replace("（待核）", "");
    }
}
