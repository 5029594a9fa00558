package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.ItemObjections.Raised;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.Explanation;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** What a family says against one item, as typed (核对复议; XZ-57). */
record ObjectionForm(@Nullable String item, @Nullable String raisedBy, @Nullable String raisedOn,
        @Nullable String reason, @Nullable String proof) {
    static ObjectionForm begun(LocalDate today) {
        return new ObjectionForm("", "", today.toString(), "", "");
    }

    /** The items that can be asked again. */
    static List<Choice> choices(VerificationReport report) {
        return Matrix.byPerson(report.items())
                .stream()
                .filter(item -> item.answer() != CheckAnswer.REFUSED)
                .map(item -> new Choice(String.valueOf(item.id()),
                        Matrix.person(item) + "：" + item.sourceLabel() + "（" + item.answer().label() + "）"))
                .toList();
    }

    /** What was said; what is wrong is put into {@code errors}. */
    @Nullable
    Raised read(AssistanceCase of, VerificationReport report, LocalDate today, FieldErrors errors) {
        if (choices(report).stream().noneMatch(one -> one.value().equals(Typed.text(item)))) {
            errors.add("item", "请选择对哪一项有异议");
        }
        Typed.name("raisedBy", raisedBy, "请写明谁提出异议", Raised.NAME, errors);
        LocalDate on = Typed.day("raisedOn", raisedOn, errors);
        if (on.isAfter(today) || of.acceptedOn().filter(on::isBefore).isPresent()) {
            errors.add("raisedOn", "提出异议的日期应在受理之日和今天之间");
        }
        Typed.refuse("reason", Explanation.problemOf(Typed.text(reason), "请写明异议的理由", Raised.LONGEST), errors);
        Typed.refuse("proof", Explanation.problemOf(Typed.text(proof), "请写明出示了什么证明", Raised.LONGEST), errors);
        return errors.isEmpty()
                ? new Raised(on, Typed.text(raisedBy), Typed.text(reason), Typed.text(proof))
                : null;
    }
}
