package org.assistance.web.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in the database: they survive a restart and are shared by all instances; {@link SignInRules} says how long. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
public class SessionConfiguration {
    private static final int ID_BYTES = 27;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** How long a session lives without a request, and its number: 216 random bits, as many signs as the column holds. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idle(SignInRules rules) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(rules.idle());
            sessions.setSessionIdGenerator(SessionConfiguration::number);
        };
    }

    static String number() {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    /**
     * The session cookie: out of reach of scripts, not sent from other sites, only over TLS where TLS is used. In
     * production its name makes browsers refuse it from other hosts and without TLS.
     */
    @Bean
    CookieSerializer sessionCookie(SignInRules rules) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(rules.secureCookie() ? "__Host-assistance-session" : "assistance-session");
        if (rules.secureCookie()) {
            cookie.setUseSecureCookie(true);
            cookie.setCookiePath("/");
        }
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** What every request asks for its session. */
    @Bean
    @Primary
    CalmSessions<? extends Session> calmSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new CalmSessions<>(sessions);
    }

    /** Just outside the filter that gives each request its session. */
    @Bean
    FilterRegistrationBean<CalmSessions<? extends Session>> aroundSessions(CalmSessions<? extends Session> sessions) {
        var around = new FilterRegistrationBean<CalmSessions<? extends Session>>(sessions);
        around.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return around;
    }
}
