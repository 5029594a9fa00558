package org.assistance.domain.casefile;

import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one case for reading or for a move. */
@Component
public class CaseFile {
    private final Cases cases;

    CaseFile(Cases cases) {
        this.cases = cases;
    }

    /**
     * The case, if it lies inside the scope.
     *
     * @throws NoSuchCase when it does not exist, lies elsewhere, or is of a relative of who asks; the three are not told apart
     */
    @Transactional(readOnly = true)
    public AssistanceCase required(long id, DivisionScope scope) {
        AssistanceCase found = cases.findInScope(id, scope.lower(), scope.upper(), scope.reader())
                .orElseThrow(NoSuchCase::new);
        Trace.saw(Subject.CASE, id);
        return found;
    }

    /**
     * The case for a move, if it lies inside the scope and nobody changed it since the form was shown. It is held until the
     * transaction ends: of two officers who act at once, the second is told what the first did.
     *
     * @throws NoSuchCase as {@link #required(long, DivisionScope)}
     * @throws IllegalMove saying what changed since
     */
    @Transactional
    public AssistanceCase required(long id, int version, DivisionScope scope) {
        long held = cases.hold(id, scope.lower(), scope.upper()).orElseThrow(NoSuchCase::new);
        AssistanceCase found = required(held, scope);
        if (found.version() != version) {
            CaseEvent last = found.events().getLast();
            throw new IllegalMove("本页打开之后，" + last.officerName() + "已办理：" + last.summary() + "。案件现处于“"
                    + found.stage().label() + "”环节，请按最新情况办理");
        }
        return found;
    }
}
