package org.assistance.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.web.api.ApiProblem;
import org.assistance.web.api.Body;
import org.assistance.web.api.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The walls around the interface: a key at each request and nothing else. A session's cookie opens nothing here, so no CSRF guard is needed;
 * a key opens nothing elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    private static final Map<String, String> METHODS = Map.of("/api/assessments", "POST", Body.BATCHES, "POST",
            "/api/openapi.json", "GET");

    /** Everything below {@code /api}, known or not, so that nothing there ends in a page. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, KeepingKeys keys, Problems problems, Clock clock) throws Exception {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(rules -> {
                    for (Access.Row row : Access.TABLE) {
                        var rule = rules.requestMatchers(row.matcher());
                        switch (row.door()) {
                            case OPEN -> rule.permitAll();
                            case KEY -> rule.authenticated();
                            case ACCOUNT, FACTOR, ROLES -> rule.denyAll();
                        }
                    }
                    rules.anyRequest().denyAll();
                })
                .addFilterBefore(new KeyFilter(keys, problems, clock), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, _) -> problems.send(unknown(request, response),
                                response))
                        .accessDeniedHandler((request, response, _) -> problems.send(refused(request, response),
                                response)))
                .headers(SecurityConfiguration::strict)
                .build();
    }

    /** An address that the firewall refuses is told in the words of the interface where it is one of its own. */
    @Bean
    RequestRejectedHandler rejected(Problems problems) {
        var elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api")) {
                problems.send(ApiProblem.of(HttpStatus.BAD_REQUEST, "请求地址或者请求头里有不允许的字符"), response);
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }

    private static ApiProblem unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Access.rowOf(request).isEmpty()) {
            return refused(request, response);
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return ApiProblem.of(HttpStatus.UNAUTHORIZED, "请在请求头写明密钥：Authorization: Bearer 后跟一个空格和发放的整个密钥");
    }

    private static ApiProblem refused(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String method = METHODS.get(path);
        if (method == null) {
            return ApiProblem.of(HttpStatus.NOT_FOUND, "没有这个地址；有 POST /api/assessments、POST " + Body.BATCHES
                    + "、GET /api/openapi.json");
        }
        response.setHeader(HttpHeaders.ALLOW, method);
        return ApiProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "这个地址只接受 " + method);
    }
}
