package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assistance.web.layout.SystemName;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Passkeys (通行密钥) in the database, several to a person; the device always asks for a finger, a face or a PIN. */
@Component
class Passkeys {
    private final PublicKeyCredentialUserEntityRepository people;
    private final UserCredentialRepository keys;
    private final SystemName systemName;
    private final SignInRules rules;

    Passkeys(JdbcOperations jdbc, PlatformTransactionManager transactions, SystemName systemName, SignInRules rules) {
        people = inTransaction(PublicKeyCredentialUserEntityRepository.class,
                new JdbcPublicKeyCredentialUserEntityRepository(jdbc), transactions);
        keys = inTransaction(UserCredentialRepository.class, new JdbcUserCredentialRepository(jdbc), transactions);
        this.systemName = systemName;
        this.rules = rules;
    }

    // Only a transaction tells the database who is at work; without one the record would take a key's use for somebody from outside.
    private static <T> T inTransaction(Class<T> kind, T repository, PlatformTransactionManager transactions) {
        var proxy = new ProxyFactory();
        proxy.setInterfaces(kind);
        proxy.setTarget(repository);
        proxy.addAdvice(new TransactionInterceptor((TransactionManager) transactions,
                new MatchAlwaysTransactionAttributeSource()));
        return kind.cast(proxy.getProxy());
    }

    /** The protocol's steps for the host that the browser shows; in production the one that is set, never one asked for. */
    WebAuthnRelyingPartyOperations steps(HttpServletRequest request) {
        String host = rules.host().isBlank() ? request.getServerName() : rules.host();
        String origin = rules.host().isBlank()
                ? URI.create(request.getRequestURL().toString()).resolve("/").toString().replaceAll("/$", "")
                : "https://" + host;
        var operations = new Webauthn4JRelyingPartyOperations(people, keys,
                PublicKeyCredentialRpEntity.builder().id(host).name(systemName.full()).build(), Set.of(origin));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria
                .builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.PREFERRED)
                .build()));
        return operations;
    }

    /** The passkeys of the account that is signed in. */
    List<CredentialRecord> of(Authentication signedIn) {
        PublicKeyCredentialUserEntity person = people.findByUsername(signedIn.getName());
        return person == null ? List.of() : keys.findByUserId(person.getId());
    }

    /** Takes one of a person's own passkeys off. */
    void remove(CredentialRecord key) {
        keys.delete(key.getCredentialId());
    }

    static String id(CredentialRecord key) {
        Bytes id = key.getCredentialId();
        return id.toBase64UrlString();
    }
}
