package org.assistance.web.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.entitlement.DeliveringGoods;
import org.assistance.domain.entitlement.Receiver;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk types when goods were handed over.
 *
 * @param deliveredOn the day
 * @param receiver a member's number, or {@link #AGENT}
 * @param agentName who signed for the family
 * @param agentRelation what he or she is to it
 * @param agentReason why nobody of the family came
 */
record GoodsForm(String deliveredOn, String receiver, String agentName, String agentRelation, String agentReason) {
    /** The choice of somebody who is not of the family. */
    static final String AGENT = "AGENT";

    /** Nothing typed yet. */
    static final GoodsForm EMPTY = new GoodsForm("", "", "", "", "");

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST = 200;

    GoodsForm {
        deliveredOn = Typed.text(deliveredOn);
        receiver = Typed.text(receiver);
        agentName = Typed.text(agentName);
        agentRelation = Typed.text(agentRelation);
        agentReason = Typed.text(agentReason);
    }

    /** Whom the clerk chooses from. */
    static List<Choice> signers(List<DeliveringGoods.Signer> family) {
        var choices = new ArrayList<Choice>();
        family.forEach(signer -> choices.add(new Choice(String.valueOf(signer.number()), signer.name())));
        choices.add(new Choice(AGENT, "其他人代领"));
        return choices;
    }

    @Nullable
    LocalDate day(FieldErrors errors) {
        return Typed.day("deliveredOn", deliveredOn, errors);
    }

    /** Who signed; null, with sentences, where that is not said. */
    @Nullable
    Receiver receiver(FieldErrors errors) {
        if (receiver.matches("\\d{1,2}")) {
            return new Receiver.Member(Integer.parseInt(receiver));
        }
        if (!receiver.equals(AGENT)) {
            errors.add("receiver", "请选择签收人");
            return null;
        }
        Typed.name("agentName", agentName, "请填写代领人姓名", LONGEST_NAME, errors);
        given("agentRelation", agentRelation, LONGEST_NAME, "代领人与救助对象的关系", errors);
        given("agentReason", agentReason, LONGEST, "代领的原因", errors);
        return errors.isEmpty() ? new Receiver.Agent(agentName, agentRelation, agentReason) : null;
    }

    private static void given(String field, String typed, int longest, String what, FieldErrors errors) {
        if (Reason.saysNothing(typed)) {
            errors.add(field, "请填写" + what);
        } else if (typed.length() > longest) {
            errors.add(field, what + "不能超过" + longest + "字");
        }
    }
}
