package org.assistance.web.signin;

import java.util.List;
import org.assistance.domain.partner.PartnerKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The partner system of one request; it holds no officer's role and opens no page. */
final class KeyToken extends AbstractAuthenticationToken {
    private final transient PartnerKey key;

    KeyToken(PartnerKey key) {
        super(List.of());
        this.key = key;
        setAuthenticated(true);
    }

    @Override
    public PartnerKey getPrincipal() {
        return key;
    }

    @Override
    public String getName() {
        return key.prefix();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
