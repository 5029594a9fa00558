package org.assistance.web.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** The same as {@link ScrubbingEncoder} for {@code logging.structured.format.console}: a line of JSON for each event. */
public class ScrubbingJsonEncoder extends StructuredLogEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        return Scrubber.scrubbed(new String(super.encode(event), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
