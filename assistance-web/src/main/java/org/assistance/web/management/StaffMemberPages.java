package org.assistance.web.management;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.KeepingStaff;
import org.assistance.domain.staff.NoSuchStaff;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.staff.StaffList;
import org.assistance.domain.staff.StaffMember;
import org.assistance.domain.staff.StaffRefusal;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.signin.GivenPassword;
import org.assistance.web.signin.OtherSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.assistance.web.layout.Typed;

/** One officer: posts given and ended, password replaced, account stopped. */
@Controller
public class StaffMemberPages {
    private final StaffList list;
    private final KeepingStaff keeping;
    private final TypedPlace places;
    private final OtherSessions sessions;
    private final PasswordEncoder passwords;
    private final Clock clock;

    StaffMemberPages(StaffList list, KeepingStaff keeping, TypedPlace places, OtherSessions sessions,
            PasswordEncoder passwords, Clock clock) {
        this.list = list;
        this.keeping = keeping;
        this.places = places;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The officer's page. */
    @GetMapping("/staff/{id}")
    public String show(@PathVariable long id, ActingOfficer officer, Model model) {
        return show(id, new PostForm("", "", LocalDate.now(clock).toString(), ""), new FieldErrors(), officer, model);
    }

    /** Gives another post. */
    @PostMapping("/staff/{id}/posts")
    public String give(@PathVariable long id, @ModelAttribute PostForm form, ActingOfficer officer, Model model,
            RedirectAttributes after) {
        var errors = new FieldErrors();
        var role = Typed.constant("role", form.role(), Role.values(), "请选择岗位", errors);
        var division = places.read(Typed.text(form.division()), officer.scope(), LocalDate.now(clock));
        if (division.isEmpty()) {
            errors.add("division", "没有这个区划，或不在您的辖区内；请从提示中选择");
        }
        LocalDate from = Typed.day("validFrom", form.validFrom(), errors);
        LocalDate to = Typed.optionalDay("validTo", form.validTo(), errors).orElse(null);
        if (!errors.isEmpty() || role.isEmpty() || division.isEmpty()) {
            return show(id, form, errors, officer, model);
        }
        try {
            keeping.give(id, role.get(), division.get(), from, to, officer);
        } catch (StaffRefusal refusal) {
            return show(id, form, errors.add(refusal.field(), refusal.sentence()), officer, model);
        }
        after.addFlashAttribute("notice", "已增加岗位。");
        if (mergesClerkAndLeader(id, officer)) {
            after.addFlashAttribute("warning", "此人在同一地区既是经办（审核）人又是确认人：本人经办过的案件系统不让本人确认，须另有一名确认人。");
        }
        return "redirect:/staff/" + id;
    }

    /** Whether one person now holds, in one division, a post that prepares and one that decides. */
    private boolean mergesClerkAndLeader(long id, ActingOfficer officer) {
        LocalDate today = LocalDate.now(clock);
        List<StaffMember> held = list.postsOf(id, officer.scope())
                .stream()
                .filter(post -> post.validTo() == null || !today.isAfter(post.validTo()))
                .toList();
        return held.stream()
                .filter(post -> Duty.DECIDE.roles().contains(post.role()))
                .anyMatch(decider -> held.stream()
                        .anyMatch(post -> post.division().equals(decider.division())
                                && (post.role() == Role.TOWNSHIP_CLERK || post.role() == Role.COUNTY_REVIEWER)));
    }

    /** Ends a post with its last day. */
    @PostMapping("/staff/{id}/posts/{post}/end")
    public String end(@PathVariable long id, @PathVariable long post,
            @RequestParam(required = false) @Nullable String lastDay, ActingOfficer officer, RedirectAttributes after) {
        LastDay.end(lastDay, after, day -> {
            keeping.end(post, day, officer);
            return "岗位到 " + day + " 为止。";
        });
        return "redirect:/staff/" + id;
    }

    /** Replaces the password, ends all sessions of the officer and shows the new password, once. */
    @PostMapping("/staff/{id}/password")
    public String givePassword(@PathVariable long id, ActingOfficer officer, RedirectAttributes after) {
        Officer member = keeping.find(id, officer).orElseThrow(NoSuchStaff::new);
        String password = GivenPassword.make();
        keeping.givePassword(id, String.valueOf(passwords.encode(password)), officer);
        sessions.end(member.staffNumber(), null);
        after.addFlashAttribute("notice", "密码已重置，原来的登录已全部退出。");
        after.addFlashAttribute("password", password);
        return "redirect:/staff/" + id;
    }

    /** Takes away the second factors of somebody whose phone is lost, with the reason. */
    @PostMapping("/staff/{id}/second-factor")
    public String resetFactors(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
            ActingOfficer officer, Model model, RedirectAttributes after) {
        Officer member = keeping.find(id, officer).orElseThrow(NoSuchStaff::new);
        try {
            keeping.resetFactors(id, reason, officer);
        } catch (StaffRefusal refusal) {
            model.addAttribute("resetReason", reason);
            model.addAttribute("resetProblem", refusal.sentence());
            return show(id, officer, model);
        }
        sessions.end(member.staffNumber(), null);
        after.addFlashAttribute("notice", "第二因素已重置；本人下次登录时重新登记。");
        return "redirect:/staff/" + id;
    }

    /** Stops or readmits the officer. */
    @PostMapping("/staff/{id}/enabled")
    public String enable(@PathVariable long id, @RequestParam boolean enabled, ActingOfficer officer,
            RedirectAttributes after) {
        try {
            keeping.enable(id, enabled, officer);
            after.addFlashAttribute("notice", enabled ? "账号已启用。" : "账号已停用，立即生效。");
        } catch (StaffRefusal refusal) {
            after.addFlashAttribute("problem", refusal.sentence() + "。");
        }
        return "redirect:/staff/" + id;
    }

    private String show(long id, PostForm form, FieldErrors errors, ActingOfficer officer, Model model) {
        Officer member = keeping.find(id, officer).orElseThrow(NoSuchStaff::new);
        model.addAttribute("member", member);
        model.addAttribute("self", member.id() == officer.officerId());
        model.addAttribute("posts", list.postsOf(id, officer.scope()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", StaffPages.roles());
        return "management/staff-member";
    }
}
