package org.assistance.domain.place;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the offices are found and who answers there; each office keeps its own. */
@Component
public class Offices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Offices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How an office is reached.
     *
     * @param address street and house, or the service centre
     * @param phone digits and hyphens: 0556-6561234
     * @param hours 周一至周五 8:00-12:00，14:30-17:30
     * @param supervisionPhone who takes complaints and reports
     */
    public record Contact(String address, String phone, String hours, String supervisionPhone) {}

    /** What the office of a division has put down; empty until it did. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(DivisionCode division) {
        return jdbc.sql("select address, phone, hours, supervision_phone from office where division_code = :division")
                .param("division", division.value())
                .query(Contact.class)
                .optional();
    }

    /** Puts down or changes what the officer's own office is reached by. */
    @Transactional
    public void keep(Contact contact, ActingOfficer by) {
        jdbc.sql("""
                insert into office (division_code, address, phone, hours, supervision_phone, updated_by, updated_at)
                values (:division, :address, :phone, :hours, :supervision, :by, :at)
                on conflict (division_code) do update set address = excluded.address, phone = excluded.phone,
                  hours = excluded.hours, supervision_phone = excluded.supervision_phone,
                  updated_by = excluded.updated_by, updated_at = excluded.updated_at""")
                .param("division", by.division().value())
                .param("address", contact.address())
                .param("phone", contact.phone())
                .param("hours", contact.hours())
                .param("supervision", contact.supervisionPhone())
                .param("by", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
