package org.assistance.domain.casefile;

import java.util.Set;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;

/**
 * What a case is opened for.
 *
 * @param applicationId the application it comes from
 * @param route the road it will walk
 * @param programmes the programmes asked for that travel this road; at least one
 * @param division where the family lives, township or village
 * @param township the township that handles it
 * @param area urban or rural; part of the number (DF-33, DF-52)
 * @param applicantName the applicant's name
 */
public record NewCase(long applicationId, Route route, Set<Programme> programmes, DivisionCode division,
        DivisionCode township, Area area, String applicantName) {
    public NewCase {
        programmes = Set.copyOf(programmes);
        if (programmes.isEmpty()) {
            throw new IllegalArgumentException("a case needs a programme");
        }
    }
}
