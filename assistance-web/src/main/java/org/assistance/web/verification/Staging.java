package org.assistance.web.verification;

import org.assistance.domain.OfficeTime;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.registry.Registry;

/** What is said of a file that was brought. */
final class Staging {
    private Staging() {}

    /** How it ended, in a Chinese sentence; of a refused file, its first error. */
    static String sentence(ImportOutcome outcome, Registry registry) {
        return switch (outcome) {
            case ImportOutcome.Staged(DepartmentFile now, DepartmentFile _) -> "已读入" + now.place() + registry.title()
                    + "数据 " + now.rows() + " 行（" + written(now) + "），数据截至 " + now.asOf()
                    + "，还没有启用。请另一人在“待确认”里看过差异后确认。";
            case ImportOutcome.Taken taken -> throw new IllegalStateException(taken.file().fileName());
            case ImportOutcome.Unchanged(DepartmentFile earlier) ->
                "这份文件与 " + OfficeTime.minute(earlier.importedAt()) + " 由" + earlier.importedBy() + "导入的"
                        + earlier.place() + "“" + earlier.fileName() + "”内容和截止日完全相同，没有重复导入。"
                        + (earlier.staged()
                                ? "那一份等待另一人确认。"
                                : earlier.current() ? "" : "那一份已被后来的文件替换；现行文件导错了的，请撤回现行文件。");
            case ImportOutcome.Unmapped(var file) -> file.sentence();
            case ImportOutcome.Refused refused -> refused.errors().getFirst().sentence();
        };
    }

    private static String written(DepartmentFile file) {
        return file.charset().equals("xlsx") ? "Excel 工作表" : file.charset() + " 编码";
    }
}
