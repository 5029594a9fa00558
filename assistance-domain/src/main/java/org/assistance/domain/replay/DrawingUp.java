package org.assistance.domain.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.assistance.domain.entitlement.Exclusivity;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.domain.replay.ReplaySheet.Working;
import org.assistance.eligibility.period.Timeline.Due;
import org.assistance.eligibility.period.Timeline.Stretch;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Draws up the sheet of what was paid and what was due, from the months of the law and the months of the bank. */
final class DrawingUp {
    private static final Comparator<Benefit> ORDER = Comparator.comparing(Benefit::programme)
            .thenComparing(benefit -> benefit.member() == null ? 0 : benefit.member());

    private final Timeline timeline;
    private final Assessment decided;
    private final List<Right> awarded;
    private final Map<Benefit, Right> rights = new HashMap<>();
    private final Known known;
    private final OtherCases others;
    private final List<SheetLine> lines = new ArrayList<>();
    private final List<Working> workings = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();

    /**
     * What else is known, beside facts and policy.
     *
     * @param told the corrections, in their order
     * @param elsewhere rights that other cases led to
     */
    record Known(List<Told> told, List<Elsewhere> elsewhere) {
        static final Known NOTHING = new Known(List.of(), List.of());

        /** The corrections that changed what a month is due of a benefit. */
        List<String> corrections(Benefit benefit, YearMonth month) {
            return told.stream()
                    .filter(one -> one.from() == null || !month.isBefore(YearMonth.from(one.from())))
                    .filter(one -> one.enters().test(benefit, month))
                    .map(Told::sentence)
                    .toList();
        }
    }

    /**
     * What a correction says.
     *
     * @param from the day from which it holds; null for from the start
     * @param enters whether it changes what a benefit is due for a month: income of after the application, for one, does not
     */
    record Told(@Nullable LocalDate from, String sentence, BiPredicate<Benefit, YearMonth> enters) {
        Told(@Nullable LocalDate from, String sentence) {
            this(from, sentence, (_, _) -> true);
        }
    }

    /** A right by another case of some of the members; {@code last} is null while no end is known. */
    record Elsewhere(RightKind kind, Set<Integer> members, YearMonth first, @Nullable YearMonth last,
            String sentence) {
        /** Whether it excludes a benefit of a month for any of these people (matrix 11.5). */
        boolean bars(RightKind wanted, List<Integer> people, YearMonth month) {
            return Exclusivity.forOnePerson(kind, wanted) && people.stream().anyMatch(members::contains)
                    && !month.isBefore(first) && (last == null || !month.isAfter(last));
        }

        /** Whether it is a determination without money of after a month, which could not have been had what was asked before been granted. */
        boolean onlyBecauseRefused(YearMonth asked) {
            return !kind.programme().pays() && first.isAfter(asked);
        }
    }

    private DrawingUp(Timeline timeline, Assessment decided, List<Right> awarded, Known known) {
        this.timeline = timeline;
        this.decided = decided;
        this.known = known;
        this.others = new OtherCases(known.elsewhere(), YearMonth.from(decided.asOf()));
        this.awarded = awarded;
        awarded.forEach(right -> rights.put(new Benefit(right.programme(), right.member()), right));
    }

    /**
     * The sheet.
     *
     * @param timeline what each month is due by what is known now
     * @param decided the answer that the decision rested on
     * @param awarded what the decision granted and refused, with what was paid
     */
    static ReplaySheet sheet(Timeline timeline, Assessment decided, List<Right> awarded, Known known) {
        return new DrawingUp(timeline, decided, awarded, known).sheet();
    }

    private ReplaySheet sheet() {
        Set<Benefit> benefits = new TreeSet<>(ORDER);
        timeline.stretches()
                .stream()
                .flatMap(stretch -> stretch.due().stream())
                .filter(due -> due.programme().pays())
                .map(due -> new Benefit(due.programme(), due.beneficiary()))
                .forEach(benefits::add);
        rights.keySet().stream().filter(one -> one.programme().pays()).forEach(benefits::add);
        benefits.forEach(this::benefit);
        others.open()
                .forEach(open -> lacking.add(
                        open.sentence() + paid(rights.get(open.benefit()), open.months())));
        lines.sort(Comparator.comparing(SheetLine::month));
        return new ReplaySheet(timeline.span().to(), lines, Statuses.of(timeline, awarded, known), workings, lacking);
    }

    private void benefit(Benefit benefit) {
        Right right = rights.get(benefit);
        var causes = new LinkedHashSet<String>();
        Stretch before = null;
        for (Stretch stretch : timeline.stretches()) {
            if (before == null) {
                causes.addAll(values(stretch));
            } else if (!Objects.equals(of(benefit, before), of(benefit, stretch))) {
                causes.addAll(stretch.causes());
            }
            before = stretch;
            boolean open = outcome(benefit, stretch) == Outcome.UNPROVEN;
            if (open) {
                lacking.add(lacking(benefit, right, stretch));
            }
            for (YearMonth month : stretch.months().each()) {
                boolean going = right == null || !right.stoppedBefore(month);
                if (going && (open || others.keepOpen(benefit, stretch, month))) {
                    continue;
                }
                SheetLine line = line(benefit, right, stretch, month, causes);
                if (line != null) {
                    lines.add(line);
                    if (!line.differs()) {
                        causes.clear();
                    }
                }
            }
            working(benefit, stretch);
        }
    }

    private static @Nullable Due of(Benefit benefit, Stretch stretch) {
        return stretch.of(benefit.programme(), benefit.member());
    }

