package org.assistance.web.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a household as strings of a form. It shows what is most often asked and corrected; everything else stays as in the facts
 * it was made from, which {@link HouseholdReading} takes along.
 *
 * <p>A line's {@code base} says which line of those facts it shows ({@code 2:0}, member and place in the list, or the place alone), so
 * that a line left as it was keeps its source and note; empty for a new one.
 *
 * @param applied the day of the application
 * @param programmes names of {@link Programme}
 * @param tier the household's tier of 低保 (DB-11)
 * @param obligors what people elsewhere pay; of a new household nobody is listed unless typed
 */
public record HouseholdForm(@Nullable String applied, @Nullable String area, @Nullable List<String> programmes,
        @Nullable List<Member> members, @Nullable List<Card> cards, @Nullable List<Income> incomes,
        @Nullable List<Asset> assets, @Nullable List<Expense> expenses, @Nullable String tier,
        @Nullable List<Payer> obligors) {

    /** A member; {@code number} is 1 to n, and other lines refer to it. */
    public record Member(@Nullable String number, @Nullable String relation, @Nullable String birthDate,
            @Nullable String sex, @Nullable String deathDate, @Nullable String living, @Nullable String labour,
            @Nullable String school, @Nullable String exclusion, @Nullable String seriousIllness,
            @Nullable String careSince, @Nullable String unmetSelfCare, @Nullable Local local) {
        static Member of(MemberFacts facts) {
            return new Member(String.valueOf(facts.number()), name(facts.relation()), day(facts.birthDate()),
                    name(facts.sex()), day(facts.deathDate()), name(facts.living()), name(facts.labour()),
                    name(facts.school()), name(facts.exclusion()),
                    facts.seriousIllness() == null ? "" : facts.seriousIllness().toString(),
                    facts.care() == null ? "" : day(facts.care().since()),
                    facts.unmetSelfCare() == null ? "" : facts.unmetSelfCare().toString(),
                    Local.of(facts.local()));
        }
    }

    /** What only some places ask of a member; {@code YES}, {@code NO} or empty where it is a question. */
    public record Local(@Nullable String work, @Nullable String workBegan, @Nullable String taperedBefore,
            @Nullable String fixedIncome, @Nullable String movedOut, @Nullable String tier) {
        static final Local BLANK = new Local("", "", "", "", "", "");

        static Local of(Circumstances known) {
            return new Local(answer(known.employed()),
                    known.workBegan() == null ? "" : known.workBegan().toString(), answer(known.taperedBefore()),
                    answer(known.fixedIncome()), day(known.movedOut()), Objects.requireNonNullElse(known.tier(), ""));
        }

        /** Whether anything is answered, so that the page shows it. */
        public boolean isFilled() {
            return !equals(BLANK);
        }
    }

    /** Somebody elsewhere who owes support, and what is paid; {@code base} is the number on record. */
    public record Payer(@Nullable String base, @Nullable String member, @Nullable String relation,
            @Nullable String basis, @Nullable String paid, @Nullable String from, @Nullable String to) {
        static Payer of(ObligorFacts obligor) {
            Months span = obligor.paidIn();
            return new Payer(String.valueOf(obligor.number()),
                    obligor.supports().isEmpty() ? "" : String.valueOf(obligor.supports().getFirst()),
                    name(obligor.relation()), name(obligor.basis()),
                    obligor.paidPerMonth() == null ? "" : obligor.paidPerMonth().plain(),
                    span == null ? "" : span.from().toString(), span == null ? "" : span.to().toString());
        }
    }

    /** A disability certificate. */
    public record Card(@Nullable String base, @Nullable String member, @Nullable String kind, @Nullable String grade,
            @Nullable String issued, @Nullable String expires, @Nullable String status) {
        static Card of(int member, int at, Certificate card) {
            return new Card(member + ":" + at, String.valueOf(member), card.kind().name(),
                    String.valueOf(card.grade()), day(card.issued()), day(card.expires()), card.status().name());
        }
    }

    /** An income; the amount is that of the whole span, in yuan. */
    public record Income(@Nullable String base, @Nullable String member, @Nullable String kind, @Nullable String from,
            @Nullable String to, @Nullable String amount, @Nullable String costs) {
        static Income of(int member, int at, IncomeLine line) {
            return new Income(member + ":" + at, String.valueOf(member), line.kind().name(),
                    line.span().from().toString(), line.span().to().toString(), line.amount().plain(),
                    line.costs().fen() == 0 ? "" : line.costs().plain());
        }
    }

    /** An asset. */
    public record Asset(@Nullable String base, @Nullable String member, @Nullable String kind, @Nullable String value,
            @Nullable String count, @Nullable String area) {
        static Asset of(int at, AssetLine line) {
            return new Asset(String.valueOf(at), String.valueOf(line.member()), line.kind().name(),
                    line.value() == null ? "" : line.value().plain(),
                    line.count() == null ? "" : String.valueOf(line.count()),
                    line.area() == null
                            ? ""
                            : BigDecimal.valueOf(line.area(), 2).stripTrailingZeros().toPlainString());
        }
    }

    /** A rigid expense; the sums are those of the whole span, in yuan. */
    public record Expense(@Nullable String base, @Nullable String member, @Nullable String kind, @Nullable String from,
            @Nullable String to, @Nullable String gross, @Nullable String reimbursed) {
        static Expense of(int at, ExpenseLine line) {
            return new Expense(String.valueOf(at), line.member() == null ? "" : line.member().toString(),
                    line.kind().name(), line.span().from().toString(), line.span().to().toString(),
                    line.gross().plain(), line.reimbursed().fen() == 0 ? "" : line.reimbursed().plain());
        }
    }

    /** Shows facts. */
    public static HouseholdForm of(HouseholdFacts facts) {
        List<Card> cards = new ArrayList<>();
        List<Income> incomes = new ArrayList<>();
        for (MemberFacts member : facts.members()) {
            List<Certificate> own = Objects.requireNonNullElse(member.certificates(), List.of());
            for (int at = 0; at < own.size(); at++) {
                cards.add(Card.of(member.number(), at, own.get(at)));
            }
            List<IncomeLine> earned = Objects.requireNonNullElse(member.incomes(), List.of());
            for (int at = 0; at < earned.size(); at++) {
                incomes.add(Income.of(member.number(), at, earned.get(at)));
            }
        }
        List<Asset> assets = new ArrayList<>();
        List<AssetLine> owned = Objects.requireNonNullElse(facts.assets(), List.of());
        for (int at = 0; at < owned.size(); at++) {
            assets.add(Asset.of(at, owned.get(at)));
        }
        List<Expense> expenses = new ArrayList<>();
        List<ExpenseLine> spent = Objects.requireNonNullElse(facts.expenses(), List.of());
        for (int at = 0; at < spent.size(); at++) {
            expenses.add(Expense.of(at, spent.get(at)));
        }
        return new HouseholdForm(facts.applied().toString(), facts.area().name(),
                facts.appliedFor().stream().map(Enum::name).toList(),
                facts.members().stream().map(Member::of).toList(), cards, incomes, assets, expenses,
                Objects.requireNonNullElse(facts.tier(), ""),
                Objects.requireNonNullElse(facts.obligors(), List.<ObligorFacts>of()).stream().map(Payer::of).toList());
    }

    /** An applicant alone, of whom nothing is typed yet. */
    public static HouseholdForm blank(LocalDate applied) {
        return new HouseholdForm(applied.toString(), Area.RURAL.name(),
                List.of(Programme.DIBAO.name()), List.of(new Member("1", "SELF", "", "", "", "TOGETHER", "FULL", "NONE",
                        "NONE", "false", "", "", Local.BLANK)),
                List.of(), List.of(), List.of(), List.of(), "", List.of());
    }

    /** Whether a programme is asked for. */
    public boolean asks(String programme) {
        return programmes != null && programmes.contains(programme);
    }

    /** With one more empty line of a kind, for a page without script. */
    public HouseholdForm adding(String kind) {
        int next = members == null ? 1 : members.size() + 1;
        return new HouseholdForm(applied, area, programmes,
                more(members, kind.equals("members"), new Member(String.valueOf(next), "", "", "", "", "TOGETHER",
                        "FULL", "NONE", "NONE", "false", "", "", Local.BLANK)),
                more(cards, kind.equals("cards"), new Card("", "", "", "", "", "", "VALID")),
                more(incomes, kind.equals("incomes"), new Income("", "", "", "", "", "", "")),
                more(assets, kind.equals("assets"), new Asset("", "", "", "", "1", "")),
                more(expenses, kind.equals("expenses"), new Expense("", "", "", "", "", "", "")), tier,
                more(obligors, kind.equals("obligors"), new Payer("", "", "", "", "", "", "")));
    }

    private static <L> List<L> more(@Nullable List<L> lines, boolean one, L blank) {
        List<L> all = new ArrayList<>(lines == null ? List.of() : lines);
        if (one) {
            all.add(blank);
        }
        return all;
    }

    private static String answer(@Nullable Boolean known) {
        return known == null ? "" : known ? "YES" : "NO";
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
