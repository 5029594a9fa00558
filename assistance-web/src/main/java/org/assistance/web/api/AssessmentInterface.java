package org.assistance.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.assistance.domain.partner.ApiUse;
import org.assistance.domain.partner.PartnerKey;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The addresses of the interface. What is asked is neither stored nor logged; only how much. */
@Controller
class AssessmentInterface {
    private static final Logger LOG = LoggerFactory.getLogger(AssessmentInterface.class);

    private final ApiJson json;
    private final Answering answering;
    private final ApiUse use;
    private final OpenApiDocument document;

    AssessmentInterface(ApiJson json, Answering answering, ApiUse use, OpenApiDocument document) {
        this.json = json;
        this.answering = answering;
        this.use = use;
        this.document = document;
    }

    /** One household. */
    @PostMapping("/api/assessments")
    public void one(@AuthenticationPrincipal PartnerKey key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        take(key, 1);
        send(json.write(answering.answer(json.read(Body.read(request)), new HashMap<>())), response);
    }

    /** Up to 500 households: each has its own answer or its own problem. */
    @PostMapping(Body.BATCHES)
    public void many(@AuthenticationPrincipal PartnerKey key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = Body.read(request);
        take(key, counted(body, key));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        Map<DivisionCode, PolicyRows> known = new HashMap<>();
        try (JsonGenerator to = json.writer(response.getOutputStream())) {
            to.writeStartObject();
            to.writeArrayPropertyStart("answers");
            json.each(body, node -> json.write(to, item(node, known)));
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    /** What the interface takes and answers, for programmers and their tools. */
    @GetMapping("/api/openapi.json")
    public void document(HttpServletResponse response) throws IOException {
        send(document.json(), response);
    }

    // A batch that is wrong as a whole still costs a look, and counts as one household.
    private int counted(byte[] body, PartnerKey key) {
        try {
            return json.count(body);
        } catch (ApiProblem wrong) {
            take(key, 1);
            throw wrong;
        }
    }

    private BatchAnswer.Item item(JsonNode node, Map<DivisionCode, PolicyRows> known) {
        try {
            return new BatchAnswer.Item(answering.answer(node, known), null);
        } catch (ApiProblem problem) {
            return new BatchAnswer.Item(null, problem.body());
        } catch (RuntimeException failed) {
            LOG.error("A household of a batch could not be answered", failed);
            return new BatchAnswer.Item(null, Problems.unexpected().body());
        }
    }

    private void take(PartnerKey key, int households) {
        if (households > key.perMinute()) {
            throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT,
                    "这一批" + households + "户，超过本密钥每分钟" + key.perMinute() + "户的限额，请分成更小的批");
        }
        if (!use.take(key, households)) {
            throw ApiProblem.tooOften("本密钥每分钟最多" + key.perMinute() + "户，本分钟余量不足，请按 Retry-After 的秒数稍后再试",
                    use.secondsToNextMinute());
        }
    }

    private static void send(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