    private static @Nullable Outcome outcome(Benefit benefit, Stretch stretch) {
        Due due = of(benefit, stretch);
        return due == null ? null : due.outcome();
    }

    private static Money amount(Benefit benefit, Stretch stretch) {
        Due due = of(benefit, stretch);
        return due == null || due.amount() == null ? Money.ZERO : due.amount();
    }

    private @Nullable SheetLine line(Benefit benefit, @Nullable Right right, Stretch stretch, YearMonth month,
            Set<String> causes) {
        Optional<String> elsewhere = others.insteadOf(benefit, stretch, month);
        boolean stopped = right != null && right.stoppedBefore(month);
        Money due = stopped || elsewhere.isPresent() ? Money.ZERO : due(benefit, right, stretch);
        Money paid = right == null ? Money.ZERO : right.paidFor(month);
        Money pending = right == null ? Money.ZERO : right.pendingFor(month);
        var line = new SheetLine(month, benefit.programme(), benefit.member(), paid, pending, due, List.of());
        if (!line.differs()) {
            return paid.positive() || pending.positive() || due.positive() ? line : null;
        }
        var why = new LinkedHashSet<String>();
        if (right != null && right.stopped() != null && stopped) {
            why.add(right.stopped());
        } else if (elsewhere.isPresent()) {
            why.add(elsewhere.get());
        } else {
            why.addAll(known.corrections(benefit, month));
            why.addAll(causes);
            why.addAll(granted(right, line));
            why.addAll(others.toBeTakenBack(benefit, stretch, line));
            why.addAll(benefit.refusals(stretch.whole()));
        }
        if (why.isEmpty()) {
            why.add(due.positive() ? "按现在掌握的情况和标准，本月应为" + due.format() + "元" : "按现在掌握的情况和标准，本月没有应发的金额");
        }
        return new SheetLine(month, benefit.programme(), benefit.member(), paid, pending, due, List.copyOf(why));
    }

    /** Of temporary relief the officer chose the amount; what lies in its range stands (LS-20), goods included (LS-14). */
    private static Money due(Benefit benefit, @Nullable Right right, Stretch stretch) {
        Money amount = amount(benefit, stretch);
        ReliefProposal range = benefit.in(stretch.whole()).map(ProgrammeResult::relief).orElse(null);
        return range == null || right == null || right.amount() == null || !amount.positive()
                ? amount
                : right.amount()
                        .plus(right.goods())
                        .max(range.least())
                        .min(range.most())
                        .minus(right.goods())
                        .max(Money.ZERO);
    }

    private List<String> granted(@Nullable Right right, SheetLine line) {
        if (!line.due().positive()) {
            return List.of();
        }
        if (right == null) {
            return List.of("原决定没有给予该项待遇");
        }
        if (!right.granted()) {
            return List.of("原决定不予确认：" + right.refusal());
        }
        if (!right.holds(line.month())) {
            return List.of("原决定的待遇期间是" + right.first() + (right.last() == null ? "起" : "至" + right.last()) + "，不含本月");
        }
        Money amount = right.amount();
        return amount == null || line.paid().plus(line.pending()).equals(amount)
                ? List.of()
                : List.of("已发和待发的合计与决定的" + amount.format() + "元不一致");
    }

    /** The values of policy that the decision did not know as they are known now. */
    private List<String> values(Stretch first) {
        return first.whole()
                .policies()
                .stream()
                .flatMap(now -> decided.policies()
                        .stream()
                        .filter(then -> then.code().equals(now.code()) && then.label().equals(now.label()))
                        .filter(then -> !then.value().equals(now.value()) && !decided.policies().contains(now))
                        .map(then -> now.label() + "决定时按" + then.value() + "，应按" + now.value() + "（"
                                + now.documentNumber() + "，" + now.validity().format() + "）"))
                .toList();
    }

    private String lacking(Benefit benefit, @Nullable Right right, Stretch stretch) {
        String missing = benefit.in(stretch.whole())
                .map(result -> result.rulings()
                        .stream()
                        .filter(ruling -> ruling.outcome() == Outcome.UNPROVEN)
                        .map(Ruling::missingWords)
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining("、")))
                .orElse("");
        return stretch.months().format() + " " + benefit.label() + "：缺少" + missing + "，查明以前不核算差额"
                + paid(right, stretch.months());
    }

    private static String paid(@Nullable Right right, Months months) {
        Money paid = months.each()
                .stream()
                .map(month -> right == null ? Money.ZERO : right.paidFor(month))
                .reduce(Money.ZERO, Money::plus);
        return paid.positive() ? "（期间已发" + paid.format() + "元）" : "";
    }

    private void working(Benefit benefit, Stretch stretch) {
        ProgrammeResult met = amount(benefit, stretch).positive() ? benefit.in(stretch.whole()).orElse(null) : null;
        if (met == null || met.steps().isEmpty()) {
            return;
        }
        List<Step> income = benefit.member() == null ? stretch.whole().income() : List.of();
        Working last = workings.isEmpty() ? null : workings.getLast();
        if (last != null && last.programme() == benefit.programme()
                && Objects.equals(last.member(), benefit.member()) && last.steps().equals(met.steps())
                && last.income().equals(income)
                && last.months().to().plusMonths(1).equals(stretch.months().from())) {
            workings.removeLast();
            workings.add(new Working(new Months(last.months().from(), stretch.months().to()), benefit.programme(),
                    benefit.member(), met.steps(), income));
        } else {
            workings.add(
                    new Working(stretch.months(), benefit.programme(), benefit.member(), met.steps(), income));
        }
    }
}
