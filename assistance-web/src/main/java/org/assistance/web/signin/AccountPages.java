package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.staff.OwnAccount;
import org.assistance.domain.staff.PlainAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account (我的账号): the session at work, sessions elsewhere, and what happened to the account, for the one who can tell what was not he or she. */
@Controller
class AccountPages {
    private static final int LINES = 50;

    private final OwnAccount own;
    private final OtherSessions sessions;

    AccountPages(OwnAccount own, OtherSessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    /** A line of the record as the page shows it. */
    record Shown(String at, String what, String detail, @Nullable String by) {
        static Shown of(OwnAccount.Line line) {
            return new Shown(OfficeTime.minute(line.at()), line.kind().label(), line.detail(), line.by());
        }
    }

    @GetMapping("/account")
    String show(Authentication signedIn, HttpServletRequest request, Model model) {
        OfficerAccount account = Remembered.account(signedIn).orElseThrow();
        List<Shown> lines = own.lines(account.officerId(), LINES).stream().map(Shown::of).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("most", LINES);
        model.addAttribute("since", account.since() == null ? null : OfficeTime.minute(account.since()));
        model.addAttribute("address", PlainAddress.of(request.getRemoteAddr()));
        model.addAttribute("elsewhere", sessions.elsewhere(account.staffNumber(), request.getSession().getId()));
        return "signin/account";
    }

    /** Ends the sessions elsewhere. */
    @PostMapping("/account/sessions/end")
    String end(Authentication signedIn, HttpServletRequest request, RedirectAttributes after) {
        sessions.end(Remembered.account(signedIn).orElseThrow().staffNumber(), request.getSession().getId());
        after.addFlashAttribute("notice", "其他地方的登录已全部退出。");
        return "redirect:/account";
    }
}
