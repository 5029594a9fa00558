package org.assistance.web.entitlement;

import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.entitlement.DeliveringGoods;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.EndingProposal;
import org.assistance.domain.permission.Action;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.review.RightReview;
import org.assistance.domain.entitlement.EndingProposals;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.entitlement.RightState;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.payment.AccountChange;
import org.assistance.domain.payment.AccountChanges;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.payment.RightPayments;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Happening;
import org.assistance.web.layout.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One right: who, what, since when, what was paid month by month, what waits, and all that happened to it. */
@Controller
class RightPages {
    private final RightSearch search;
    private final Entitlements entitlements;
    private final EndingProposals proposals;
    private final Ending ending;
    private final AccountChanges changes;
    private final ChangingAccount changing;
    private final RightPayments payments;
    private final RefusedLines refused;
    private final RightHistory history;
    private final Decisions decisions;
    private final Reviews reviews;
    private final DeliveringGoods goods;
    private final OpeningReviews openingReviews;
    private final Clock clock;

    RightPages(RightSearch search, Entitlements entitlements, EndingProposals proposals, Ending ending,
            AccountChanges changes, ChangingAccount changing, RightPayments payments, RefusedLines refused,
            RightHistory history, Decisions decisions, Reviews reviews, DeliveringGoods goods,
            OpeningReviews openingReviews, Clock clock) {
        this.search = search;
        this.entitlements = entitlements;
        this.proposals = proposals;
        this.ending = ending;
        this.changes = changes;
        this.changing = changing;
        this.payments = payments;
        this.refused = refused;
        this.history = history;
        this.decisions = decisions;
        this.reviews = reviews;
        this.goods = goods;
        this.openingReviews = openingReviews;
        this.clock = clock;
    }

    @GetMapping("/entitlements/{id:[0-9]+}")
    String page(@PathVariable long id, ActingOfficer by, Model model) {
        RightRow right = search.row(id, by.scope(), YearMonth.now(clock)).orElseThrow(NoSuchRight::new);
        Entitlement entitlement = Trace.showing(Subject.RIGHT, id,
                entitlements.findInScope(id, by.scope().lower(), by.scope().upper(), by.officerId()).orElseThrow());
        model.addAttribute("right", right);
        model.addAttribute("mayUnmask", by.isOneOf(Action.CASE_UNMASK.roles()));
        model.addAttribute("listed", RightTone.Listed.of(right));
        model.addAttribute("payee", entitlement.payee().orElse(null));
        model.addAttribute("accountSince", entitlement.accountSince().orElse(null));
        model.addAttribute("endedReason", entitlement.endedReason().orElse(null));
        model.addAttribute("besides", search.besides(id, by.scope(), YearMonth.now(clock))
                .stream()
                .map(RightTone.Listed::of)
                .toList());
        List<RightReview> looks = reviews.ofRight(id);
        model.addAttribute("looks", looks);
        model.addAttribute("mayCorrect", looks.stream().anyMatch(look -> look.mayCorrect(by)));
        model.addAttribute("mayReview", OpeningReviews.mayOpen(by) && looks.stream().noneMatch(RightReview::open)
                && openingReviews.refusal(entitlement, LocalDate.now(clock)) == null);
        ending(right, by, model);
        account(right, entitlement, by, model);
        delivery(right, by, model);
        if (right.pays()) {
            model.addAttribute("attempts", payments.attempts(id));
            model.addAttribute("paid", payments.paid(id));
            model.addAttribute("overpaid", payments.overpaid(id));
            model.addAttribute("overpaidInFlight", payments.overpaidInFlight(id));
        }
        Optional<RefusedLines.Row> waiting = refused.ofRight(id, by.scope());
        model.addAttribute("refused", waiting.orElse(null));
        model.addAttribute("mayVerify", waiting.isPresent() && by.isOneOf(Releasing.ROLES));
        model.addAttribute("history", history(right));
        return "entitlement/page";
    }

    private void delivery(RightRow right, ActingOfficer by, Model model) {
        DeliveringGoods.Delivery delivered = goods.of(right.id()).orElse(null);
        model.addAttribute("delivered", delivered);
        model.addAttribute("deliveredAt", delivered == null ? null : OfficeTime.minute(delivered.at()));
        boolean mayDeliver = right.aid().goods() != null && delivered == null && by.role() == Role.TOWNSHIP_CLERK;
        model.addAttribute("mayDeliver", mayDeliver);
        if (mayDeliver) {
            model.addAttribute("signers", GoodsForm.signers(goods.signers(right.id())));
            model.asMap().putIfAbsent("delivery", GoodsForm.EMPTY);
        }
    }

