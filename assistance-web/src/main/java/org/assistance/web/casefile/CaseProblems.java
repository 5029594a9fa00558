package org.assistance.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.kinship.StatementOwed;
import org.assistance.web.layout.Lost;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers what the domain refuses: a form with the page it was on and the reason why, whatever else with 409; 404 for a
 * stranger's case, 403 with whose it is.
 */
@ControllerAdvice
class CaseProblems {
    private final WayBack wayBack;

    CaseProblems(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    @ExceptionHandler(IllegalMove.class)
    ModelAndView illegalMove(IllegalMove refused, HttpServletRequest request) {
        return conflict(refused.getMessage(), request);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView changedMeanwhile(HttpServletRequest request) {
        return conflict("另一名工作人员刚刚办理了同一件事，这次操作没有执行，请按最新情况办理。", request);
    }

    /** A wait that took too long, or a ring of waits: with a freeze, a handover, somebody else's case. */
    @ExceptionHandler(PessimisticLockingFailureException.class)
    ModelAndView busy(HttpServletRequest request) {
        return later(RefusedByRule.BUSY, request);
    }

    /** A statement that took longer than anybody waits for a page. */
    @ExceptionHandler(QueryTimeoutException.class)
    ModelAndView tooLong(HttpServletRequest request) {
        return later(RefusedByRule.TOO_LONG, request);
    }

    /** What the database refuses when the act is kept, four eyes and limits: the domain says so beforehand, unless it was overtaken. */
    @ExceptionHandler({DataIntegrityViolationException.class, JpaSystemException.class,
            TransactionSystemException.class, UncategorizedSQLException.class})
    ModelAndView refusedAtCommit(Exception refused, HttpServletRequest request) throws Exception {
        String waited = RefusedByRule.ofWaiting(refused);
        if (waited != null) {
            return later(waited, request);
        }
        String sentence = RefusedByRule.sentence(refused);
        if (sentence == null) {
            throw refused;
        }
        return conflict(sentence, request);
    }

    @ExceptionHandler(NoSuchCase.class)
    ModelAndView noSuchCase(NoSuchCase refused, HttpServletRequest request) {
        ModelAndView page = page("error/404", HttpStatus.NOT_FOUND, refused.getMessage());
        page.addObject("advice", Lost.advice(request.getRequestURI().substring(request.getContextPath().length())));
        return page;
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(NotAllowed refused) {
        ModelAndView page = page("error/403", HttpStatus.FORBIDDEN, refused.getMessage());
        page.addObject("owesStatement", refused instanceof StatementOwed);
        return page;
    }

    // A form back where it was; a script, which tries again by itself, and whoever only opened a page are told that it may be done later.
    private ModelAndView later(String sentence, HttpServletRequest request) {
        if (wayBack.toTheForm(request) != null) {
            return conflict(sentence, request);
        }
        ModelAndView page = page("error/500", HttpStatus.SERVICE_UNAVAILABLE, sentence);
        page.addObject("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        return page;
    }

    // The form is shown again, with the sentence; what was typed into it the browser's tab still has (kept.js).
    private ModelAndView conflict(@Nullable String sentence, HttpServletRequest request) {
        String form = wayBack.toTheForm(request);
        if (form == null) {
            ModelAndView page = page("error/409", HttpStatus.CONFLICT, sentence);
            page.addObject("back", wayBack.above(request));
            return page;
        }
        RequestContextUtils.getOutputFlashMap(request)
                .put("problem", "没有办理：" + Objects.requireNonNullElse(sentence, "您打开页面之后，内容已被改动"));
        return new ModelAndView("redirect:" + form);
    }

    private static ModelAndView page(String view, HttpStatus status, @Nullable String sentence) {
        var page = new ModelAndView(view, status);
        page.addObject("sentence", sentence);
        return page;
    }
}
