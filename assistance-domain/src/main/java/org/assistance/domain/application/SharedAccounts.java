package org.assistance.domain.application;

import java.util.Collection;
import java.util.List;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.AccountNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an account is used by another household, in whatever division; of that household nothing is told. */
@Component
@Beyond(Purpose.SHARED_ACCOUNT)
class SharedAccounts {
    private final Accounts kept;
    private final JdbcClient jdbc;

    SharedAccounts(Accounts kept, JdbcClient jdbc) {
        this.kept = kept;
        this.jdbc = jdbc;
    }

    /**
     * Whether a household other than this one names one of the accounts in an open case or is paid into it.
     *
     * @param household null while the household is not known
     */
    boolean usedByAnother(Collection<AccountNumber> accounts, @Nullable Long household) {
        List<String> names = kept.names(accounts);
        if (names.isEmpty()) {
            return false;
        }
        return jdbc.sql("""
                select exists (
                    select from application a join assistance_case c on c.application_id = a.id and c.stage <> 'CLOSED'
                    where a.account in (:accounts) and a.household_id <> :household)
                or exists (
                    select from application_payee y join application a on a.id = y.application_id
                        join assistance_case c on c.application_id = a.id and c.stage <> 'CLOSED'
                    where y.account in (:accounts) and y.kind <> 'INSTITUTION' and a.household_id <> :household)
                or exists (
                    select from entitlement e
                    where e.account in (:accounts) and e.household_id <> :household
                      and (e.last_month is null or e.last_month >= e.first_month) and e.ended_at is null)""")
                .param("accounts", names)
                .param("household", household == null ? -1L : household)
                .query(Boolean.class)
                .single();
    }
}
