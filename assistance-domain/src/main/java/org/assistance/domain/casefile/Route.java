package org.assistance.domain.casefile;

import static org.assistance.domain.casefile.Stage.ASSESSMENT;
import static org.assistance.domain.casefile.Stage.DECISION;
import static org.assistance.domain.casefile.Stage.INTAKE;
import static org.assistance.domain.casefile.Stage.NOTICE;
import static org.assistance.domain.casefile.Stage.OPINION;
import static org.assistance.domain.casefile.Stage.PAYMENT;
import static org.assistance.domain.casefile.Stage.VERIFICATION;

import java.util.List;

/**
 * The road of each kind of case: the stages it passes, in order. Programmes that travel the same road travel together.
 */
public enum Route {
    /** 低保, 特困, 低保边缘, 刚性支出困难; 两项补贴 asked for in the same application ride along (section 2.4, 3.4). */
    HOUSEHOLD("家庭经济状况认定", INTAKE, VERIFICATION, ASSESSMENT, OPINION, NOTICE,
            DECISION, PAYMENT),
    /** 两项补贴 alone: no public notice, a disability is nobody's business (CJ-10, CJ-13). */
    SUBSIDY("残疾人两项补贴", INTAKE, VERIFICATION, ASSESSMENT, OPINION, DECISION, PAYMENT),
    /** 临时救助, general procedure: 支出型 and the larger 急难 (section 4.2 C). */
    RELIEF("临时救助一般程序", INTAKE, VERIFICATION, ASSESSMENT, OPINION, NOTICE, DECISION, PAYMENT),
    /** 小额快救: no check, no notice, within days that policy sets (section 4.2 A). */
    FAST_RELIEF("临时救助小额快救", INTAKE, ASSESSMENT, OPINION, DECISION, PAYMENT),
    /** The review of a standing right (DB-30 to DB-36, TK-40): posted before it was granted, it is not posted again. */
    REVIEW("待遇复核", INTAKE, VERIFICATION, ASSESSMENT, OPINION, DECISION, PAYMENT);

    private final String label;
    private final List<Stage> stages;

    Route(String label, Stage... stages) {
        this.label = label;
        this.stages = List.of(stages);
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The stages in order, without {@link Stage#CLOSED}. */
    public List<Stage> stages() {
        return stages;
    }

    /** Whether cases on this road pass the stage. */
    public boolean passes(Stage stage) {
        return stages.contains(stage);
    }

    /** The stage after this one; {@link Stage#CLOSED} after the last. */
    public Stage after(Stage stage) {
        int at = stages.indexOf(stage);
        return at + 1 < stages.size() ? stages.get(at + 1) : Stage.CLOSED;
    }

    /** Whether a stage lies behind another on this road. */
    public boolean isEarlier(Stage stage, Stage than) {
        return passes(stage) && (than == Stage.CLOSED || stages.indexOf(stage) < stages.indexOf(than));
    }
}
