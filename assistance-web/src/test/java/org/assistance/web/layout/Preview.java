package org.assistance.web.layout;

import java.util.Map;
import org.assistance.web.casefile.WayBack;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * A small server of its own, without a database, that shows every fragment with made-up data.
 *
 * <p>
 * It carries no stereotype, so that the application's component scan passes it by. To look at the fragments while working on
 * them run {@code main} and open the pages {@code /preview/form}, {@code /preview/list}, {@code /preview/case}, {@code /preview/report}.
 */
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class, ThymeleafAutoConfiguration.class,
        SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class})
@Import({PreviewPages.class, LayoutAdvice.class, SystemName.class, AttributesDialect.class, MoneyFormat.class,
        StaticFiles.class, FileLinks.class, OpenAddresses.class, WayBack.class})
public class Preview {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Starts it; port 0 takes any free one and keeps templates in memory. */
    public static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Preview.class).web(WebApplicationType.SERVLET)
                .profiles("preview")
                .properties(Map.of("server.port", port, "spring.thymeleaf.cache", port == 0, "spring.main.banner-mode",
                        "off", "spring.config.name", "preview", "spring.web.resources.add-mappings", "false",
                        "spring.web.resources.chain.enabled", "false"))
                .run();
    }

    static void main() {
        start(18082);
    }

    @Bean
    SecurityFilterChain everybodyIsTheClerk(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .addFilterBefore((request, response, chain) -> {
                    var clerk = new TestingAuthenticationToken("王晓兰", "", "ROLE_TOWNSHIP_CLERK", "ROLE_CITY_CLERK",
                            "ROLE_ADMINISTRATOR");
                    SecurityContextHolder.getContext().setAuthentication(clerk);
                    chain.doFilter(request, response);
                }, AuthorizationFilter.class)
                .build();
    }
}
