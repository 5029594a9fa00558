package org.assistance.verification.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets no record grow without end: after so many characters without {@link #recordEnded} it reads no further. */
final class BoundedReader extends FilterReader {
    /** The longest record, in characters; readers ahead of the record may take it a little further. */
    static final int LONGEST = 1 << 16;

    private int since;

    BoundedReader(Reader in) {
        super(in);
    }

    /** A record that is too long to be one. */
    static final class TooLong extends IOException {}

    /** A record has been read whole. */
    void recordEnded() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        return count(read, read);
    }

    private int count(int result, int characters) throws IOException {
        if (result >= 0) {
            since += characters;
            if (since > LONGEST) {
                throw new TooLong();
            }
        }
        return result;
    }
}
