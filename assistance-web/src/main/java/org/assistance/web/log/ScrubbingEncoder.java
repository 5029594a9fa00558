package org.assistance.web.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes a line of a log, its exceptions included, without any number of a person ({@link Scrubber}). */
public class ScrubbingEncoder extends PatternLayoutEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        Charset charset = getCharset();
        return Scrubber.scrubbed(getLayout().doLayout(event))
                .getBytes(charset == null ? StandardCharsets.UTF_8 : charset);
    }
}
