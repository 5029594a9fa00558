package org.assistance.web.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.HeldPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An officer with several posts says in which one he or she acts now. */
@Controller
public class PostPages {
    private final HeldPosts posts;
    private final Clock clock;

    PostPages(HeldPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** Shows the posts held today. */
    @GetMapping("/posts")
    public String choose(@RequestParam(required = false) @Nullable String to, Model model) {
        model.addAttribute("posts", held());
        model.addAttribute("to", Detour.local(to));
        return "signin/posts";
    }

    /** Takes up one of the posts held today. */
    @PostMapping("/posts/current")
    public String take(@RequestParam long post, @RequestParam(required = false) @Nullable String to,
            HttpSession session) {
        if (held().stream().noneMatch(held -> held.acting().postId() == post)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        session.setAttribute(ActingFilter.CHOSEN, post);
        return "redirect:" + Detour.local(to);
    }

    private List<HeldPost> held() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return switch (signedIn) {
            case ActingToken token -> token.held();
            case null -> List.of();
            default -> signedIn.getPrincipal() instanceof OfficerAccount account
                    ? posts.of(account.officerId(), LocalDate.now(clock))
                    : List.of();
        };
    }
}
