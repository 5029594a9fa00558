package org.assistance.eligibility.tekun;

import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Area;

/** Whether 特困 is by the town's or the country's standard (TK-07): the person's land and resettlement decide, not the family's drop-down. */
final class TekunArea {

    private TekunArea() {}

    /** The question by the standard that the person's ties decide; as it was where they decide nothing or are not known. */
    static Question of(Question question, MemberFacts member) {
        RuralTies ties = member.ties();
        Area area = ties == null ? null : ties.area();
        return area == null ? question : question.by(area);
    }

    /** Which standard and why; unproven where nobody asked. */
    static Found rule(Question question, MemberFacts member) {
        return switch (member.ties()) {
            case null -> AreasDiffer.on(question)
                    ? Ruling.unproven(RuleId.TK_07, member.number(),
                            Missing.of(Fact.RURAL_TIES, member))
                    : met(member, "所在地特困供养的城乡标准相同，按申请的" + question.area().label() + "标准");
            case LAND -> met(member, "有承包地或者参加农村集体收益分配，按农村标准");
            case RELOCATED -> met(member, "易地扶贫搬迁至城镇，按城镇标准");
            case NONE -> met(member, "没有承包地，不参加农村集体收益分配，也不是易地扶贫搬迁，按申请的" + question.area().label() + "标准");
        };
    }

    private static Found met(MemberFacts member, String reason) {
        return Found.met(RuleId.TK_07, member.number(), () -> member.label() + reason);
    }
}
