package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.assistance.web.demo.DemoAccount;
import org.assistance.web.demo.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the form itself is answered by the security filters. */
@Controller
public class SignInPages {
    /** Session attribute: what the last try was refused for, shown once. */
    static final String REFUSAL = "signIn.refusal";

    private final ObjectProvider<DemoAccounts> demo;

    SignInPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    /** Why a sign-in was refused, and the staff number that was typed. */
    record Refusal(String staffNumber, String sentence) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /** Shows the form, with a sentence that says why one is here. */
    @GetMapping("/sign-in")
    public String show(HttpServletRequest request, @RequestParam(required = false) @Nullable String to, Model model) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActingToken) {
            return "redirect:" + Detour.local(to);
        }
        model.addAttribute("to", Detour.local(to));
        model.addAttribute("staffNumber", "");
        if (request.getParameter("expired") != null) {
            model.addAttribute("warning", "登录已过期，请重新登录；登录后回到刚才的页面。");
        } else if (request.getParameter("ended") != null) {
            model.addAttribute("problem", "账号已停用、岗位已经结束，或者密码、第二因素已被重置。请重新登录；仍不能登录的，请联系安全管理员。");
        } else if (request.getParameter("elsewhere") != null) {
            model.addAttribute("warning", "您的账号刚在另一处登录，这里已退出；同一账号只能在一处登录。如果不是您本人，请马上联系安全管理员。");
        } else if (request.getParameter("long") != null) {
            model.addAttribute("warning", "登录时间已到上限，请重新登录；登录后回到刚才的页面。");
        } else if (request.getParameter("left") != null) {
            model.addAttribute("notice", "已退出登录。");
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(REFUSAL) instanceof Refusal refusal) {
            session.removeAttribute(REFUSAL);
            model.addAttribute("staffNumber", refusal.staffNumber());
            model.addAttribute("problem", refusal.sentence());
        }
        DemoAccounts accounts = demo.getIfAvailable();
        model.addAttribute("demoAccounts", accounts == null ? List.<DemoAccount>of() : accounts.list());
        model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        return "signin/signin";
    }
}
