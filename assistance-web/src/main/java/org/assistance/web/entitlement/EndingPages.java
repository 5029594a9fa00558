package org.assistance.web.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.EndingProposal;
import org.assistance.domain.entitlement.EndingProposals;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.domain.payment.RightPayments;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.place.OfficeName;
import org.assistance.domain.place.Offices;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Remedy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a right: proposed by the clerk, confirmed or refused by the second officer, told to the family by letter. */
@Controller
class EndingPages {
    private final Ending ending;
    private final EndingProposals proposals;
    private final RightSearch search;
    private final RightPayments payments;
    private final Divisions divisions;
    private final Offices offices;
    private final Clock clock;

    EndingPages(Ending ending, EndingProposals proposals, RightSearch search,
            RightPayments payments, Divisions divisions, Offices offices, Clock clock) {
        this.ending = ending;
        this.proposals = proposals;
        this.search = search;
        this.payments = payments;
        this.divisions = divisions;
        this.offices = offices;
        this.clock = clock;
    }

    /** A ground with what it asks and where it leads, for the table under the form. */
    record GroundLine(EndingGround ground, String day, String last, String rule) {
        static GroundLine of(EndingGround ground, Programme programme) {
            String last = switch (ground) {
                case DEATH -> "死亡当月";
                case CERTIFICATE_EXPIRED -> "证件到期当月";
                case DIBAO_ENDED -> "低保的最后一个月";
                case TAPER_OVER -> "渐退期的最后一个月";
                case OTHER -> "由经办人填写";
                case MOVED_OUT, IMPRISONED -> programme.personal() && programme != Programme.TEKUN ? "发生当月" : "确认终止的当月";
                case INCOME_ABOVE, ASSETS_ABOVE, OWN_REQUEST, REVIEWED -> "确认终止的当月";
            };
            String day = ground.dayLabel();
            return new GroundLine(ground, day == null ? "—" : day, last, ground.rule(programme));
        }
    }

    @GetMapping("/entitlements/{id:[0-9]+}/ending")
    String form(@PathVariable long id, @RequestParam(defaultValue = "") String ground, ActingOfficer by, Model model) {
        if (!by.isOneOf(Ending.PROPOSERS)) {
            throw new NotAllowed("终止待遇由乡镇（街道）经办人提出");
        }
        EndingForm empty = EndingForm.EMPTY;
        RightRow of = right(id, by);
        String why = ground.equals(EndingGround.TAPER_OVER.name()) && of.lastMonth() != null
                ? "渐退期到" + RightTone.month(of.lastMonth()) + "期满，家庭收入高于低保标准"
                : empty.explanation();
        return form(of, new EndingForm(ground, empty.happenedOn(), empty.lastMonth(), why,
                empty.hearing(), empty.heardOn(), empty.heardWords(), empty.postedOn()), new FieldErrors(), model);
    }

    private String form(RightRow right, EndingForm form, FieldErrors errors, Model model) {
        model.addAttribute("right", right);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        List<EndingGround> grounds = EndingGround.of(right.programme());
        model.addAttribute("grounds", grounds.stream().map(one -> new Choice(one.name(), one.label())).toList());
        model.addAttribute("lines", grounds.stream().map(one -> GroundLine.of(one, right.programme())).toList());
        model.addAttribute("hearings", Choice.of(Hearing.values(), Hearing::label));
        model.addAttribute("posts", right.programme() == Programme.TEKUN);
        return "entitlement/ending";
    }

