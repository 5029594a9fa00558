package org.assistance.domain.payment;

import java.util.List;

/** A bank's answer that cannot be booked; nothing was changed. */
public class BadResultFile extends RuntimeException {
    private final transient List<String> problems;

    BadResultFile(List<String> problems) {
        super("回盘文件有" + problems.size() + "处错误，没有入账");
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one Chinese sentence each, with the line of the file. */
    public List<String> problems() {
        return problems;
    }
}
