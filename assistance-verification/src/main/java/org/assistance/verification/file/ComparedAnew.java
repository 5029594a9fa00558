package org.assistance.verification.file;

import org.assistance.domain.casefile.IllegalMove;

/** The current file was replaced or withdrawn after a file was staged: what the second person saw was not true any more. */
public class ComparedAnew extends IllegalMove {
    ComparedAnew() {
        super("现行数据在导入以后已经更换，差异已重新计算，请核对后再确认");
    }
}
