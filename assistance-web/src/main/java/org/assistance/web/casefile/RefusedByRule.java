package org.assistance.web.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The sentence for what the database refuses: a rule that it keeps at the commit, by the name of its constraint, or a wait that took too long. */
final class RefusedByRule {
    /** Somebody else holds what was to be changed, for longer than anybody waits. */
    static final String BUSY = "系统正忙于另一项办理，这次操作没有执行，请稍后再试。";
    /** The answer took longer than anybody waits. */
    static final String TOO_LONG = "这次办理用的时间过长，已经停止，没有改动任何内容。请缩小范围后再试；仍不成功的，请告诉系统管理员。";

    private static final Map<String, String> WAITS = Map.of("55P03", BUSY, "57014", TOO_LONG);
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("four_eyes_on_a_case",
                    "同一案件的初审、入户调查、审核确认和发放审批须由不同的人员办理，这次操作没有执行，请由另一名工作人员办理。"),
            Map.entry("decided_within_the_limit",
                    "本次金额加上这一家庭近12个月的临时救助，超过了乡镇（街道）的审批限额或者授权范围，这次操作没有执行，请移送县级民政部门审核确认。"),
            Map.entry("decided_at_its_level",
                    "您在这一天没有作出这项决定的岗位，这次操作没有执行。"),
            Map.entry("released_by_who_may",
                    "您在这一天没有审批这份发放名单的岗位，这次操作没有执行。"),
            Map.entry("released_as_it_was",
                    "发放名单审批后不能再增加，这次操作没有执行。"),
            Map.entry("no_relative_on_a_case",
                    "办理人员与这一家庭有近亲属关系，应当回避，这次操作没有执行，请由另一名工作人员办理。"),
            Map.entry("stated_in_time",
                    "办理人员或者入户的人%s没有在期限以前申报近亲属，申报以前不能办理，这次操作没有执行。"),
            Map.entry("county_visits_the_registered",
                    "案件已列入近亲属备案，须先由县级民政部门入户调查，这次操作没有执行。"),
            Map.entry("withdrawn_by_the_county",
                    "撤下申报的近亲属由县级民政审核人、确认人核实，您在这一天没有这样的岗位，这次操作没有执行。"),
            Map.entry("regional_request_once",
                    "这件来函中的被核对人刚刚由另一名工作人员登记，这次操作没有执行。"),
            Map.entry("kinship_judged_before_the_decision",
                    "这一家庭有近亲属线索还没有核实，须先由县级民政部门核实，这次操作没有执行。"));

    private RefusedByRule() {}

    /** The sentence for a wait that took too long; null where it is not that. */
    static @Nullable String ofWaiting(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said && said.getSQLState() != null
                    && WAITS.containsKey(said.getSQLState())) {
                return WAITS.get(said.getSQLState());
            }
        }
        return null;
    }

    /** The sentence, or null when no such rule refused. */
    static @Nullable String sentence(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said
                    && said.getServerErrorMessage() instanceof ServerErrorMessage message
                    && message.getConstraint() instanceof String constraint) {
                String sentence = SENTENCES.get(constraint);
                return sentence == null ? null : sentence.replace("%s", of(message.getDetail()));
            }
        }
        return null;
    }

    /** Whom the rule means, by staff number, where it says so. */
    private static String of(@Nullable String staffNumbers) {
        return staffNumbers == null ? "" : "（工号 " + staffNumbers + "）";
    }
}
