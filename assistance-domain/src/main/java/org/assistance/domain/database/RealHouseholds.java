package org.assistance.domain.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Under the profile {@code production} the database is taken for real households before anybody is let in. */
@Component
@Profile("production")
final class RealHouseholds implements InitializingBean {
    private final Installation installation;

    RealHouseholds(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void afterPropertiesSet() {
        installation.claimForRealHouseholds();
    }
}
