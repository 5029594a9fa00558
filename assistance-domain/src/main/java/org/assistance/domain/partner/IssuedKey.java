package org.assistance.domain.partner;

/**
 * A key just issued.
 *
 * @param key what is kept of it
 * @param secret the key itself, to be shown once
 */
public record IssuedKey(PartnerKey key, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return key.prefix();
    }
}
