package org.assistance.domain.application;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of file a proof may be, told by the first bytes and never by the name. */
public enum FileKind {
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean opens(byte[] content) {
            return starts(content, 0xFF, 0xD8, 0xFF);
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean opens(byte[] content) {
            return starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
        }
    },
    PDF("application/pdf", "pdf") {
        @Override
        boolean opens(byte[] content) {
            return new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1)
                    .matches("%PDF-\\d[.]\\d");
        }
    };

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The kind of a file's content; empty when it is none of these. */
    public static Optional<FileKind> of(byte[] content) {
        for (FileKind kind : values()) {
            if (kind.opens(content)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    abstract boolean opens(byte[] content);

    private static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((content[at] & 0xFF) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    /** The media type to send it with. */
    public String mediaType() {
        return mediaType;
    }

    /** The extension to keep it under. */
    public String extension() {
        return extension;
    }
}
