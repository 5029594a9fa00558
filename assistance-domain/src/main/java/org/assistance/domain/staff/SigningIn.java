package org.assistance.domain.staff;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does to his or her own account, on the record: signs in, is refused, chooses a password. */
@Component
public class SigningIn {
    private final Officers officers;
    private final StaffRecord record;
    private final OwnAccount own;
    private final Clock clock;

    SigningIn(Officers officers, StaffRecord record, OwnAccount own, Clock clock) {
        this.officers = officers;
        this.record = record;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Somebody came in with this account from an address.
     *
     * @return what happened to the account since the time before
     */
    @Transactional
    public OwnAccount.SinceLast succeeded(long officerId, String address) {
        OwnAccount.SinceLast before = own.sinceLast(officerId, clock.instant());
        record.add(officerId, StaffRecord.Kind.SIGNED_IN, StaffRecord.from(address), officerId);
        return before;
    }

    /** Somebody, nobody knows who, tried this account from an address. */
    @Transactional
    public void refused(long officerId, String why, String address) {
        record.add(officerId, StaffRecord.Kind.SIGN_IN_REFUSED, why + "，" + StaffRecord.from(address), null);
    }

    /**
     * The officer chose a password; sessions elsewhere end.
     *
     * @return the new {@link Officer#authorityVersion}, for the session that goes on
     */
    @Transactional
    public int choosePassword(long officerId, String hash) {
        Officer officer = officers.findById(officerId).orElseThrow(NoSuchStaff::new);
        officer.choosePassword(hash, clock.instant());
        record.add(officerId, StaffRecord.Kind.PASSWORD_CHOSEN, "", officerId);
        return officer.authorityVersion();
    }

    /** The same password under a better hash, unless another one was set meanwhile. */
    @Transactional
    public void rehash(long officerId, String before, String hash) {
        officers.findById(officerId)
                .filter(officer -> officer.passwordHash().equals(before))
                .ifPresent(officer -> officer.rehash(hash));
    }
}
