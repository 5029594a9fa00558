package org.assistance.domain.export;

/** No such export for this officer (answered 404). */
public class NoSuchExport extends RuntimeException {
    public NoSuchExport() {
        super("没有找到该导出");
    }
}
