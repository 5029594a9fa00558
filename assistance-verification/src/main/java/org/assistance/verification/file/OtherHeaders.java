package org.assistance.verification.file;

import java.util.List;

/** A file whose headers are neither the source's nor those that were mapped: an officer is to say which is which. */
final class OtherHeaders extends UnreadableFile {
    private final transient List<String> headers;

    OtherHeaders(String sentence, List<String> headers) {
        super(sentence);
        this.headers = headers;
    }

    /** The file's headers, in their order. */
    List<String> headers() {
        return headers;
    }
}
