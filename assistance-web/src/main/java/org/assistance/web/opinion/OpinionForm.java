package org.assistance.web.opinion;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.opinion.Aid;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Question;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;

/**
 * What the officer typed on the opinion page, as typed.
 *
 * @param version the case's version the page was built on
 * @param lines one for each question
 * @param text the officer's words
 */
public record OpinionForm(int version, List<Line> lines, String text) {
    public OpinionForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
        text = text == null ? "" : text.strip();
    }

    /**
     * One line.
     *
     * @param granted "true" or "false"
     * @param amount yuan, where the officer chooses
     * @param reason why not
     * @param aid in which forms, where the officer chooses
     */
    public record Line(String granted, String amount, String reason, AidForm aid) {
        public Line {
            granted = granted == null ? "" : granted;
            amount = amount == null ? "" : amount;
            reason = reason == null ? "" : reason.strip();
            aid = aid == null ? AidForm.MONEY : aid;
        }

        /** Where the law grants the officer must choose; where it does not, there is nothing to choose. */
        static Line suggested(Question question) {
            return new Line(question.result().met() ? "" : "false", suggestedAmount(question), "", AidForm.MONEY);
        }

        /** What was chosen at the assessment, else the least of the range. */
        private static String suggestedAmount(Question question) {
            Money proposed = question.result().amount();
            return question.choosesAmount() && proposed != null ? proposed.plain() : "";
        }
    }

    /** @param earlier the words of an opinion that no longer counts, offered again; blank when there is none */
    static OpinionForm fresh(int version, List<Question> questions, String earlier) {
        return new OpinionForm(version, questions.stream().map(Line::suggested).toList(), earlier);
    }

    /** The answers, with what is wrong said in {@code errors}; empty when anything is. */
    List<Answer> answers(List<Question> questions, FieldErrors errors) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Line line = i < lines.size() ? lines.get(i) : new Line("", "", "", AidForm.MONEY);
            String name = "lines[" + i + "].";
            boolean granted = line.granted().equals("true");
            boolean refused = line.granted().equals("false");
            String about = question.label() + "：";
            if (!granted && !refused) {
                errors.add(name + "granted", about + "请选择拟确认或拟不予确认");
            }
            if (refused && question.result().met() && Reason.isMissing(line.reason())) {
                errors.add(name + "reason", about + "测算结果符合条件，拟不予确认必须写明理由" + Reason.AT_LEAST);
            }
            Money amount = null;
            if (granted && question.choosesAmount()) {
                String problem = Money.problemOf(line.amount());
                var range = java.util.Objects.requireNonNull(question.range());
                if (problem != null) {
                    errors.add(name + "amount", about + problem);
                } else {
                    amount = Money.parse(line.amount());
                    if (amount.compareTo(range.least()) < 0 || amount.compareTo(range.most()) > 0) {
                        errors.add(name + "amount",
                                about + "救助金额应在 " + range.least().format() + " 元至 " + range.most().format() + " 元之间");
                    }
                }
            }
            Aid aid = granted && question.choosesAmount() ? line.aid().read(amount, name + "aid.", errors) : Aid.MONEY;
            answers.add(new Answer(granted, amount, line.reason(), aid));
        }
        Typed.words("text", text, "请填写初审意见", errors);
        return errors.isEmpty() ? answers : List.of();
    }
}