    @PostMapping("/entitlements/{id:[0-9]+}/ending")
    String propose(@PathVariable long id, @ModelAttribute EndingForm form, ActingOfficer by, Model model,
            RedirectAttributes after) {
        RightRow right = right(id, by);
        var errors = new FieldErrors();
        WantedEnding wanted = form.read(right.programme(), LocalDate.now(clock), errors);
        if (wanted == null) {
            return form(right, form, errors, model);
        }
        try {
            ending.propose(id, wanted, by);
        } catch (IllegalMove refused) {
            return form(right, form, errors.add("ground", String.valueOf(refused.getMessage())), model);
        }
        after.addFlashAttribute("notice", "已提出终止，待另一名工作人员确认；确认以前待遇照常。");
        return "redirect:/entitlements/" + id;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/endings/{ending:[0-9]+}/confirm")
    String confirm(@PathVariable long id, @PathVariable("ending") long endingId,
            @RequestParam(defaultValue = "") String note, ActingOfficer by, RedirectAttributes after) {
        EndingProposal proposal = required(id, endingId, by);
        if (Reason.saysNothing(note)) {
            after.addFlashAttribute("problem", "没有办理：请填写确认意见");
        } else {
            EndingProposal done = ending.confirm(proposal.id(), note, by);
            after.addFlashAttribute("notice",
                    "已确认终止，最后享受月份为" + RightTone.month(done.lastMonth()) + "。请打印告知书，书面告知本人或家庭。");
        }
        return "redirect:/entitlements/" + id;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/endings/{ending:[0-9]+}/reject")
    String reject(@PathVariable long id, @PathVariable("ending") long endingId,
            @RequestParam(defaultValue = "") String note, ActingOfficer by, RedirectAttributes after) {
        EndingProposal proposal = required(id, endingId, by);
        if (Reason.isMissing(note)) {
            after.addFlashAttribute("problem", "没有办理：请填写不同意的理由" + Reason.AT_LEAST);
        } else {
            ending.reject(proposal.id(), note, by);
            after.addFlashAttribute("notice", "未同意终止，待遇照常。");
        }
        return "redirect:/entitlements/" + id;
    }

    @PostMapping("/entitlements/{id:[0-9]+}/endings/{ending:[0-9]+}/withdraw")
    String withdraw(@PathVariable long id, @PathVariable("ending") long endingId, ActingOfficer by,
            RedirectAttributes after) {
        ending.withdraw(required(id, endingId, by).id(), by);
        after.addFlashAttribute("notice", "已撤回，待遇照常。");
        return "redirect:/entitlements/" + id;
    }

    /** The letter that tells the family (停发告知书; DB-34, TK-42), printed by the browser. */
    @GetMapping("/entitlements/{id:[0-9]+}/endings/{ending:[0-9]+}/letter")
    String letter(@PathVariable long id, @PathVariable("ending") long endingId, ActingOfficer by, Model model) {
        RightRow right = right(id, by);
        EndingProposal confirmed = required(id, endingId, by);
        if (confirmed.status() != Settlement.CONFIRMED) {
            throw new NoSuchRight();
        }
        boolean county = confirmed.level().orElseThrow().role() == org.assistance.domain.staff.Role.COUNTY_LEADER;
        model.addAttribute("right", right);
        model.addAttribute("ending", confirmed);
        model.addAttribute("law", EndingGround.law(right.programme())
                + (confirmed.ground() == EndingGround.TAPER_OVER ? "、第三十三条" : ""));
        model.addAttribute("last", RightTone.month(confirmed.lastMonth()));
        model.addAttribute("next", RightTone.month(confirmed.lastMonth().plusMonths(1)));
        model.addAttribute("overpaid", payments.overpaid(id));
        model.addAttribute("day", LocalDate.ofInstant(confirmed.decidedAt().orElseThrow(), OfficeTime.ZONE));
        Division office = name(confirmed, county ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP);
        model.addAttribute("signed", OfficeName.of(office));
        model.addAttribute("contact", offices.of(office.code()).orElse(null));
        model.addAttribute("remedy", Remedy.in(name(confirmed, DivisionLevel.COUNTY)));
        return "entitlement/letter";
    }

    private Division name(EndingProposal of, DivisionLevel level) {
        return divisions.find(of.division().at(level)).orElseThrow();
    }

    private RightRow right(long id, ActingOfficer by) {
        return search.row(id, by.scope(), YearMonth.now(clock)).orElseThrow(NoSuchRight::new);
    }

    private EndingProposal required(long id, long endingId, ActingOfficer by) {
        return proposals.findInScope(endingId, by.scope().lower(), by.scope().upper())
                .filter(found -> found.entitlementId() == id)
                .orElseThrow(NoSuchRight::new);
    }
}
