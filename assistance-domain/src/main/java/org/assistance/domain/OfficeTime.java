package org.assistance.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** What day it is. Only use cases and controllers ask; everything below them is given the day. */
@Configuration(proxyBeanMethods = false)
public class OfficeTime {
    /** The zone in which every date of the system is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    /** The one clock of the system, in China's time wherever the server stands; another one, where there is one, goes first. */
    @Bean
    @Fallback
    public Clock clock() {
        return Clock.system(ZONE);
    }

    /** A day as papers for families say it: 2026年11月3日. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** A moment as pages show it: 2026-11-03 09:12. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** A moment to the second, where several things happen in a minute: 2026-11-03 09:12:40. */
    public static String second(Instant at) {
        return SECOND.format(at);
    }
}
