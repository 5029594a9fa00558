package org.assistance.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.domain.partner.NewKey;
import org.assistance.domain.partner.PartnerKey;
import org.assistance.domain.partner.PartnerKeys;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One key of a hospital, already revoked: the page has something to show, and nothing usable ships. */
@Demo
@Component
@Order(25)
public class DemoPartners implements ApplicationRunner {
    private final PartnerKeys keys;
    private final KeepingKeys keeping;
    private final Officers officers;
    private final Clock clock;

    DemoPartners(PartnerKeys keys, KeepingKeys keeping, Officers officers, Clock clock) {
        this.keys = keys;
        this.keeping = keeping;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (keys.inside(new DivisionScope(DemoDivisions.ANQING)).isEmpty()) {
            officers.findByStaffNumber("AQ08").ifPresent(this::issueAndRevoke);
        }
    }

    private void issueAndRevoke(Officer administrator) {
        var by = new ActingOfficer(administrator.id(), administrator.staffNumber(), administrator.name(), 0,
                Role.ADMINISTRATOR, DemoDivisions.ANQING);
        LocalDate today = LocalDate.now(clock);
        PartnerKey key = keeping
                .issue(new NewKey("示例医院收费系统", DemoDivisions.ANQING, 600, today, today.plusYears(1)), by)
                .key();
        keeping.revoke(key.id(), "演示用密钥，不可使用；请另发新密钥", by);
    }
}
