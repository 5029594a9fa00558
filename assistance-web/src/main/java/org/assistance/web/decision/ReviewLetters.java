package org.assistance.web.decision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.decision.Award;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.review.ReviewReason;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Remedy;
import org.assistance.web.review.ReviewSheet;
import org.assistance.web.review.ReviewSheet.Shown;
import org.springframework.stereotype.Component;

/** Writes the letter about a review (增发、减发、渐退、停发告知书): reason, law, what is paid by month, and the remedy (DB-34, XZ-111). */
@Component
class ReviewLetters {
    private static final Set<String> TOLD = Set.of("计入人口", "收入", "财产");

    private final ReviewSheet reviews;
    private final Letters letters;
    private final Divisions divisions;
    private final Offices offices;

    ReviewLetters(ReviewSheet reviews, Letters letters, Divisions divisions,
            Offices offices) {
        this.reviews = reviews;
        this.letters = letters;
        this.divisions = divisions;
        this.offices = offices;
    }

    /** The letter about the decision of a review; empty for every other decision. */
    Optional<Letter> of(AssistanceCase shown, Decision taken) {
        return reviews.of(shown)
                .filter(review -> review.outcome() != null)
                .map(review -> written(shown, taken, review));
    }

    private Letter written(AssistanceCase shown, Decision taken, Shown review) {
        ReviewOutcome outcome = Objects.requireNonNull(review.outcome());
        Division county = divisions.find(taken.division().at(DivisionLevel.COUNTY)).orElseThrow();
        Division office = taken.level() == DecisionLevel.COUNTY
                ? county
                : divisions.find(taken.division().at(DivisionLevel.TOWNSHIP)).orElseThrow();
        var items = new ArrayList<Letter.Item>();
        items.add(new Letter.Item(outcome != ReviewOutcome.STOP, what(review, outcome), money(taken, review, outcome),
                null));
        items.add(new Letter.Item(true, "理由和依据", reasons(taken, review, outcome), null));
        if (review.heard() != null) {
            items.add(new Letter.Item(true, "听取意见", review.heard().sentence() + "。", null));
        }
        return new Letter(title(outcome), taken.documentNumber(), shown.applicantName(),
                "您户享受的" + review.right().programme().label() + "待遇，" + occasion(review.review().reason())
                        + "复核，经核对、测算和审核确认，现将决定告知如下：",
                items, notes(review, outcome), Remedy.in(county), OfficeName.of(office),
                offices.of(office.code()).orElse(null), taken.decidedOn());
    }

    /** What the letter would say of a stop; empty for a case that is no review. */
    Optional<List<Letter.Item>> refusals(AssistanceCase shown, Opinion opinion) {
        return reviews.of(shown)
                .map(review -> List.of(new Letter.Item(false, "停发" + review.right().programme().label(),
                        "自决定的次月起停发。理由：" + changes(review) + opinion.proposals().getFirst().reasons(), null)));
    }

    private static String occasion(ReviewReason reason) {
        return switch (reason) {
            case PERIODIC -> "经定期";
            case OTHER -> "经依职权";
            case CHANGED, DEATH, EMPLOYED, TAPER_OVER -> "因" + reason.label();
        };
    }

    private static String title(ReviewOutcome outcome) {
        return switch (outcome) {
            case CONTINUE -> "社会救助待遇复核告知书";
            case PEOPLE -> "社会救助待遇变更告知书";
            case INCREASE -> "社会救助待遇增发告知书";
            case DECREASE -> "社会救助待遇减发告知书";
            case TAPER -> "低保渐退告知书";
            case STOP -> "社会救助待遇停发告知书";
        };
    }

    private static String what(Shown review, ReviewOutcome outcome) {
        return outcome.label() + "：" + review.right().programme().label();
    }

