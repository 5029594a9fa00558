package org.assistance.web.management;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.AccountReset;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.GivingPosts;
import org.assistance.domain.staff.PostProposal;
import org.assistance.domain.staff.ResettingAccounts;
import org.assistance.domain.staff.StaffRefusal;
import org.assistance.web.signin.OtherSessions;
import org.assistance.web.signin.PasswordHalves;
import org.assistance.web.signin.SignInRules;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a second person agrees to new accounts and posts, new passwords and the loss of second factors, or refuses (账号事项确认). */
@Controller
class ResetPages {
    private final ResettingAccounts resetting;
    private final GivingPosts giving;
    private final OtherSessions sessions;
    private final PasswordEncoder passwords;
    private final PasswordHalves halves;
    private final SignInRules rules;

    ResetPages(ResettingAccounts resetting, GivingPosts giving, OtherSessions sessions, PasswordEncoder passwords,
            PasswordHalves halves, SignInRules rules) {
        this.halves = halves;
        this.rules = rules;
        this.passwords = passwords;
        this.giving = giving;
        this.resetting = resetting;
        this.sessions = sessions;
    }

    /** A reset with its time in words. */
    record Row(AccountReset of, String asked) {
        static Row of(AccountReset reset) {
            return new Row(reset, OfficeTime.minute(reset.askedAt()));
        }
    }

    @GetMapping("/resets")
    String waiting(ActingOfficer by, Model model) {
        List<Row> rows = resetting.waitingFor(by).stream().map(Row::of).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("proposals", giving.waitingFor(by));
        return "management/resets";
    }

    @PostMapping("/resets/{id:[0-9]+}/confirm")
    String confirm(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        return answered(after, () -> {
            PasswordHalves.Whole made = halves.ofReset(id);
            AccountReset reset = resetting.confirm(id, () -> hash(made.password()), by);
            sessions.end(reset.staffNumber(), null);
            if (reset.kind() == AccountReset.Kind.PASSWORD) {
                show(made.second(), reset.name(), after);
            }
            return "已确认" + reset.name() + "的" + reset.kind().label() + "，立即生效；原来的登录已全部退出。";
        });
    }

    @PostMapping("/resets/{id:[0-9]+}/reject")
    String reject(@PathVariable long id, ActingOfficer by, RedirectAttributes after) {
        return answered(after, () -> {
            AccountReset reset = resetting.reject(id, by);
            return "已退回" + reset.name() + "的" + reset.kind().label() + "，账号没有变动。";
        });
    }

    @PostMapping("/resets/posts/{proposal:[0-9]+}/confirm")
    String give(@PathVariable long proposal, ActingOfficer by, RedirectAttributes after) {
        return answered(after, () -> {
            PasswordHalves.Whole made = halves.ofProposal(proposal);
            PostProposal given = giving.confirm(proposal, () -> hash(made.password()), by);
            if (given.officerId() == null) {
                show(made.second(), given.name(), after);
            }
            return "已确认" + given.name() + "：" + given.what() + "。";
        });
    }

    @PostMapping("/resets/posts/{proposal:[0-9]+}/reject")
    String refuse(@PathVariable long proposal, ActingOfficer by, RedirectAttributes after) {
        return answered(after, () -> {
            PostProposal refused = giving.reject(proposal, by);
            return "已退回" + refused.name() + "：" + refused.what() + "，没有生效。";
        });
    }

    /** Does what was asked for, then says what came of it on the list. */
    private static String answered(RedirectAttributes after, Supplier<String> act) {
        try {
            after.addFlashAttribute("notice", act.get());
        } catch (StaffRefusal refusal) {
            after.addFlashAttribute("problem", refusal.sentence() + "。");
        }
        return "redirect:/resets";
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    /** Once, to whoever agreed; the other half is with who asked. */
    private void show(String half, String name, RedirectAttributes after) {
        after.addFlashAttribute("half", half);
        after.addFlashAttribute("passwordOf", name);
        after.addFlashAttribute("passwordHours", rules.givenPassword().toHours());
    }
}
