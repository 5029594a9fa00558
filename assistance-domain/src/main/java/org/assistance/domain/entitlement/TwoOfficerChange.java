package org.assistance.domain.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.assistance.domain.staff.ActingOfficer;

/** A change of a right in payment: one officer proposes it, another decides it, and what is decided stays decided. */
@MappedSuperclass
public abstract class TwoOfficerChange extends ProposedChange {
    @Column(name = "entitlement_id", updatable = false)
    private long entitlementId;

    @SuppressWarnings("NullAway.Init")
    protected TwoOfficerChange() {}

    /** Proposed by an officer, to be decided by another. */
    protected TwoOfficerChange(Entitlement of, ActingOfficer by, Instant at) {
        super(of.division(), by, at);
        this.entitlementId = of.id();
    }

    /** Proposed by an officer earlier, in the opinion on a review. */
    protected TwoOfficerChange(Entitlement of, long proposedBy, Instant at) {
        super(of.division(), proposedBy, at);
        this.entitlementId = of.id();
    }

    /** The right it changes. */
    public long entitlementId() {
        return entitlementId;
    }
}
