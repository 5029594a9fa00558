package org.assistance.domain.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.Money;

/** Lays the bank's answer beside what was sent: every line is answered once, with the account and the amount sent. */
final class SentAndAnswered {
    private static final int NAMED = 20;
    private static final int KEPT_DIGITS = 15;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");

    private final Map<Integer, Sent> sent;
    private final Set<Integer> answered = new HashSet<>();
    private final List<ResultRow> spoiled = new ArrayList<>();
    private final List<ResultFile.Fault> faults = new ArrayList<>();

    private SentAndAnswered(Map<Integer, Sent> sent) {
        this.sent = sent;
    }

    /** A payment as the bank was told of it. */
    record Sent(String account, Money amount) {}

    /**
     * What is wrong with an answer: first what it lacks, then line by line; its totals only where all else is right,
     * since a line that is missing or wrong puts them out by itself.
     *
     * @param sent the payments by number
     */
    static List<ResultFile.Fault> faults(ResultFile answer, Map<Integer, Sent> sent) {
        var compared = new SentAndAnswered(sent);
        answer.rows().forEach(compared::compare);
        var lines = new ArrayList<ResultFile.Fault>(answer.faults());
        lines.addAll(compared.faults);
        lines.sort(null);
        var all = new ArrayList<ResultFile.Fault>();
        if (answer.numbersKnown()) {
            compared.missing(answer.refused(), all);
        }
        compared.spoiled(all);
        all.addAll(lines);
        return all.isEmpty() ? answer.totals() : all;
    }

    private void compare(ResultRow row) {
        Sent line = sent.get(row.number());
        String where = "序号" + row.number();
        if (line == null) {
            fault(row, where + "不在本批次中");
        } else if (!answered.add(row.number())) {
            fault(row, where + "重复出现");
        } else if (isSpoiled(row.account(), line.account)) {
            spoiled.add(row);
        } else if (!line.account.equals(row.account())) {
            fault(row, where + "的账号与报送的账号不一致");
        } else if (!line.amount.equals(row.amount())) {
            fault(row, where + "的金额为" + row.amount().plain() + "元，报送的是" + line.amount.plain() + "元");
        }
    }

    /** A spreadsheet keeps 15 digits of a number: it shows 6.21799E+18, or noughts in place of the rest. */
    private static boolean isSpoiled(String answered, String sent) {
        return SCIENTIFIC.matcher(answered).matches()
                || !answered.equals(sent) && answered.length() == sent.length() && sent.length() > KEPT_DIGITS
                        && answered.startsWith(sent.substring(0, KEPT_DIGITS))
                        && answered.substring(KEPT_DIGITS).matches("0+");
    }

    private void spoiled(List<ResultFile.Fault> all) {
        if (!spoiled.isEmpty()) {
            ResultRow first = spoiled.getFirst();
            all.add(new ResultFile.Fault(0, spoiled.size() + "笔的账号已被表格软件改成科学计数法或者末几位变成0，号码后几位丢失（第" + first.row()
                    + "行序号" + first.number() + "的账号为“" + first.account() + "”）。请用银行原来的回盘文件导入，不要先用表格软件打开保存"));
        }
    }

    private void missing(Set<Integer> refused, List<ResultFile.Fault> all) {
        SortedSet<Integer> missing = new TreeSet<>(sent.keySet());
        missing.removeAll(answered);
        missing.removeAll(refused);
        if (!missing.isEmpty()) {
            String numbers = missing.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining("、"));
            all.add(new ResultFile.Fault(0,
                    "缺少" + missing.size() + "笔的回盘结果：序号" + numbers + (missing.size() > NAMED ? "等" : "")));
        }
    }

    private void fault(ResultRow row, String sentence) {
        faults.add(new ResultFile.Fault(row.row(), sentence));
    }
}
