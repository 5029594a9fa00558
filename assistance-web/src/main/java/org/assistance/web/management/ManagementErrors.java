package org.assistance.web.management;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assistance.domain.staff.NoSuchStaff;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Officers, posts and delegations outside the scope look exactly like ones that do not exist. */
@ControllerAdvice
public class ManagementErrors {
    /** Answers 404. */
    @ExceptionHandler(NoSuchStaff.class)
    public void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
