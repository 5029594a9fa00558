package org.assistance.web.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.review.CorrectingReason;
import org.assistance.domain.review.DueReviews;
import org.assistance.domain.review.ReviewReason;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.review.RightReview;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rights that are to be looked at anew, and the opening of a review. */
@Controller
class ReviewPages {
    private final DueReviews due;
    private final OpeningReviews opening;
    private final CorrectingReason correcting;
    private final Reviews reviews;
    private final Entitlements entitlements;
    private final RightSearch search;
    private final Clock clock;

    ReviewPages(DueReviews due, OpeningReviews opening, CorrectingReason correcting, Reviews reviews,
            Entitlements entitlements,
            RightSearch search, Clock clock) {
        this.due = due;
        this.opening = opening;
        this.correcting = correcting;
        this.reviews = reviews;
        this.entitlements = entitlements;
        this.search = search;
        this.clock = clock;
    }

    /**
     * What a clerk types to open a review.
     *
     * @param reason a name of {@link ReviewReason}
     * @param explanation what gave rise to it
     */
    record ReviewForm(String reason, String explanation) {
        ReviewForm {
            reason = Typed.text(reason);
            explanation = Typed.text(explanation);
        }
    }

    @GetMapping("/entitlements/reviews")
    String list(@RequestParam(required = false) DueReviews.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int skip, ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        int from = Math.max(0, skip);
        List<DueReviews.Row> found = due.rows(kind, from, by, today);
        boolean more = found.size() > DueReviews.PAGE;
        List<DueReviews.Row> shown = more ? found.subList(0, DueReviews.PAGE) : found;
        String address = "/entitlements/reviews?" + (kind == null ? "" : "kind=" + kind + "&");
        model.addAttribute("rows", shown);
        model.addAttribute("today", today);
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("kinds", Choice.of(DueReviews.Kind.values(), DueReviews.Kind::label));
        model.addAttribute("mayOpen", OpeningReviews.mayOpen(by));
        model.addAttribute("pager", new Pager("共 " + found(kind, by, today) + " 项",
                from == 0 ? null : address + "skip=" + Math.max(0, from - DueReviews.PAGE),
                more ? address + "skip=" + (from + DueReviews.PAGE) : null));
        return "review/list";
    }

    private int found(DueReviews.@Nullable Kind kind, ActingOfficer by, LocalDate today) {
        Map<DueReviews.Kind, Integer> counts = due.counts(by, today);
        return kind == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(kind, 0);
    }

    @GetMapping("/entitlements/{id:[0-9]+}/review")
    String form(@PathVariable long id, @RequestParam(defaultValue = "") String reason, ActingOfficer by,
            Model model) {
        if (!OpeningReviews.mayOpen(by)) {
            throw new NotAllowed("复核由乡镇（街道）经办人发起");
        }
        RightRow right = right(id, by);
        return openReview(id).filter(review -> review.mayCorrect(by))
                .map(review -> form(right, new ReviewForm(review.reason().name(), review.explanation()),
                        new FieldErrors(), by, model))
                .orElseGet(() -> form(right, new ReviewForm(reason, ""), new FieldErrors(), by, model));
    }

    private Optional<RightReview> openReview(long right) {
        return reviews.ofRight(right).stream().filter(RightReview::open).findFirst();
    }

    private String form(RightRow right, ReviewForm form, FieldErrors errors, ActingOfficer by, Model model) {
        model.addAttribute("right", right);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", Choice.of(ReviewReason.values(), ReviewReason::label));
        RightReview open = openReview(right.id()).orElse(null);
        model.addAttribute("open", open);
        model.addAttribute("mayCorrect", open != null && open.mayCorrect(by));
        model.addAttribute("refusal", open != null
                ? null
                : opening.refusal(entitlements.findById(right.id()).orElseThrow(), LocalDate.now(clock)));
        return "review/form";
    }

    @PostMapping("/entitlements/{id:[0-9]+}/review")
    String open(@PathVariable long id, @ModelAttribute ReviewForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        RightRow right = right(id, by);
        var errors = new FieldErrors();
        ReviewReason reason = reason(form, errors);
        if (reason == null) {
            return form(right, form, errors, by, model);
        }
        ApplicationDraft draft;
        try {
            draft = opening.open(id, reason, form.explanation(), by);
        } catch (IllegalMove refused) {
            return form(right, form, errors.add("reason", String.valueOf(refused.getMessage())), by, model);
        }
        after.addFlashAttribute("notice", "已发起复核，申请表已带入最近一次的申报内容。请按现在的情况逐项核对、修改，家庭重新承诺后提交；复核期间待遇照常发放。");
        return "redirect:/intake/" + draft.id();
    }

    @PostMapping("/entitlements/{id:[0-9]+}/review/reason")
    String correct(@PathVariable long id, @ModelAttribute ReviewForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        RightRow right = right(id, by);
        var errors = new FieldErrors();
        ReviewReason reason = reason(form, errors);
        if (reason == null) {
            return form(right, form, errors, by, model);
        }
        try {
            correcting.correct(id, reason, form.explanation(), by);
        } catch (IllegalMove refused) {
            return form(right, form, errors.add("reason", String.valueOf(refused.getMessage())), by, model);
        }
        after.addFlashAttribute("notice", "复核原因已更正，更正前后都记入待遇的办理记录；告知书按更正后的原因写。");
        return "redirect:/entitlements/" + id;
    }

    /** The reason chosen; null, with a sentence, where it is not to be used. */
    private static @Nullable ReviewReason reason(ReviewForm form, FieldErrors errors) {
        ReviewReason reason = Typed.constant("reason", form.reason(), ReviewReason.values(), "请选择复核原因", errors)
                .orElse(null);
        if (reason != null && reason != ReviewReason.PERIODIC) {
            Typed.words("explanation", form.explanation(), "请写明复核的起因", errors);
        }
        return errors.of("explanation") == null ? reason : null;
    }

    private RightRow right(long id, ActingOfficer by) {
        return search.row(id, by.scope(), YearMonth.now(clock)).orElseThrow(NoSuchRight::new);
    }
}