    private static String money(Decision taken, Shown review, ReviewOutcome outcome) {
        String before = review.right().amount().map(amount -> "每月 " + amount.format() + " 元").orElse("");
        YearMonth last = YearMonth.from(taken.decidedOn());
        return switch (outcome) {
            case CONTINUE -> review.tapering()
                    ? "渐退期内的待遇按原决定执行：" + months(review) + "。渐退期满停发。"
                    : "继续享受，" + before + "，金额不变。";
            case STOP -> "原待遇" + before + "，享受到" + month(last) + "为止，自" + month(last.plusMonths(1)) + "起停发。";
            case PEOPLE, INCREASE, DECREASE -> "原待遇" + before + "，享受到" + month(last) + "为止；" + granted(taken) + "。";
            case TAPER -> "原待遇" + before + "，享受到" + month(last) + "为止；渐退期内仍为低保家庭，" + granted(taken) + "。渐退期满停发。";
        };
    }

    private static String months(Shown review) {
        return review.parts()
                .stream()
                .filter(part -> part.lastMonth().isPresent())
                .map(part -> month(part.firstMonth()) + "至" + month(part.lastMonth().orElseThrow()) + "每月 "
                        + part.amount().map(amount -> amount.format() + " 元").orElse(""))
                .collect(Collectors.joining("；"));
    }

    private static String granted(Decision taken) {
        return taken.awards()
                .stream()
                .filter(Award::granted)
                .map(award -> "自" + award.firstMonth().map(ReviewLetters::month).orElse("") + "起"
                        + award.lastMonth().map(last -> "至" + month(last) + "止").orElse("") + "每月 "
                        + award.amount().map(amount -> amount.format() + " 元").orElse("") + "（"
                        + award.people() + "人）")
                .collect(Collectors.joining("；"));
    }

    private static String reasons(Decision taken, Shown review, ReviewOutcome outcome) {
        String why = taken.awards().stream().map(Award::reasons).distinct().collect(Collectors.joining("；"));
        Programme programme = review.right().programme();
        String law = EndingGround.law(programme)
                + (outcome == ReviewOutcome.TAPER ? "、第三十三条和本地渐退规定" : "");
        String found = outcome != ReviewOutcome.CONTINUE
                ? why
                : review.tapering() ? "经复核，家庭收入仍高于低保标准" : "经复核，家庭情况没有明显变化，或者变化后金额不变";
        return changes(review) + found + "。依据：" + law + "。";
    }

    /**
     * What changed since the last decision: people and income, in the family's own words and figures. What gave rise to the review is the
     * office's own note, which may name who reported the family: the letter tells its kind and nothing of what was typed.
     */
    private static String changes(Shown review) {
        var said = new ArrayList<String>();
        said.addAll(review.comparison().departures());
        review.comparison()
                .lines()
                .stream()
                .filter(line -> line.changed() && TOLD.contains(line.what()))
                .map(line -> line.what() + "由“" + line.before() + "”变为“" + line.now() + "”")
                .forEach(said::add);
        return said.isEmpty() ? "" : String.join("；", said) + "。";
    }

    private static List<String> notes(Shown review, ReviewOutcome outcome) {
        var notes = new ArrayList<String>();
        if (outcome != ReviewOutcome.STOP) {
            review.parts()
                    .stream()
                    .reduce((_, later) -> later)
                    .orElse(review.right())
                    .payee()
                    .ifPresent(payee -> notes
                            .add("款项仍打入" + payee.holder() + "的账户（" + payee.bank() + payee.masked() + "）。"));
            notes.add("家庭人口、收入、财产状况发生变化的，请及时告知所在乡镇人民政府（街道办事处）（社会救助法第46条）。");
        }
        if (outcome == ReviewOutcome.TAPER) {
            notes.add("渐退期内收入又降低的，可以提出复核；同一次就业只享受一次渐退。");
        }
        if (outcome == ReviewOutcome.STOP) {
            if (!review.comparison().besides().isEmpty()) {
                notes.add("本次测算显示：" + String.join("；", review.comparison().besides())
                        + "。可以即日起向所在乡镇人民政府（街道办事处）提出申请，自停发的次月起享受。");
            }
            notes.add("情况发生变化、重新符合条件的，可以重新提出申请；生活仍有其他困难的，可以申请其他社会救助。");
        }
        return notes;
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
