package org.assistance.domain.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rights that cases review, with all their parts; for callers who checked the scope of the case. */
@Component
@Transactional(readOnly = true)
public class ReviewedRights {
    private final Reviews reviews;
    private final Entitlements entitlements;
    private final JdbcClient jdbc;

    ReviewedRights(Reviews reviews, Entitlements entitlements, JdbcClient jdbc) {
        this.reviews = reviews;
        this.entitlements = entitlements;
        this.jdbc = jdbc;
    }

    /** The right that a case reviews, with all its parts; empty for a case that is no review. */
    public Optional<Reviewed> ofCase(long caseId) {
        return reviews.ofCase(caseId).map(review -> {
            Entitlement right = entitlements.findById(review.entitlementId()).orElseThrow();
            boolean personal = jdbc.sql("select member_number is not null from award where id = :id")
                    .param("id", right.awardId())
                    .query(Boolean.class)
                    .single();
            Integer number = jdbc.sql("""
                    select m.number from application_member m join assistance_case c on c.application_id = m.application_id
                    where c.id = :case and m.person_id = :person""")
                    .param("case", caseId)
                    .param("person", right.personId())
                    .query(Integer.class)
                    .optional()
                    .orElse(null);
            List<Entitlement> parts = jdbc.sql("""
                    select id from entitlement
                    where household_id = :household and person_id = :person and programme = :programme and rhythm <> 'ONCE'
                      and (last_month is null or last_month >= first_month)
                      and (last_month is null or last_month >= (select min(first_month) from entitlement
                          where case_id = :case and person_id = :person and programme = :programme))
                    order by first_month, id""")
                    .param("household", right.householdId())
                    .param("person", right.personId())
                    .param("programme", right.programme().name())
                    .param("case", right.caseId())
                    .query(Long.class)
                    .list()
                    .stream()
                    .map(id -> entitlements.findById(id).orElseThrow())
                    .toList();
            Set<Long> people = new HashSet<>(
                    jdbc.sql("select person_id from entitled_person where entitlement_id = :id")
                            .param("id", right.id())
                            .query(Long.class)
                            .list());
            return new Reviewed(review, right, personal, personal ? number : null, reviews.tapering(right), parts,
                    people,
                    since(right));
        });
    }

    /** Whether another account was asked for that no second officer has decided on. */
    public boolean accountWaits(Reviewed review) {
        return jdbc.sql("""
                select exists (select from account_change where status = 'PROPOSED' and entitlement_id in (:parts))""")
                .param("parts", review.parts().stream().map(Entitlement::id).toList())
                .query(Boolean.class)
                .single();
    }

    /** The first month of what stands without a gap before a right: reviews that changed the amount began new rights. */
    private YearMonth since(Entitlement right) {
        return YearMonth.from(jdbc.sql("""
                with recursive chain (first_month) as (
                    select first_month from entitlement where id = :id
                    union
                    select e.first_month from entitlement e
                        join chain c on e.last_month = (c.first_month - interval '1 month')::date
                    where e.household_id = :household and e.person_id = :person and e.programme = :programme
                        and e.last_month >= e.first_month)
                select min(first_month) from chain""")
                .param("id", right.id())
                .param("household", right.householdId())
                .param("person", right.personId())
                .param("programme", right.programme().name())
                .query(LocalDate.class)
                .single());
    }
}
