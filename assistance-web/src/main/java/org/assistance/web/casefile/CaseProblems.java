package org.assistance.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.kinship.StatementOwed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Lost;
import org.assistance.web.signin.ActingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what the domain refuses: 409 with what changed, the case it is about and the sentences that were typed, 404 for
 * a stranger's case, 403 with whose it is.
 */
@ControllerAdvice
class CaseProblems {
    private final CaseFile caseFile;

    CaseProblems(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @ExceptionHandler(IllegalMove.class)
    ModelAndView illegalMove(IllegalMove refused, HttpServletRequest request) {
        return conflict(refused.getMessage(), request);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView changedMeanwhile(HttpServletRequest request) {
        return conflict("另一名工作人员刚刚办理了同一件事，这次操作没有执行，请刷新后按最新情况办理。", request);
    }

    /** A wait that took too long, or a ring of waits: with a freeze, a handover, somebody else's case. */
    @ExceptionHandler(PessimisticLockingFailureException.class)
    ModelAndView busy(HttpServletRequest request) {
        return conflict("系统正忙于另一项办理，这次操作没有执行，请稍后再试。", request);
    }

    /** What the database refuses when the act is kept, four eyes and limits: the domain says so beforehand, unless it was overtaken. */
    @ExceptionHandler({DataIntegrityViolationException.class, JpaSystemException.class,
            TransactionSystemException.class})
    ModelAndView refusedAtCommit(Exception refused, HttpServletRequest request) throws Exception {
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

    private ModelAndView conflict(@Nullable String sentence, HttpServletRequest request) {
        ModelAndView page = page("error/409", HttpStatus.CONFLICT, sentence);
        page.addObject("typed", TypedText.of(request));
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActingToken signedIn) {
            TypedText.caseOf(request).ifPresent(id -> about(id, signedIn.getPrincipal(), request, page));
        }
        return page;
    }

    private void about(long id, ActingOfficer by, HttpServletRequest request, ModelAndView page) {
        try {
            page.addObject("about", caseFile.required(id, by.scope()));
            page.addObject("back", TypedText.pageOf(request));
        } catch (NoSuchCase elsewhere) {
            // The page then names no case: whether there is one is not this officer's to know.
        }
    }

    private static ModelAndView page(String view, HttpStatus status, @Nullable String sentence) {
        var page = new ModelAndView(view, status);
        page.addObject("sentence", sentence);
        return page;
    }
}
