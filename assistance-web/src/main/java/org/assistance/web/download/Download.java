package org.assistance.web.download;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Every address that answers with a file, and what kind of file it is. No other class names a file for the browser, and a test
 * finds every handler that answers with one: a new one without its line here fails the build.
 */
public enum Download {
    /** A list of people. */
    EXPORT("/exports/{id:[0-9]+}/file", Kind.PEOPLE),
    /** What the bank pays by. */
    BANK_FILE("/payments/{id:[0-9]+}/file", Kind.BANK),
    /** The same lines, for the bank's answer. */
    BANK_ANSWER("/payments/{id:[0-9]+}/result-template.csv", Kind.BANK),
    /** A paper of an application that is being typed. */
    PAPER_OF_DRAFT("/intake/{id}/documents/{document}", Kind.PAPER),
    /** A paper of a case. */
    PAPER_OF_CASE("/cases/{caseId}/documents/{document}", Kind.PAPER),
    /** The month's report. */
    REPORT("/reports/monthly.xlsx", Kind.SUMS),
    /** Examples of the rules, about nobody. */
    EXAMPLES("/policy/examples/export", Kind.PUBLIC),
    /** An empty file of a department's. */
    REGISTRY_TEMPLATE("/registries/{source}/template", Kind.PUBLIC),
    /** An empty file of divisions. */
    DIVISION_TEMPLATE("/divisions/template", Kind.PUBLIC);

    /** What may be in a file, and so how it leaves. */
    public enum Kind {
        /** Rows about people: only as a job, with a reason, a watermark, an end, and a second officer when it is long. */
        PEOPLE("导出任务"),
        /** The bank's own file: frozen and released by two officers, without a watermark that the bank could not read. */
        BANK("代发文件"),
        /** One paper of one family, opened with its case. */
        PAPER("案件材料"),
        /** Sums, and nobody's row. */
        SUMS("汇总数"),
        /** Policy, examples, empty forms. */
        PUBLIC("无个人信息");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** An Excel workbook. */
    public static final MediaType WORKBOOK = new MediaType("application",
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    /** A table that office programs open. */
    public static final MediaType TABLE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final String pattern;
    private final Kind kind;

    Download(String pattern, Kind kind) {
        this.pattern = pattern;
        this.kind = kind;
    }

    /** The address, as it is mapped. */
    public String pattern() {
        return pattern;
    }

    /** What may be in it. */
    public Kind kind() {
        return kind;
    }

    /** The file, to be kept under a name. */
    public ResponseEntity<byte[]> answer(String name, MediaType type, byte[] file) {
        return begin(name, type, true).body(file);
    }

    /** The file, shown in the browser under a name, unable to do anything there; kept where it is no picture. */
    public ResponseEntity<byte[]> paper(String name, MediaType type, byte[] file) {
        return begin(name, type, !type.getType().equals("image"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(file);
    }

    private static ResponseEntity.BodyBuilder begin(String name, MediaType type, boolean kept) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        (kept ? ContentDisposition.attachment() : ContentDisposition.inline())
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
