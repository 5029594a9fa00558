package org.assistance.web.export;

import org.assistance.domain.OfficeTime;
import org.assistance.domain.export.ExportJob;

/**
 * What a file says of itself, in every sheet, on every printed page and in its properties: who took it out of the house, when, under
 * which number of the record.
 */
public record Watermark(String number, String asker, String at) {
    static Watermark of(ExportJob job) {
        return new Watermark(job.number(), job.asker(), OfficeTime.minute(job.askedAt()));
    }

    /** One line: 内部资料，不得外传　导出编号 DC00000017　导出人 方明远（AQ01）　申请时间 2026-11-22 10:30. */
    public String line() {
        return "内部资料，不得外传　导出编号 " + number + "　导出人 " + asker + "　申请时间 " + at;
    }
}
