package org.assistance.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Sends problem details: the same shape from the filters, the guards and the interface itself. */
@Component
public final class Problems {
    private final ApiJson json;

    Problems(ApiJson json) {
        this.json = json;
    }

    /** A failure of our own; what it was stays in the log. */
    public static ApiProblem unexpected() {
        return ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "系统内部出错，请稍后再试；仍然出错的，请把时间告诉发放密钥的民政部门");
    }

    /** Sends one, unless an answer has begun already. */
    public void send(ApiProblem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        if (problem.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter()));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.write(problem.body());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
