package org.assistance.web.management;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.staff.AccountReset;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.GivingPosts;
import org.assistance.domain.staff.KeepingStaff;
import org.assistance.domain.staff.NoSuchStaff;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.ResettingAccounts;
import org.assistance.domain.staff.Role;
import org.assistance.domain.staff.SecondFactors;
import org.assistance.domain.staff.StaffList;
import org.assistance.domain.staff.StaffRefusal;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.signin.GivenPassword;
import org.assistance.web.signin.OtherSessions;
import org.assistance.web.signin.PasswordHalves;
import org.assistance.web.signin.SignInRules;
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
    private static final String SECOND = "还要由系统管理员、审计管理员或者本人的负责人确认；确认以前，本人的账号不变。";

    private final StaffList list;
    private final KeepingStaff keeping;
    private final GivingPosts giving;
    private final TypedPlace places;
    private final ResettingAccounts resetting;
    private final OtherSessions sessions;
    private final PasswordEncoder passwords;
    private final PasswordHalves halves;
    private final SecondFactors factors;
    private final SignInRules rules;
    private final Clock clock;

    StaffMemberPages(StaffList list, KeepingStaff keeping, GivingPosts giving, TypedPlace places,
            ResettingAccounts resetting, OtherSessions sessions, PasswordEncoder passwords,
            PasswordHalves halves, SecondFactors factors, SignInRules rules, Clock clock) {
        this.halves = halves;
        this.factors = factors;
        this.rules = rules;
        this.list = list;
        this.keeping = keeping;
        this.giving = giving;
        this.places = places;
        this.resetting = resetting;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A reset that waits, with the half of the new password for who asked for it. */
    record Waiting(AccountReset of, @Nullable String half) {}

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
            if (role.get().needsPasskey()) {
                giving.askPost(id, role.get(), division.get(), from, to, officer);
            } else {
                keeping.give(id, role.get(), division.get(), from, to, officer);
            }
        } catch (StaffRefusal refusal) {
            return show(id, form, errors.add(refusal.field(), refusal.sentence()), officer, model);
        }
        after.addFlashAttribute("notice",
                role.get().needsPasskey() ? "已提出增加“" + role.get().label() + "”，" + StaffPages.SECOND : "已增加岗位。");
        return "redirect:/staff/" + id;
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

    /** Replaces the password and shows the new one, once; where a second person has to agree, it is made and shown then. */
    @PostMapping("/staff/{id}/password")
    public String givePassword(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
            ActingOfficer officer, Model model, RedirectAttributes after) {
        Officer member = keeping.find(id, officer).orElseThrow(NoSuchStaff::new);
        String password = GivenPassword.make();
        try {
            if (resetting.givePassword(id, () -> String.valueOf(passwords.encode(password)), reason, phoneStands(id),
                    officer)) {
                sessions.end(member.staffNumber(), null);
                after.addFlashAttribute("notice", "密码已重置，原来的登录已全部退出。");
                after.addFlashAttribute("password", password);
                after.addFlashAttribute("passwordHours", rules.givenPassword().toHours());
            } else {
                after.addFlashAttribute("notice", "已提出重置密码，" + SECOND + "请抄下新密码的前半部分。");
            }
        } catch (StaffRefusal refusal) {
            return refused("PASSWORD", reason, refusal, id, officer, model);
        }
        return "redirect:/staff/" + id;
    }

    // With a password alone nobody signs in, as long as the owner's phone stands between.
    private boolean phoneStands(long id) {
        return !rules.twoFactors() || factors.of(id).any();
    }

    /** Asks that the second factors of somebody be taken away whose phone is lost, with the reason. */
    @PostMapping("/staff/{id}/second-factor")
    public String resetFactors(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
            ActingOfficer officer, Model model, RedirectAttributes after) {
        try {
            resetting.resetFactors(id, reason, officer);
        } catch (StaffRefusal refusal) {
            return refused("FACTORS", reason, refusal, id, officer, model);
        }
        after.addFlashAttribute("notice", "已提出重置第二因素，" + SECOND);
        return "redirect:/staff/" + id;
    }

    /** Takes back a reset that nobody has agreed to yet. */
    @PostMapping("/staff/{id}/resets/{reset}/withdrawal")
    public String withdraw(@PathVariable long id, @PathVariable long reset, ActingOfficer officer,
            RedirectAttributes after) {
        try {
            resetting.withdraw(id, reset, officer);
            after.addFlashAttribute("notice", "已撤回，账号没有变动。");
        } catch (StaffRefusal refusal) {
            after.addFlashAttribute("problem", refusal.sentence() + "。");
        }
        return "redirect:/staff/" + id;
    }

    private String refused(String kind, String reason, StaffRefusal refusal, long id, ActingOfficer officer,
            Model model) {
        model.addAttribute("resetKind", kind);
        model.addAttribute("resetReason", reason);
        model.addAttribute("resetProblem", refusal.sentence());
        return show(id, officer, model);
    }

    /** Stops the officer at once, or asks that a stopped one be admitted again. */
    @PostMapping("/staff/{id}/enabled")
    public String enable(@PathVariable long id, @RequestParam boolean enabled,
            @RequestParam(defaultValue = "") String reason, ActingOfficer officer, Model model,
            RedirectAttributes after) {
        try {
            if (enabled) {
                resetting.admit(id, reason, officer);
                after.addFlashAttribute("notice", "已提出启用账号，" + SECOND);
            } else {
                keeping.stop(id, officer);
                after.addFlashAttribute("notice", "账号已停用，立即生效。");
            }
        } catch (StaffRefusal refusal) {
            return refused("ACCOUNT", reason, refusal, id, officer, model);
        }
        return "redirect:/staff/" + id;
    }

    private String show(long id, PostForm form, FieldErrors errors, ActingOfficer officer, Model model) {
        Officer member = keeping.find(id, officer).orElseThrow(NoSuchStaff::new);
        model.addAttribute("member", member);
        model.addAttribute("self", member.id() == officer.officerId());
        model.addAttribute("resets", resetting.waitingOf(id)
                .stream()
                .map(one -> new Waiting(one, halves.firstFor(one, officer)))
                .toList());
        model.addAttribute("proposals",
                giving.waitingIn(officer.scope())
                        .stream()
                        .filter(one -> one.officerId() != null && one.officerId() == id)
                        .toList());
        model.addAttribute("posts", list.postsOf(id, officer.scope()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", StaffPages.roles());
        return "management/staff-member";
    }
}
