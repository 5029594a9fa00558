package org.assistance.verification.registry;

/**
 * What is wrong in one row of a department's file.
 *
 * @param row the row as a spreadsheet numbers it: the header is row 1; 0 for the file as a whole
 * @param column the header of the cell, or empty
 * @param problem what is wrong, a Chinese phrase
 */
public record RowError(int row, String column, String problem) {
    /** The whole sentence: {@code 第 17 行 身份证号码：校验码不符}. */
    public String sentence() {
        String where = row == 0 ? "" : "第 " + row + " 行 ";
        return where + (column.isEmpty() ? problem : column + "：" + problem);
    }
}
