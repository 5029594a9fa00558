package org.assistance.verification.service;

import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/**
 * What a question to a department rests on (XZ-53): a paper that the person signed, or the run of an approved plan.
 *
 * @param authorisation id of the paper, or null
 * @param planRun id of the run, or null
 * @param officer who asks; of a plan, who made it
 */
public record ServiceBasis(@Nullable Long authorisation, @Nullable Long planRun, long officer) {
    /** Refuses neither and both. */
    public ServiceBasis {
        if ((authorisation == null) == (planRun == null)) {
            throw new IllegalArgumentException("either a paper or a plan");
        }
    }

    /** A paper. */
    public static ServiceBasis paper(long authorisation, ActingOfficer by) {
        return new ServiceBasis(authorisation, null, by.officerId());
    }

    /** The run of a plan that an officer made. */
    public static ServiceBasis plan(long run, long maker) {
        return new ServiceBasis(null, run, maker);
    }
}
