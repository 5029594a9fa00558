package org.assistance.web.signin;

import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The officer of one request, in the post in use; made anew at each request and never stored. */
public final class ActingToken extends AbstractAuthenticationToken {
    private final transient HeldPost post;
    private final transient List<HeldPost> held;

    ActingToken(HeldPost post, List<HeldPost> held) {
        super(List.of(new SimpleGrantedAuthority(authority(post.acting().role()))));
        this.post = post;
        this.held = List.copyOf(held);
        setAuthenticated(true);
    }

    /** The authority that a role gives, for {@code hasAuthority} and templates. */
    public static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** The post in use. */
    public HeldPost post() {
        return post;
    }

    /** All posts held today, the one in use among them. */
    public List<HeldPost> held() {
        return held;
    }

    @Override
    public ActingOfficer getPrincipal() {
        return post.acting();
    }

    @Override
    public String getName() {
        return post.acting().staffNumber();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
