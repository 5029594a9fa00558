package org.assistance.web.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What browsers report to have refused under the content security policy: a sign of a fault of ours or of an attack. */
@RestController
class CspReports {
    /** Where browsers send them. */
    static final String ADDRESS = "/csp-reports";

    static final PathPatternRequestMatcher MATCHER = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, ADDRESS);

    private static final int LONGEST = 8_000;
    // Only words of the policy itself are written down: an address in a report may name a person.
    private static final Pattern DIRECTIVE = Pattern
            .compile("\"(?:effective-directive|violated-directive)\"\\s*:\\s*\"([a-z-]{1,40})");

    private static final Logger log = LoggerFactory.getLogger(CspReports.class);

    @PostMapping(path = ADDRESS, consumes = {"application/csp-report", "application/json", "application/reports+json"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(InputStream report) throws IOException {
        // Anybody may send one; no more is read than a report needs.
        String directive = directive(report.readNBytes(LONGEST));
        log.warn("A browser refused something under the directive {} of the content security policy", directive);
    }

    /** The directive that a report names; {@code unknown} when it names none. */
    static String directive(byte[] report) {
        String text = new String(report, 0, Math.min(report.length, LONGEST), StandardCharsets.UTF_8);
        Matcher found = DIRECTIVE.matcher(text);
        return found.find() ? found.group(1) : "unknown";
    }
}
