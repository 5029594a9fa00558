package org.assistance.domain.example;

import static org.assistance.domain.example.Vocabulary.DAY;
import static org.assistance.domain.example.Vocabulary.YUAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
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

    /** What may be said of an event; the cause stands first. */
    static final List<Word<ReliefWords>> WORDS = List.of(
            Word.of("2026-10-01", "发生日期", DAY, (it, word) -> it.happened = Vocabulary.day(word.group(1))),
            Word.of("已核实", "已核实、不属实、核实不详；不写的按已核实", "已核实|不属实|核实不详",
                    (it, word) -> it.confirmed = word.group().equals("核实不详") ? null : word.group().equals("已核实")),
            Word.of("紧急", "不能等待一般程序", "紧急", (it, _) -> it.urgent = true),
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
                it.chosen, it.past, it.reason, FactSource.DECLARED, it.road);
    }

    private static ReliefCause cause(String word) {
        return Vocabulary.find(ReliefCause.values(), ReliefCause::label, word);
    }
}
