package org.assistance.web.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assistance.domain.audit.KeepingSights;
import org.assistance.web.layout.ErrorTime;
import org.assistance.web.limit.LimitFilter;
import org.assistance.web.limit.Limits;
import org.assistance.web.limit.UseCounts;
import org.assistance.web.audit.RecordingFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The walls around every page: sign-in by form, the table of {@link Access}, strict headers, CSRF on every POST. Other systems: {@link ApiSecurity}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInRules.class, Limits.class})
public class SecurityConfiguration {
    /** Nothing from another host, nothing inline, no frame around us. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-uri " + CspReports.ADDRESS;

    /** Argon2id with 19 MB and two rounds, named in the hash; hashes of BCrypt are made anew when their owner signs in. */
    @Bean
    public PasswordEncoder passwordEncoder() {
        return new QueuedPasswords(new DelegatingPasswordEncoder("argon2id",
                Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), "bcrypt",
                        new BCryptPasswordEncoder())));
    }

    /** Style sheets, scripts, fonts and pictures: open to all, cached by browsers, no session. */
    @Bean
    @Order(1)
    public SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/css/**", "/js/**", "/img/**", "/webjars/**", "/_static/**", "/favicon.ico")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .headers(headers -> strict(headers).cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Refuses, with 400 and before anything else sees it, a value that no database column can hold: a zero sign, half a sign. */
    @Bean
    public HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(
                value -> value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value));
        return firewall;
    }

    /** Everything else: refused unless the table opens it. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ActingFilter.Entry entry, KeepingSights sights, Limits limits,
            UseCounts counts) throws Exception {
        return http.authorizeHttpRequests(rules -> {
            rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
            for (Access.Row row : Access.TABLE) {
                var rule = rules.requestMatchers(row.matcher());
                switch (row.door()) {
                    case OPEN -> rule.permitAll();
                    case ACCOUNT, FACTOR -> rule.authenticated();
                    case ROLES -> rule.access(AuthorizationManagers.allOf(
                            AuthorityAuthorizationManager.hasAnyAuthority(row.authorities()),
                            (officer, _) -> new AuthorizationDecision(officer.get() instanceof ActingToken token
                                    && entry.factors().enough(token, row.isSensitive()))));
                    case KEY -> rule.denyAll();
                }
            }
            rules.anyRequest().denyAll();
        })
                .addFilterBefore(new ActingFilter(entry), AuthorizationFilter.class)
                .addFilterAfter(new LimitFilter(limits, counts), ActingFilter.class)
                .addFilterAfter(new RecordingFilter(sights, request -> ActingFilter.whose(entry, request)),
                        SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("staffNumber")
                        .passwordParameter("password")
                        .successHandler((request, response, officer) -> welcome(request, response, officer, entry))
                        .failureHandler(SecurityConfiguration::refuse))
                // What the tab still holds goes with the session; cookies stay, since other systems may share the domain.
                .logout(logout -> logout.logoutSuccessUrl("/sign-in?left")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                // A browser sends its reports without a token; they change nothing.
                .csrf(csrf -> csrf.ignoringRequestMatchers(CspReports.MATCHER))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, _) -> ask(request, response))
                        .accessDeniedHandler((request, response, why) -> deny(request, response, why, entry.factors())))
                .headers(SecurityConfiguration::strict)
                .build();
    }

    static HeadersConfigurer<HttpSecurity> strict(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"));
    }

    // Where a password is enough the sign-in is whole here; else it is when the second factor was given.
    private static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication officer,
            ActingFilter.Entry entry) throws IOException {
        if (entry.rules().oneSession() && !entry.rules().twoFactors()) {
            entry.sessions().replace(officer.getName(), request.getSession().getId());
        }
        response.sendRedirect(request.getContextPath() + Detour.local(request.getParameter(Detour.TO)));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        request.getSession()
                .setAttribute(SignInPages.REFUSAL,
                        new SignInPages.Refusal(String.valueOf(request.getParameter("staffNumber")),
                                String.valueOf(why.getMessage())));
        String to = Detour.local(request.getParameter(Detour.TO));
        response.sendRedirect(request.getContextPath() + Detour.address("/sign-in?refused", to));
    }

    /** Nobody is signed in. A browser that shows an old session hears that it has ended. */
    private static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        Detour.send(request, response, ended ? "/sign-in?expired" : "/sign-in");
    }

    /** Refused by the table or by the CSRF guard; a form sent after the session ended leads to the sign-in. */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why,
            Factors factors) throws IOException, ServletException {
        Authentication officer = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = officer != null && officer.isAuthenticated();
        if (!signedIn) {
            Detour.send(request, response, "/sign-in?expired");
        } else if (officer instanceof ActingToken token && Access.rowOf(request)
                .filter(row -> row.isSensitive() && row.roles().contains(token.getPrincipal().role()))
                .isPresent() && !factors.enough(token, true)) {
            Again.ask(request, response);
        } else {
            request.setAttribute(ErrorTime.STALE, why instanceof CsrfException);
            response.sendError(Access.rowOf(request).isPresent()
                    ? HttpServletResponse.SC_FORBIDDEN
                    : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
