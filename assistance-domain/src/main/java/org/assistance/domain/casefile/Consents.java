package org.assistance.domain.casefile;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consent to be checked, as far as it hangs on a case: it ends with the case that needed it (XZ-51). */
@Component
public class Consents {
    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ends the authorisations of a case that came to nothing: refused, withdrawn, terminated or not accepted; as long as
     * another case of the application is open or was granted they stand.
     *
     * @param lastDay the last day on which anything may be asked
     */
    public void endWith(AssistanceCase of, LocalDate lastDay) {
        jdbc.sql("""
                update authorisation set ends_on = greatest(:lastDay, signed_on)
                where ends_on is null and (application_id = :application or :stopped and id in (
                        select carries_id from authorisation where application_id = :application))
                  and not exists (select from assistance_case c where c.application_id = :application
                                  and c.id <> :case and (c.stage <> 'CLOSED' or c.outcome = 'GRANTED'))""")
                .param("lastDay", lastDay)
                .param("stopped", of.outcome().filter(Outcome.STOPPED::equals).isPresent())
                .param("application", of.applicationId())
                .param("case", of.id())
                .update();
    }
}
