package org.assistance.verification.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A department's table: CSV in one of two encodings, or an Excel workbook, told apart by its first bytes.
 *
 * @param content the file; opened several times
 * @param encoding of a CSV file; null for a workbook
 * @param mapping what was said of the headers of the division's files, or null
 */
record DepartmentTable(InputStreamSource content, @Nullable Encoding encoding, @Nullable HeaderMapping mapping) {
    static DepartmentTable of(InputStreamSource content, @Nullable HeaderMapping mapping)
            throws IOException, UnreadableFile {
        try (InputStream in = content.getInputStream()) {
            byte[] start = in.readNBytes(4);
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return new DepartmentTable(content, null, mapping);
            }
        }
        return new DepartmentTable(content, Encoding.of(content), mapping);
    }

    /** How it is written: UTF-8, GB18030 or xlsx. */
    String kind() {
        return encoding == null ? "xlsx" : encoding.charset().name();
    }

    /** Its rows; the header is checked. */
    TableRows rows(Registry registry, LocalDate asOf) throws IOException, UnreadableFile {
        return TableRows.open(encoding == null ? XlsxLines.open(content) : CsvLines.open(content, encoding), registry,
                mapping, asOf);
    }
}
