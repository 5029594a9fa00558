package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;

/** What lets a family seem better off than it says must be explained before anything is granted; it counts as no income (XZ-29). */
final class Signals {

    private Signals() {}

    /** Adds one ruling for each; none where nothing was seen. */
    static void add(Question question, Rulings rulings) {
        List<Signal> signals = question.facts().signals();
        if (signals == null) {
            return;
        }
        for (Signal signal : signals) {
            String what = signal.kind().label() + "（" + signal.seen() + "）";
            rulings.add(signal.explained()
                    ? Ruling.met(RuleId.XZ_29, null, what + "，已作说明：" + signal.explanation())
                    : Ruling.unproven(RuleId.XZ_29, null, Missing.of(Fact.SIGNAL, "对“" + what + "”的说明")));
        }
    }
}
