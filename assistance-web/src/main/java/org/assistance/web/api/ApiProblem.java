package org.assistance.web.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is not answered; told to the partner as problem details (RFC 9457), its words written for the partner. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final transient List<FieldProblem> errors;
    private final long retryAfter;

    private ApiProblem(HttpStatus status, String detail, List<FieldProblem> errors, long retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /** A problem with the request as a whole. */
    public static ApiProblem of(HttpStatus status, String detail) {
        return new ApiProblem(status, detail, List.of(), 0);
    }

    /** Asked too often; to be asked again after so many seconds. */
    public static ApiProblem tooOften(String detail, long seconds) {
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, detail, List.of(), seconds);
    }

    static ApiProblem of(HttpStatus status, String detail, List<FieldProblem> errors) {
        return new ApiProblem(status, detail, errors, 0);
    }

    /** Fields that are wrong. */
    static ApiProblem fields(List<FieldProblem> errors) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, errors.size() >= Limits.PROBLEMS
                ? "请求有错误，errors 列出前" + Limits.PROBLEMS + "处"
                : "请求有" + errors.size() + "处错误，见 errors", errors, 0);
    }

    static ApiProblem field(String field, String reason) {
        return fields(List.of(new FieldProblem(field, reason)));
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** What to wait before asking again, in seconds; nought where waiting is no help. */
    long retryAfter() {
        return retryAfter;
    }

    /** The fields that are wrong; empty when the request as a whole is. */
    List<FieldProblem> errors() {
        return errors;
    }

    /** As it is sent. */
    Problem body() {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), String.valueOf(getMessage()),
                errors);
    }
}
