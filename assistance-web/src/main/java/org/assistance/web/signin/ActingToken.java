package org.assistance.web.signin;

import java.util.List;
import java.util.stream.Stream;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The officer of one request, in the post in use; made anew at each request and never stored. */
public final class ActingToken extends AbstractAuthenticationToken {
    private final transient HeldPost post;
    private final transient List<HeldPost> held;

    private final transient OfficerAccount account;

    ActingToken(HeldPost post, List<HeldPost> held, OfficerAccount account, List<GrantedAuthority> factors) {
        super(Stream
                .concat(Stream.of(new SimpleGrantedAuthority(authority(post.acting().role()))), factors.stream())
                .toList());
        this.account = account;
        this.post = post;
        this.held = List.copyOf(held);
        setAuthenticated(true);
    }

    /** The authority that a role gives, for {@code hasAuthority} and templates. */
    public static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** The account as the session remembers it. */
    OfficerAccount account() {
        return account;
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
