package org.assistance.web.demo;

import org.assistance.domain.database.Installation;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The demo city is built on a database of its own only; any other refuses to start, before anybody is let in. */
@Demo
@Component
final class DemoGround implements InitializingBean {
    private final Installation installation;

    DemoGround(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void afterPropertiesSet() {
        installation.claimForDemo();
    }
}
