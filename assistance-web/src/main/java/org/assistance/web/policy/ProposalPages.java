package org.assistance.web.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.policy.ConfirmingPolicy;
import org.assistance.domain.policy.PolicyProposal;
import org.assistance.domain.policy.PolicyProposals;
import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.ProposingPolicy;
import org.assistance.domain.policy.ShownProposal;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was entered and waits for a second officer, document by document, and what became of the rest. */
@Controller
class ProposalPages {
    private static final int PAGE = 50;

    private final PolicyProposals proposals;
    private final ConfirmingPolicy confirming;
    private final ProposingPolicy proposing;
    private final Divisions divisions;
    private final Officers officers;

    ProposalPages(PolicyProposals proposals, ConfirmingPolicy confirming, ProposingPolicy proposing,
            Divisions divisions, Officers officers) {
        this.proposals = proposals;
        this.confirming = confirming;
        this.proposing = proposing;
        this.divisions = divisions;
        this.officers = officers;
    }

    @GetMapping("/policy/proposals")
    String list(@RequestParam(defaultValue = "false") boolean decided,
            @RequestParam(required = false) @Nullable Long below,
            ActingOfficer by, Model model) {
        if (decided) {
            List<PolicyProposal> some = proposals.decided(by.scope().lower(), by.scope().upper(),
                    Objects.requireNonNullElse(below, Long.MAX_VALUE), Limit.of(PAGE + 1));
            List<PolicyProposal> page = some.size() > PAGE ? some.subList(0, PAGE) : some;
            model.addAttribute("lines", lines(page, by));
            model.addAttribute("pager", new Pager("本页 " + page.size() + " 项",
                    below == null ? null : "/policy/proposals?decided=true", some.size() > PAGE
                            ? "/policy/proposals?decided=true&below=" + page.getLast().id()
                            : null));
            model.addAttribute("tabs", tabs(true));
            return "policy/proposals-decided";
        }
        return open(new FieldErrors(), null, by, model);
    }

    @GetMapping("/policy/proposals/{id}")
    String one(@PathVariable long id, ActingOfficer by, Model model) {
        return one(id, new FieldErrors(), by, model);
    }

    /** Where a form came back with a mistake, opened again after signing in. */
    @GetMapping({"/policy/proposals/confirmation", "/policy/proposals/rejection"})
    String toTheList() {
        return "redirect:/policy/proposals";
    }

    @PostMapping("/policy/proposals/confirmation")
    String confirm(@RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, Model model, RedirectAttributes after) {
        List<Long> chosen = Objects.requireNonNullElse(ids, List.of());
        try {
            confirming.confirm(chosen, by);
        } catch (PolicyRefusal refused) {
            return open(new FieldErrors().add(refused.field(), refused.sentence()),
                    new Attempt(document, chosen, reason), by, model);
        }
        after.addFlashAttribute("notice", "已确认" + chosen.size() + "项，自各自的起始日期起执行；此前的值保留在历史中。");
        return "redirect:/policy/proposals";
    }

    @PostMapping("/policy/proposals/rejection")
    String reject(@RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String reason,
            ActingOfficer by, Model model, RedirectAttributes after) {
        List<Long> chosen = Objects.requireNonNullElse(ids, List.of());
        try {
            confirming.reject(chosen, reason, by);
        } catch (PolicyRefusal refused) {
            return open(new FieldErrors().add(refused.field(), refused.sentence()),
                    new Attempt(document, chosen, reason), by, model);
        }
        after.addFlashAttribute("notice", "已退回" + chosen.size() + "项，录入的同事可以修改后重新提交；现行标准不变。");
        return "redirect:/policy/proposals";
    }

    @PostMapping("/policy/proposals/{id}/return")
    String takeBack(@PathVariable long id, ActingOfficer by, Model model, RedirectAttributes after) {
        try {
            proposing.takeBack(id, by);
        } catch (PolicyRefusal refused) {
            return one(id, new FieldErrors().add(refused.field(), refused.sentence()), by, model);
        }
        after.addFlashAttribute("notice", "已撤回，现行标准不变；填写的内容还在，可以修改后重新提交。");
        return "redirect:/policy/proposals/" + id;
    }

    private String one(long id, FieldErrors errors, ActingOfficer by, Model model) {
        PolicyProposal proposal = proposals.findInScope(id, by.scope().lower(), by.scope().upper())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("line", lines(List.of(proposal), by).getFirst());
        model.addAttribute("problem", errors.isEmpty() ? null : errors.getItems().getFirst().sentence());
        model.addAttribute("own", proposal.proposedBy() == by.officerId());
        return "policy/proposal";
    }

    private String open(FieldErrors errors, @Nullable Attempt attempt, ActingOfficer by, Model model) {
        List<ProposalLine> lines = lines(proposals.open(by.scope().lower(), by.scope().upper()), by);
        Map<String, List<ProposalLine>> groups = lines.stream()
                .collect(Collectors.groupingBy(line -> line.of().documentNumber(), LinkedHashMap::new,
                        Collectors.toList()));
        model.addAttribute("groups", groups.entrySet()
                .stream()
                .map(group -> Group.of(group.getKey(), group.getValue(), errors, attempt))
                .toList());
        model.addAttribute("problem", errors.isEmpty() ? null : errors.getItems().getFirst().sentence());
        model.addAttribute("tabs", tabs(false));
        return "policy/proposals";
    }

    private List<ProposalLine> lines(List<PolicyProposal> some, ActingOfficer by) {
        List<ShownProposal> shown = confirming.shown(some, by);
        Map<Long, String> names = officers
                .findByIdIn(some.stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.proposedBy()), one.decidedBy().stream()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Officer::id, Officer::name));
        Map<String, String> places = divisions.findByCodeInOrderByCode(
                some.stream().map(PolicyProposal::division).map(DivisionCode::value).distinct().toList())
                .stream()
                .collect(Collectors.toMap(division -> division.code().value(), Division::name));
        return shown.stream().map(one -> ProposalLine.of(one, names, places)).toList();
    }

    private static List<Tab> tabs(boolean decided) {
        return List.of(new Tab("待确认", "/policy/proposals", !decided, null),
                new Tab("已办", "/policy/proposals?decided=true", decided, null));
    }

    /** What somebody tried to decide, and may try again. */
    private record Attempt(String document, List<Long> chosen, String reason) {}

    /**
     * What one document lays down.
     *
     * @param mine whether anything in it is for this officer to decide
     * @param ticked the ids to show ticked: all that can be confirmed and are nothing out of the ordinary, or what was ticked before
     * @param mistake what is wrong with the reason of the last attempt; null for nothing
     */
    public record Group(String document, List<ProposalLine> lines, boolean mine, List<Long> ticked, String reason,
            @Nullable String mistake) {
        private static Group of(String document, List<ProposalLine> lines, FieldErrors errors,
                @Nullable Attempt attempt) {
            Attempt tried = attempt != null && attempt.document().equals(document) ? attempt : null;
            List<Long> ticked = lines.stream()
                    .filter(line -> tried == null
                            ? line.shown().confirmable() && line.shown().cautions().isEmpty()
                            : tried.chosen().contains(line.of().id()))
                    .map(line -> line.of().id())
                    .toList();
            return new Group(document, lines, lines.stream().anyMatch(line -> line.shown().rejectable()), ticked,
                    tried == null ? "" : tried.reason(), tried == null ? null : errors.of("reason"));
        }
    }
}
