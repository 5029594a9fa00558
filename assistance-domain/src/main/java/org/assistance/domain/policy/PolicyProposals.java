package org.assistance.domain.policy;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The proposals on record; none is ever removed. */
public interface PolicyProposals extends Repository<PolicyProposal, Long> {
    /**
     * Counts those from {@code :lower} to below {@code :upper} that wait for {@code :officer} as the second. Its own are not
     * among them.
     */
    String COUNT = """
            select count(*) from policy_proposal p
            where p.status = 'PROPOSED' and p.division_code >= :lower and p.division_code < :upper
              and p.proposed_by <> :officer""";

    PolicyProposal save(PolicyProposal proposal);

    void flush();

    /** The one with an id inside a scope. */
    @Query("select p from PolicyProposal p where p.id = :id and p.divisionCode >= :lower and p.divisionCode < :upper")
    Optional<PolicyProposal> findInScope(long id, String lower, String upper);

    /** Those that wait inside a scope, by document, and by their first day. */
    @Query("""
            select p from PolicyProposal p
            where p.status = org.assistance.domain.policy.ProposalState.PROPOSED
              and p.divisionCode >= :lower and p.divisionCode < :upper
            order by p.documentNumber, p.validFrom, p.divisionCode, p.id""")
    List<PolicyProposal> open(String lower, String upper);

    /** Those decided inside a scope with ids below one, the latest first. */
    @Query("""
            select p from PolicyProposal p
            where p.status <> org.assistance.domain.policy.ProposalState.PROPOSED and p.id < :below
              and p.divisionCode >= :lower and p.divisionCode < :upper
            order by p.id desc""")
    List<PolicyProposal> decided(String lower, String upper, long below, Limit limit);

    /** Those with these ids inside a scope, held until the transaction ends, in the order of their first days. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from PolicyProposal p
            where p.id in :ids and p.divisionCode >= :lower and p.divisionCode < :upper
            order by p.validFrom, p.id""")
    List<PolicyProposal> hold(Collection<Long> ids, String lower, String upper);
}
