package org.assistance.domain.policy;

import java.time.Instant;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;

/** A fixture: a clerk of the city who enters a standard, and the colleague who confirms it. */
public record TwoClerks(ProposingPolicy proposing, ConfirmingPolicy confirming, ActingOfficer first,
        ActingOfficer second) {
    /** The clerk and a new colleague with the same post. */
    public static TwoClerks of(ProposingPolicy proposing, ConfirmingPolicy confirming, ActingOfficer first,
            Officers officers, Instant at) {
        long id = officers.save(new Officer("AQ03", "詹文静", "hash", at)).id();
        return new TwoClerks(proposing, confirming, first,
                new ActingOfficer(id, "AQ03", "詹文静", first.postId(), first.role(), first.division()));
    }

    /** The same with somebody else who enters. */
    TwoClerks by(ActingOfficer other) {
        return new TwoClerks(proposing, confirming, other, second);
    }

    /** Entered by the one and confirmed by the other. */
    public void set(PolicyText text, String again) {
        confirming.confirm(List.of(proposing.propose(text, again, first).id()), second);
    }

    /** Taken back by both. */
    void withdraw(Class<? extends DatedRow> type, long id, String reason) {
        confirming.confirm(List.of(proposing.proposeWithdrawal(type, id, reason, first).id()), second);
    }
}
