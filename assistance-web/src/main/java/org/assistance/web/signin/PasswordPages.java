package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.GivenPasswords;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.SigningIn;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password; the first thing to do with a password that somebody else gave. */
@Controller
public class PasswordPages {
    private final Officers officers;
    private final PasswordEncoder passwords;
    private final SigningIn signingIn;
    private final OtherSessions sessions;
    private final Factors factors;
    private final BreachedPasswords breached;
    private final SignInRules rules;
    private final GivenPasswords given;

    PasswordPages(Officers officers, PasswordEncoder passwords, SigningIn signingIn,
            OtherSessions sessions, Factors factors, BreachedPasswords breached, SignInRules rules,
            GivenPasswords given) {
        this.given = given;
        this.rules = rules;
        this.officers = officers;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.factors = factors;
        this.breached = breached;
    }

    /** Shows the form. */
    @GetMapping("/password")
    public String show(@RequestParam(required = false) @Nullable String to, Authentication signedIn, Model model) {
        model.addAttribute("to", Detour.local(to));
        model.addAttribute("known", Remembered.account(signedIn)
                .flatMap(account -> given.known(account.officerId()))
                .map(PasswordPages::sentence)
                .orElse(null));
        model.addAttribute("mixed", rules.mixedPasswords());
        return "signin/password";
    }

    /** Sets the new password and ends the officer's sessions elsewhere. */
    @PostMapping("/password")
    public String change(@ModelAttribute PasswordForm form, @RequestParam(required = false) @Nullable String to,
            Authentication signedIn, HttpServletRequest request, HttpServletResponse response, Model model,
            RedirectAttributes after) {
        Officer officer = officers.findByStaffNumber(signedIn.getName()).orElseThrow();
        FieldErrors errors = wrong(form, officer);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return show(to, signedIn, model);
        }
        String hash = String.valueOf(passwords.encode(form.chosenText()));
        int version = signingIn.choosePassword(officer.id(), hash);
        sessions.end(officer.staffNumber(), request.getSession().getId());
        OfficerAccount account = Remembered.account(signedIn).orElseThrow();
        Remembered.keep(account.withNewPassword(version), factors.now(FactorGrantedAuthority.PASSWORD_AUTHORITY),
                request,
                response);
        after.addFlashAttribute("notice", "密码已修改。");
        return "redirect:" + Detour.local(to);
    }

    // Whoever got the paper from other hands than these has been preceded by them.
    private static String sentence(GivenPasswords.Known known) {
        return "本次登录用的密码于 " + OfficeTime.minute(known.since()) + " 由"
                + (known.askedBy() == null ? "" : known.askedBy() + "提出、")
                + (known.givenBy() == null ? "服务器命令" : known.givenBy()) + "发放。不是由"
                + (known.askedBy() == null ? "发放人" : "这两人分别") + "当面交给您本人的，请不要继续，马上告诉审计管理员。";
    }

    private FieldErrors wrong(PasswordForm form, Officer officer) {
        var errors = new FieldErrors();
        if (!passwords.matches(form.currentText(), officer.passwordHash())) {
            errors.add("current", "原密码不对");
        }
        String weakness = PasswordForm.weakness(form.chosenText(), officer.staffNumber(),
                rules.mixedPasswords());
        if (weakness == null) {
            weakness = breached.problemOf(form.chosenText());
        }
        if (weakness != null) {
            errors.add("chosen", weakness);
        } else if (form.chosenText().equals(form.currentText())) {
            errors.add("chosen", "新密码不能与原密码相同");
        }
        if (!form.chosenText().equals(form.again())) {
            errors.add("again", "两次输入的新密码不一致");
        }
        return errors;
    }
}
