package org.assistance.domain.example;

import static org.assistance.domain.example.Vocabulary.DAY;
import static org.assistance.domain.example.Vocabulary.YUAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Somebody elsewhere who owes support, as the words behind 义务人 say: money and assets that are not written are not known. */
final class ObligorWords {

    /** What may be said of such a person; the relation stands first. */
    static final List<Word<ObligorWords>> WORDS = List.of(
            Word.of("1970-01-01", "出生日期", DAY, (one, word) -> one.birthDate = Vocabulary.day(word.group(1))),
            Word.of("出生日期不详", "没有查明", "出生日期不详", (one, _) -> one.birthDate = null),
            Word.of("供养成员2", "对哪几名成员有义务，不写的为成员1", "供养(成员.+)",
                    (one, word) -> one.supports = SharedWords.numbers(word.group(1))),
            Word.of("未同意核对", "同意核对（不写的按同意）、未同意核对、核对授权不详", "(同意|未同意)核对|核对授权不详",
                    (one, word) -> one.consented = word.group(1) == null ? null : word.group(1).equals("同意")),
            Word.of("本人收入36000元/年", "本人12个月收入", "本人收入" + YUAN + "/年",
                    (one, word) -> one.income = Vocabulary.money(word.group(1))),
            Word.of("家庭收入90000元/年", "其家庭12个月收入", "家庭收入" + YUAN + "/年",
                    (one, word) -> one.householdIncome = Vocabulary.money(word.group(1))),
            Word.of("家庭2人", "其家庭人口", "家庭(\\d+)人",
                    (one, word) -> one.householdSize = Integer.valueOf(word.group(1))),
            Word.of("财产符合", "财产是否符合当地低收入家庭规定：财产符合、财产不符合、财产不详", "财产(符合|不符合|不详)",
                    (one, word) -> one.assets = word.group(1).equals("不详") ? null : word.group(1).equals("符合")),
            Word.of("无民事行为能力", "无民事行为能力、宣告失踪、服刑、属于省级规定、行为能力不详",
                    "无民事行为能力|宣告失踪|服刑|属于省级规定|行为能力不详",
                    (one, word) -> one.state = word.group().equals("行为能力不详")
                            ? null
                            : Vocabulary.find(ObligorState.values(), ObligorState::label, word.group())),
            Word.of("残疾肢体二级", "残疾人证", SharedWords.DISABLED, (one, word) -> one.certificates = MemberDraft
                    .added(one.certificates, SharedWords.certificate(word, one.applied))),
            Word.of("残疾不详", "没有查明", "残疾不详", (one, _) -> one.certificates = null),
            Word.of("享有低保", "已有的待遇", SharedWords.HELD, (one, word) -> one.statuses = MemberDraft
                    .added(one.statuses, SharedWords.held(word))),
            Word.of("享有不详", "没有查明", "享有不详", (one, _) -> one.statuses = null),
            Word.of("判决支付300元/月", "判决支付、协议支付、申报支付；不写的为不支付", "(判决|协议|申报)支付" + YUAN + "/月", ObligorWords::pays),
            Word.of("支付不详", "有没有判决、协议没有查明", "支付不详", (one, _) -> one.basis = null));

    private final LocalDate applied;

    private List<Integer> supports = List.of(1);

    private @Nullable LocalDate birthDate = MemberDraft.BORN;

    private @Nullable Boolean consented = true;

    private @Nullable Money income;

    private @Nullable Money householdIncome;

    private @Nullable Integer householdSize;

    private @Nullable Boolean assets;

    private @Nullable ObligorState state = ObligorState.CAPABLE;

    private @Nullable List<Certificate> certificates = new ArrayList<>();

    private @Nullable List<Held> statuses = new ArrayList<>();

    private @Nullable SupportBasis basis = SupportBasis.NONE;

    private @Nullable Money paid;

    private ObligorWords(LocalDate applied) {
        this.applied = applied;
    }

    /** The facts of the words behind 义务人. */
    static ObligorFacts read(String column, String text, int number, LocalDate applied) {
        List<String> words = Vocabulary.words(text);
        var one = new ObligorWords(applied);
        Relation relation = Vocabulary.find(Relation.values(), Relation::label, words.getFirst());
        for (String word : words.subList(1, words.size())) {
            Word.read(column, word, WORDS, one);
        }
        return new ObligorFacts(number, one.supports, relation, one.birthDate, one.consented, one.income,
                one.householdIncome, one.householdSize, one.assets, one.state, one.certificates, one.statuses,
                one.basis, one.paid, FactSource.CHECKED);
    }

    private static void pays(ObligorWords one, Matcher word) {
        one.basis = switch (word.group(1)) {
            case "判决" -> SupportBasis.COURT_ORDER;
            case "协议" -> SupportBasis.AGREEMENT;
            default -> SupportBasis.DECLARED;
        };
        one.paid = Vocabulary.money(word.group(2));
    }
}
