package org.assistance.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The bytes of a request, refused before they are read when there are too many or they are no JSON. */
public final class Body {
    /** The address that takes many households. */
    public static final String BATCHES = "/api/assessments/batches";

    private Body() {}

    /**
     * Looks at the headers only.
     *
     * @throws ApiProblem 415 for another content type, 413 when it says it is too long
     */
    public static void refuseByHeaders(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw ApiProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求头 Content-Type 应为 application/json，正文用 UTF-8 编码");
        }
        if (request.getContentLengthLong() > limit(request)) {
            throw tooLong(request);
        }
    }

    /**
     * Reads it.
     *
     * @throws ApiProblem 413 as soon as it turns out too long
     */
    static byte[] read(HttpServletRequest request) throws IOException {
        int limit = limit(request);
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLong(request);
        }
        return body;
    }

    private static int limit(HttpServletRequest request) {
        return request.getRequestURI().endsWith(BATCHES) ? Limits.BATCH_BODY : Limits.BODY;
    }

    private static ApiProblem tooLong(HttpServletRequest request) {
        return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE,
                "请求正文最多" + (limit(request) == Limits.BODY ? "256 KB" : "16 MB") + (limit(request) == Limits.BODY
                        ? "；多户请用 " + BATCHES
                        : "；请分成几批"));
    }

    private static boolean isJson(String type) {
        try {
            MediaType media = MediaType.parseMediaType(String.valueOf(type));
            return media.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (media.getCharset() == null || media.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException | java.nio.charset.UnsupportedCharsetException none) {
            return false;
        }
    }
}