    private void ending(RightRow right, ActingOfficer by, Model model) {
        List<EndingProposal> all = proposals.findByEntitlementIdOrderByIdDesc(right.id());
        EndingProposal open = all.stream().filter(one -> one.status() == Settlement.PROPOSED).findFirst().orElse(null);
        model.addAttribute("open", open);
        model.addAttribute("ended",
                all.stream()
                        .filter(one -> one.status() == Settlement.CONFIRMED && one.ground() != EndingGround.REVIEWED)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("mayPropose", by.isOneOf(Ending.PROPOSERS) && open == null
                && right.rhythm() != Rhythm.ONCE && right.state() != RightState.ENDED);
        if (open != null) {
            model.addAttribute("endingRefusal", ending.refusalFor(open, by));
            model.addAttribute("ownEnding", open.proposedBy() == by.officerId());
            model.addAttribute("wouldOverpay", payments.overpaidIfEndedAfter(right.id(), open.lastMonth()));
            model.addAttribute("rule", open.ground().rule(right.programme()));
        }
        boolean over = open != null || right.state() == RightState.ENDED || right.lastMonth() != null;
        List<RightRow> beside = search.besides(right.id(), by.scope(), YearMonth.now(clock));
        model.addAttribute("takesAlong", right.programme() == Programme.DIBAO && over
                && beside.stream().anyMatch(one -> one.programme() == Programme.LIVING_SUBSIDY && standing(one))
                && beside.stream().noneMatch(one -> one.programme() == Programme.DIBAO && standing(one)));
        model.addAttribute("looksFurther", right.programme() == Programme.TEKUN && over);
    }

    private static boolean standing(RightRow one) {
        return one.state() != RightState.ENDED && one.lastMonth() == null;
    }

    private void account(RightRow right, Entitlement entitlement, ActingOfficer by, Model model) {
        AccountChange asked = changes.findByEntitlementIdOrderByIdDesc(right.id())
                .stream()
                .filter(one -> one.status() == Settlement.PROPOSED)
                .findFirst()
                .orElse(null);
        model.addAttribute("asked", asked);
        model.addAttribute("mayAsk",
                by.isOneOf(ChangingAccount.ASKERS) && asked == null && right.pays());
        model.addAttribute("underWay", payments.underWay(right.id(), by.scope()));
        if (asked != null) {
            model.addAttribute("accountRefusal", ChangingAccount.refusalFor(asked, by));
            model.addAttribute("ownChange", asked.proposedBy() == by.officerId());
            model.addAttribute("others",
                    changing.othersPaidInto(asked.payee().account(), entitlement, by.scope()));
        }
    }

    private List<Happening> history(RightRow right) {
        var lines = new ArrayList<Happening>();
        for (RightHistory.Line line : history.of(right.id())) {
            lines.add(new Happening(OfficeTime.minute(line.at()), line.summary(),
                    line.officer() + "（" + line.role().label() + "）", line.reason(), null, tone(line.kind())));
        }
        decisions.ofCase(right.caseId()).ifPresent(decision -> lines.add(granted(right, decision)));
        return lines;
    }

    private static Happening granted(RightRow right, Decision decision) {
        return new Happening(decision.decidedOn().toString(), "确认" + right.programme().label(),
                decision.level().label(), "文书编号 " + decision.documentNumber(),
                "/cases/" + right.caseId() + "/decision", Tone.GOOD);
    }

    private static Tone tone(RightHistory.Kind kind) {
        return switch (kind) {
            case ENDING_PROPOSED, ACCOUNT_ASKED, REVIEW_OPENED -> Tone.WARN;
            case ENDING_CONFIRMED -> Tone.BAD;
            case ACCOUNT_CHANGED, RELEASED, REVIEW_GRANTED, REVIEW_DECIDED -> Tone.GOOD;
            case ENDING_REJECTED, ACCOUNT_REJECTED, ENDING_WITHDRAWN, ACCOUNT_WITHDRAWN, REVIEW_CORRECTED -> Tone.QUIET;
        };
    }
}
