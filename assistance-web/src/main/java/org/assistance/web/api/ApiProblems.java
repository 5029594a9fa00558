package org.assistance.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whatever goes wrong behind the interface's addresses is told as problem details, never as a page. */
@ControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;

    ApiProblems(Problems problems) {
        this.problems = problems;
    }

    /** A problem of the partner's. */
    @ExceptionHandler
    public void refused(ApiProblem problem, HttpServletResponse response) throws IOException {
        problems.send(problem, response);
    }

    /** A problem of ours; its words stay in the log. */
    @ExceptionHandler
    public void failed(Exception failed, HttpServletResponse response) throws IOException {
        LOG.error("The interface failed", failed);
        problems.send(Problems.unexpected(), response);
    }
}
