package org.assistance.verification.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** A file of which is known how far it was read since it was opened last: it must not have become shorter meanwhile. */
final class Measured implements InputStreamSource {
    private final InputStreamSource content;
    private volatile long read;

    Measured(InputStreamSource content) {
        this.content = content;
    }

    /** Bytes read since it was opened last. */
    long read() {
        return read;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        read = 0;
        return new FilterInputStream(content.getInputStream()) {
            private long count;

            @Override
            public int read() throws IOException {
                int one = super.read();
                counted(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int some = super.read(into, from, most);
                counted(Math.max(0, some));
                return some;
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            private void counted(int more) {
                count += more;
                read = count;
            }
        };
    }
}
