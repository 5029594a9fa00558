package org.assistance.domain.example;

import static org.assistance.domain.example.Vocabulary.DAY;
import static org.assistance.domain.example.Vocabulary.YUAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Migrant;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** What brought a household to ask for relief, as the words behind 急难 or 支出型 say: what is not written has not been said. */
final class ReliefWords {

    private static final Minutes MEETING = new Minutes("示例会议纪要1号", LocalDate.of(2026, 11, 10), List.of("甲", "乙"),
            "示例", "纪要.pdf", "0".repeat(64));

    /** What may be said of an event; the cause stands first. */
    static final List<Word<ReliefWords>> WORDS = List.of(
            Word.of("2026-10-01", "发生日期", DAY, (it, word) -> it.happened = Vocabulary.day(word.group(1))),
            Word.of("已核实", "已核实、不属实、核实不详；不写的按已核实", "已核实|不属实|核实不详",
                    (it, word) -> it.confirmed = word.group().equals("核实不详") ? null : word.group().equals("已核实")),
            Word.of("紧急", "不能等待一般程序；没有查明的写紧急不详", "紧急(不详)?",
                    (it, word) -> it.urgent = word.group(1) == null ? true : null),
            Word.of("成员2", "只为一名成员申请", "成员(\\d+)", (it, word) -> it.member = Integer.valueOf(word.group(1))),
            Word.of("共3个月", "救助的月数或者学年数，当地标准按月、按学年的才写", "共(\\d+)个(?:月|学年)",
                    (it, word) -> it.duration = Integer.valueOf(word.group(1))),
            Word.of("一事一议", "选定的金额经会议确定", "一事一议", (it, _) -> it.minutes = MEETING),
            Word.of("未参加失业保险", "失业农民工：另有参加失业保险；不写的没有查明", "(未)?参加失业保险",
                    (it, word) -> it.insured = word.group(1) == null),
            Word.of("连续3个月无收入", "失业农民工；不写的没有查明", "连续(\\d+)个月无收入",
                    (it, word) -> it.months = Integer.valueOf(word.group(1))),
            Word.of("自付30000元", "报销后自付的费用", "自付" + YUAN, (it, word) -> it.selfPaid = Vocabulary.money(word.group(1))),
            Word.of("损失30000元", "损失金额", "损失" + YUAN, (it, word) -> it.loss = Vocabulary.money(word.group(1))),
            Word.of("选定670元", "经办人选定的救助金额", "选定" + YUAN, (it, word) -> it.chosen = Vocabulary.money(word.group(1))),
            Word.of("地点不详", "发生地：不写的为本地，另有外地、地点不详", "外地|地点不详",
                    (it, word) -> it.place = word.group().equals("外地") ? DivisionCode.of("420583") : null),
            Word.of("曾救助重大疾病500元(2026-03-01)", "以前的救助；不写的为没有", "曾救助(.+?)" + YUAN + "\\(" + DAY + "\\)",
                    (it, word) -> it.past = MemberDraft.added(it.past,
                            new PastRelief(Vocabulary.day(word.group(3)), cause(word.group(1)),
                                    Vocabulary.money(word.group(2))))),
            Word.of("救助情况不详", "以前的救助没有查明", "救助情况不详", (it, _) -> it.past = null),
            Word.of("再次救助理由:病情反复", "同一事由再次救助的理由", "再次救助理由:(.+)", (it, word) -> it.reason = word.group(1)),
            Word.of("走小额快救", "本案的办理程序：走小额快救、走一般程序；不写的按事由", "走(小额快救|一般程序)", (it, word) -> it.road = Vocabulary
                    .find(ReliefRoad.values(), ReliefRoad::label, word.group(1))));

    private @Nullable Integer member;

    private @Nullable Integer duration;

    private @Nullable Minutes minutes;

    private @Nullable Boolean insured;

    private @Nullable Integer months;

    private @Nullable LocalDate happened;

    private @Nullable DivisionCode place = ExampleBook.COUNTY;

    private @Nullable Boolean confirmed = true;

    private @Nullable Boolean urgent = false;

    private @Nullable Money selfPaid;

    private @Nullable Money loss;

    private @Nullable Money chosen;

    private @Nullable List<PastRelief> past = new ArrayList<>();

    private @Nullable String reason;

    private @Nullable ReliefRoad road;

    private ReliefWords() {}

    /** The event of the words behind its type. */
    static ReliefEvent read(String column, ReliefType type, String text) {
        List<String> words = Vocabulary.words(text);
        var it = new ReliefWords();
        ReliefCause cause = cause(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            Word.read(column, word, WORDS, it);
        }
        return new ReliefEvent(type, cause, it.happened, it.place, it.confirmed, it.urgent, it.selfPaid, it.loss,
                it.chosen, it.past, it.reason, FactSource.DECLARED, it.road, it.member, it.duration, it.minutes,
                cause == ReliefCause.UNEMPLOYED_MIGRANT ? new Migrant(it.insured, it.months) : null, null);
    }

    private static ReliefCause cause(String word) {
        return Vocabulary.find(ReliefCause.values(), ReliefCause::label, word);
    }
}
