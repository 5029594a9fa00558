package org.assistance.domain;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** What day it is. Only use cases and controllers ask; everything below them is given the day. */
@Configuration(proxyBeanMethods = false)
public class OfficeTime {
    /** The zone in which every date of the system is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The one clock of the system, in China's time wherever the server stands; another one, where there is one, goes first. */
    @Bean
    @Fallback
    public Clock clock() {
        return Clock.system(ZONE);
    }
}
