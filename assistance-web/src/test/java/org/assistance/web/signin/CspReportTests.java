package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class CspReportTests {
    private static final String REPORT = """
            {"csp-report":{"document-uri":"https://host/cases?q=%E6%9D%8E","violated-directive":"script-src-elem",
            "blocked-uri":"inline","script-sample":"alert(\\"990101199001011234\\")"}}""";

    @Autowired
    private MockMvc mvc;

    @Test
    void a_violation_is_noted_by_what_was_refused_and_by_nobodys_name(CapturedOutput log) throws Exception {
        mvc.perform(post("/csp-reports").contentType("application/csp-report").content(REPORT))
                .andExpect(status().isNoContent());
        assertThat(log.getOut()).contains("under the directive script-src-elem")
                .doesNotContain("%E6", "990101", "alert");
    }

    @Test
    void what_is_no_report_is_noted_as_unknown() {
        for (String text : new String[]{"", "{", "\"effective-directive\":\"a\\nb INFO forged\"",
                "x".repeat(1_000_000)}) {
            assertThat(CspReports.directive(text.getBytes(StandardCharsets.UTF_8))).matches("[a-z-]{1,40}");
        }
    }

    @Test
    void a_form_of_another_kind_is_no_report() throws Exception {
        mvc.perform(post("/csp-reports").param("a", "b")).andExpect(status().isUnsupportedMediaType());
    }
}
