package org.assistance.web.casefile;

import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what the domain refuses: 409 with what changed, 404 for a stranger's case, 403 with whose it is. */
@ControllerAdvice
class CaseProblems {
    @ExceptionHandler(IllegalMove.class)
    ModelAndView illegalMove(IllegalMove refused) {
        return page("error/409", HttpStatus.CONFLICT, refused.getMessage());
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile() {
        return page("error/409", HttpStatus.CONFLICT, "另一名工作人员刚刚办理了同一件事，这次操作没有执行，请刷新后按最新情况办理。");
    }

    @ExceptionHandler(NoSuchCase.class)
    ModelAndView noSuchCase(NoSuchCase refused) {
        return page("error/404", HttpStatus.NOT_FOUND, refused.getMessage());
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(NotAllowed refused) {
        return page("error/403", HttpStatus.FORBIDDEN, refused.getMessage());
    }

    private static ModelAndView page(String view, HttpStatus status,
            @org.jspecify.annotations.Nullable String sentence) {
        var page = new ModelAndView(view, status);
        page.addObject("sentence", sentence);
        return page;
    }
}
