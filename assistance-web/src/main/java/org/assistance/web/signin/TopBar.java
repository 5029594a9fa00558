package org.assistance.web.signin;

import org.assistance.domain.staff.HeldPost;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the top bar of every page who acts, in which post, and which other posts there are to switch to. */
@ControllerAdvice
class TopBar {
    private final SignInRules rules;

    TopBar(SignInRules rules) {
        this.rules = rules;
    }

    @ModelAttribute("who")
    @Nullable
    SignedIn who(@Nullable Authentication authentication) {
        return authentication instanceof ActingToken token ? shown(token) : null;
    }

    /** Whether the notice stands in the bar that no second factor is asked for here. */
    @ModelAttribute("passwordOnly")
    boolean passwordOnly() {
        return !rules.twoFactors();
    }

    private static SignedIn shown(ActingToken token) {
        HeldPost post = token.post();
        LastTime lastTime = token.account().lastTime();
        return new SignedIn(post.acting().name(), post.label(), token.held()
                .stream()
                .filter(other -> other.acting().postId() != post.acting().postId())
                .map(other -> new Choice(String.valueOf(other.acting().postId()), other.label()))
                .toList(), lastTime == null ? null : lastTime.sentence(), lastTime != null && lastTime.striking());
    }
}
