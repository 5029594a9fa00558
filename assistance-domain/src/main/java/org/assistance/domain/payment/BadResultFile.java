package org.assistance.domain.payment;

import java.util.List;
import java.util.stream.Stream;

/** A bank's answer that cannot be booked; nothing was changed. */
public class BadResultFile extends RuntimeException {
    private static final int MOST = 50;

    private final transient List<String> problems;

    BadResultFile(List<String> problems) {
        super("回盘文件有" + problems.size() + "处错误，没有入账");
        this.problems = problems.size() <= MOST
                ? List.copyOf(problems)
                : Stream.concat(problems.subList(0, MOST).stream(),
                        Stream.of("另有" + (problems.size() - MOST) + "处错误没有列出")).toList();
    }

    /** What is wrong, one Chinese sentence each, with the line of the file. */
    public List<String> problems() {
        return problems;
    }
}
