package org.assistance.web.layout;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and fonts, ours and those of the libraries. Each carries a hash of its content in its name, so
 * that a browser may keep it for a year. Only these addresses lead to files: for any other address no jar is searched.
 */
@Configuration(proxyBeanMethods = false)
public class StaticFiles implements WebMvcConfigurer {
    /** What the address of a file begins with. */
    static final List<String> ROOTS = List.of("/css/", "/js/", "/webjars/", "/_static/");

    private static final CacheControl A_YEAR = CacheControl.maxAge(Duration.ofDays(365));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/css/", "classpath:/static/css/");
        serve(registry, "/js/", "classpath:/static/js/");
        serve(registry, "/webjars/", "classpath:/META-INF/resources/webjars/");
        serve(registry, "/_static/", "classpath:/META-INF/resources/_static/");
    }

    private static void serve(ResourceHandlerRegistry registry, String root, String location) {
        registry.addResourceHandler(root + "**")
                .addResourceLocations(location)
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
