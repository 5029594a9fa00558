package org.assistance.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.domain.partner.NewKey;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fixture: a partner system with a key of its own, which asks the interface. */
@TestComponent
class Partner {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final KeepingKeys keys;
    private final Officers officers;
    private final Clock clock;
    private String usual = "";

    Partner(MockMvc mvc, KeepingKeys keys, Officers officers, Clock clock) {
        this.mvc = mvc;
        this.keys = keys;
        this.officers = officers;
        this.clock = clock;
    }

    // Not when it is made: the accounts of the city come only after it.
    private String usual() {
        if (usual.isEmpty()) {
            usual = key(60_000);
        }
        return usual;
    }

    /** A key of today with a limit. */
    String key(int perMinute) {
        LocalDate today = LocalDate.now(clock);
        return key(perMinute, today, today.plusDays(1));
    }

    /** A key of some days. */
    String key(int perMinute, LocalDate from, LocalDate to) {
        return keys.issue(new NewKey("桐城市人民医院", new DivisionCode("340881000000"), perMinute, from, to), administrator())
                .secret();
    }

    ActingOfficer administrator() {
        return new ActingOfficer(officers.findByStaffNumber("AQ08").orElseThrow().id(), "AQ08", "程立新", 1,
                Role.ADMINISTRATOR, new DivisionCode("340800000000"));
    }

    /** The answer to a body sent with the usual key. */
    MockHttpServletResponse ask(String body) throws Exception {
        return ask("/api/assessments", body, usual());
    }

    MockHttpServletResponse ask(String address, String body, String key) throws Exception {
        var request = MockMvcRequestBuilders.post(address).contentType(MediaType.APPLICATION_JSON).content(body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    MockHttpServletResponse batch(String body) throws Exception {
        return ask(Body.BATCHES, body, usual());
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    /** The example of the document as a text to change. */
    static String example() {
        try (var stream = Partner.class.getResourceAsStream(OpenApiDocument.EXAMPLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
