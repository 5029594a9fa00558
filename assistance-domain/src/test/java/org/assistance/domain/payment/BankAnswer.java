package org.assistance.domain.payment;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assistance.eligibility.value.Money;

/** A bank that answers a file line by line: all paid, except those it is told to refuse. */
public final class BankAnswer {
    private BankAnswer() {}

    /** The bank's answer to a file, all paid but the numbers given with a reason. */
    public static byte[] to(byte[] file, Map<Integer, String> refused) {
        return to(file, refused, UnaryOperator.identity());
    }

    /** The same, with a mistake made in its text. */
    public static byte[] to(byte[] file, Map<Integer, String> refused, UnaryOperator<String> mistake) {
        String[] lines = new String(file, Charset.forName("GB18030")).split("\r\n");
        List<String> answer = new ArrayList<>(List.of("批次号,序号,账号,金额(元),结果,原因"));
        int paid = 0;
        Money sum = Money.ZERO;
        for (int at = 1; at < lines.length - 1; at++) {
            String[] cells = lines[at].split(",");
            String reason = refused.get(Integer.parseInt(cells[1]));
            answer.add(String.join(",", cells[0], cells[1], cells[2], cells[6], reason == null ? "成功" : "失败",
                    reason == null ? "" : reason));
            if (reason == null) {
                paid++;
                sum = sum.plus(Money.parse(cells[6]));
            }
        }
        answer.add("合计," + paid + ",," + sum.plain() + "," + refused.size() + ",");
        return mistake.apply(String.join("\r\n", answer) + "\r\n").getBytes(Charset.forName("GB18030"));
    }
}
