package org.assistance.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A form that came back with mistakes stands at the address it was sent to, which cannot be opened. Whoever opens it all the
 * same, by the address bar or by the way back after signing in again, is led to the page the form belongs to.
 */
@ControllerAdvice
class FormAddresses {
    private final OpenAddresses addresses;

    FormAddresses(OpenAddresses addresses) {
        this.addresses = addresses;
    }

    /** Leads to the form's page, or answers 405. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String toTheFormsPage(HttpServletRequest request, HttpRequestMethodNotSupportedException refused)
            throws HttpRequestMethodNotSupportedException {
        String page = HttpMethod.GET.matches(request.getMethod()) ? addresses.above(OpenAddresses.path(request)) : null;
        if (page == null) {
            throw refused;
        }
        return "redirect:" + page;
    }
}
