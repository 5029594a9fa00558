package org.assistance.web.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form that should carry a file and carries none, or a broken one, is a bad request and no fault of ours. */
@ControllerAdvice
class NoUpload {
    /** Answers 413 to what is too large, and 400 to the rest. */
    @ExceptionHandler(MultipartException.class)
    void refused(MultipartException why, HttpServletResponse response) throws IOException {
        response.sendError(why instanceof MaxUploadSizeExceededException
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_BAD_REQUEST);
    }
}
