package org.assistance.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.IdNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** No log shows a number of a person, whoever put it into a message, an exception or a thread's name. */
class ScrubberTests {
    private static final String NUMBER = IdNumber.ofSeventeenDigits("99010119500307001").value();
    private static final String CARD = "6217001234567890122";
    private static final String MOBILE = "13805560001";

    @Test
    void each_kind_of_number_goes() {
        assertThat(Scrubber.scrubbed("李桂兰" + NUMBER + "，卡号" + CARD + "，电话" + MOBILE + "。"))
                .isEqualTo("李桂兰[身份证号码]，卡号[账号]，电话[手机号码]。");
        assertThat(Scrubber.scrubbed("id=99010119500307002X;old=990101500307001;passbook=4111111111111112"))
                .isEqualTo("id=[身份证号码];old=[身份证号码];passbook=[账号]");
        assertThat(Scrubber.scrubbed("+86" + MOBILE + " key (phone)=(" + MOBILE + ")"))
                .isEqualTo("+[手机号码] key (phone)=([手机号码])");
        assertThat(Scrubber.scrubbed("<" + NUMBER + "\n" + NUMBER + ">")).isEqualTo("<[身份证号码]\n[身份证号码]>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T21:53:29.123+08:00", "case 12345678901 of 990101",
            "took 1763848409123 ms since",
            "at 20261122215329123", "file-20261122215329.csv", "1763848409123456789 ns", "1763848409123456 us",
            "0.6217001234567890122", "12800556000", "990101501307001 is no date", "00000000000000000000000",
            "sha256 3f2a90b1c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f", "lock 660660660660"})
    void what_is_no_number_of_a_person_stays(String line) {
        assertThat(Scrubber.scrubbed(line)).isEqualTo(line);
    }

    @Test
    void console_and_file_are_written_through_it_with_messages_causes_and_what_hangs_on_the_thread(
            @TempDir Path directory)
            throws Exception {
        Path file = directory.resolve("assistance.log");
        String console = logged(Map.of("LOG_FILE", file.toString(), "LOG_LEVEL_PATTERN", "%5p %X{correlationId}"));
        for (String written : List.of(console, Files.readString(file))) {
            assertThat(written)
                    .contains("ERROR [身份证号码]", "kept [账号]", "no such person [身份证号码]", "of [手机号码]", "Caused by")
                    .doesNotContain(NUMBER, CARD, MOBILE);
        }
    }

    @Test
    void so_is_the_console_of_machines() throws Exception {
        assertThat(logged(Map.of("CONSOLE_LOG_STRUCTURED_FORMAT", "ecs"))).startsWith("{")
                .contains("kept [账号]", "no such person [身份证号码]", "of [手机号码]")
                .doesNotContain(NUMBER, CARD, MOBILE);
    }

    private static String logged(Map<String, String> properties) throws Exception {
        var console = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        var logging = new LoggerContext();
        try {
            logging.setMDCAdapter(MDC.getMDCAdapter());
            logging.putObject(Environment.class.getName(), new MockEnvironment());
            properties.forEach(logging::putProperty);
            var configurator = new JoranConfigurator();
            configurator.setContext(logging);
            configurator.doConfigure(ScrubberTests.class.getResource("/logback-spring.xml"));
            MDC.put("correlationId", NUMBER);
            logging.getLogger("some")
                    .error("kept {}", CARD,
                            new IllegalStateException("no such person " + NUMBER,
                                    new IllegalArgumentException("of " + MOBILE)));
        } finally {
            MDC.clear();
            logging.stop();
            System.setOut(before);
        }
        return console.toString(StandardCharsets.UTF_8);
    }
}
