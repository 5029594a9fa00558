package org.assistance.domain.application;

/** Makes what somebody uploaded safe for whoever opens it: pictures are drawn anew, papers with programs inside are refused. */
final class SafeFile {
    private SafeFile() {}

    /**
     * What is kept of an uploaded file.
     *
     * @param name as it is told to the officer
     * @throws NotAccepted when it cannot be opened, is too large a picture, or could do something by itself
     */
    static byte[] of(FileKind kind, String name, byte[] content) {
        return switch (kind) {
            case JPEG, PNG -> Picture.drawnAnew(kind, name, content);
            case PDF -> {
                if (ActivePaper.is(content)) {
                    throw new NotAccepted("“" + name + "”里有脚本、附件或者会自动执行的内容，为安全没有上传；请打印后重新扫描，或者拍照上传");
                }
                yield content;
            }
        };
    }

    /** The name with the extension of what the content is, whatever it said before. */
    static String named(String name, FileKind kind) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean right = lower.endsWith("." + kind.extension()) || kind == FileKind.JPEG && lower.endsWith(".jpeg");
        return right ? name : name + "." + kind.extension();
    }
}
