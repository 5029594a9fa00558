package org.assistance.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.domain.partner.KeyState;
import org.assistance.domain.partner.PartnerKey;
import org.assistance.web.api.ApiProblem;
import org.assistance.web.api.Body;
import org.assistance.web.api.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a partner system by its key, at every request anew: {@code Authorization: Bearer zj_…}. Refuses by the headers what need not be
 * read, and turns whatever fails behind it into problem details.
 */
final class KeyFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFilter.class);
    private static final String BEARER = "Bearer ";

    private final KeepingKeys keys;
    private final Problems problems;
    private final WrongKeys wrong;
    private final Clock clock;

    KeyFilter(KeepingKeys keys, Problems problems, Clock clock) {
        this.keys = keys;
        this.problems = problems;
        this.wrong = new WrongKeys(clock);
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            PartnerKey key = key(request);
            if (key != null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new KeyToken(key)));
                if (Access.rowOf(request).filter(row -> row.door() == Access.Door.KEY).isPresent()) {
                    Body.refuseByHeaders(request);
                }
            }
            chain.doFilter(request, response);
        } catch (ApiProblem problem) {
            problems.send(problem, response);
        } catch (AuthenticationException | AccessDeniedException answeredOutside) {
            throw answeredOutside;
        } catch (RuntimeException | ServletException failed) {
            LOG.error("The interface failed", failed);
            problems.send(Problems.unexpected(), response);
        }
    }

    private @Nullable PartnerKey key(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        String address = request.getRemoteAddr();
        if (wrong.tooMany(address)) {
            throw ApiProblem.tooOften("来自这个地址的错误密钥太多，请一分钟后再试", 60);
        }
        PartnerKey key = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? keys.find(header.substring(BEARER.length()).strip()).orElse(null)
                : null;
        if (key == null) {
            wrong.count(address);
            throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "密钥不对。请求头应为 Authorization: Bearer 后跟一个空格和发放的整个密钥");
        }
        KeyState state = key.on(LocalDate.now(clock));
        if (state != KeyState.IN_FORCE) {
            throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "密钥 " + key.prefix() + state.label() + "，请向发放的民政部门申请新密钥");
        }
        return key;
    }
}
