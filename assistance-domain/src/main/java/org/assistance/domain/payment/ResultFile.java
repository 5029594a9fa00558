package org.assistance.domain.payment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assistance.domain.TextFile;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The bank's answer (回盘文件): CSV, UTF-8 or GB18030, with the columns 批次号, 序号, 账号, 金额(元), 结果 (成功 or 失败), 原因; the last
 * line says 合计 and then three figures, whatever empty cells stand between them: the number of the successes, their sum,
 * the number of failures.
 *
 * @param rows the lines that could be read
 * @param refused the numbers of those that could not, as far as these can be told
 * @param numbersKnown whether every line tells its number, so that what is missing can be said
 * @param faults what is wrong with the lines and the file, each with its line
 * @param totals what is wrong with the figures of the last line; worth saying only where nothing else is wrong
 */
record ResultFile(List<ResultRow> rows, Set<Integer> refused, boolean numbersKnown, List<Fault> faults,
        List<Fault> totals) {
    static final String HEADER = "批次号,序号,账号,金额(元),结果,原因";

    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final String TOTAL = "合计";

    /**
     * Something wrong.
     *
     * @param line the line of the file, the header being 1; 0 for the file as a whole
     */
    record Fault(int line, String sentence) implements Comparable<Fault> {
        /** The sentence with its line. */
        String words() {
            return line == 0 ? sentence : "第" + line + "行：" + sentence;
        }

        @Override
        public int compareTo(Fault other) {
            return Integer.compare(line == 0 ? Integer.MAX_VALUE : line,
                    other.line == 0 ? Integer.MAX_VALUE : other.line);
        }
    }

    /** What is wrong with the file by itself: its lines, or its totals where all lines are right. */
    List<Fault> said() {
        return faults.isEmpty() ? totals : faults;
    }

    /** Reads a file for a batch; what is wrong is in {@link #faults}, never an exception. */
    static ResultFile read(byte[] bytes, String batch) {
        var reader = new Reader(batch);
        String other = TextFile.problemOf(bytes);
        if (other != null) {
            reader.unreadable(0, other);
            return reader.read();
        }
        try (CSVParser parser = CSVParser.parse(decode(bytes), CSVFormat.DEFAULT.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get())) {
            reader.readAll(parser);
        } catch (CharacterCodingException e) {
            reader.unreadable(0, "文件编码不是 UTF-8 或 GB18030，无法读取");
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            reader.unreadable(0, "文件不是有效的 CSV：请检查引号和表头是否完整");
        }
        return reader.read();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text;
        try {
            text = strictly(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException e) {
            text = strictly(BankFile.CHARSET, bytes);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static final class Reader {
        private final String batch;
        private final List<ResultRow> rows = new ArrayList<>();
        private final Set<Integer> refused = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Fault> totals = new ArrayList<>();
        private boolean numbersKnown = true;
        private boolean closed;

        Reader(String batch) {
            this.batch = batch;
        }

        ResultFile read() {
            return new ResultFile(rows, refused, numbersKnown, faults, totals);
        }

        void fault(int line, String sentence) {
            faults.add(new Fault(line, sentence));
        }

        void unreadable(int line, String sentence) {
            numbersKnown = false;
            fault(line, sentence);
        }

        void readAll(CSVParser parser) {
            Map<String, Integer> header = parser.getHeaderMap();
            List<String> missing = COLUMNS.stream().filter(name -> !header.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                unreadable(1, "缺少列 " + String.join("、", missing));
                return;
            }
            for (CSVRecord line : parser) {
                int row = (int) parser.getCurrentLineNumber();
                if (closed) {
                    fault(row, "合计行之后还有内容");
                } else if (line.get(0).equals(TOTAL)) {
                    closed = true;
                    total(row, line);
                } else if (readable(line, header)) {
                    payment(row, line);
                } else {
                    unreadable(row, "有" + line.size() + "列，表头有" + header.size() + "列");
                }
            }
            if (!closed) {
                fault(0, "缺少最后的“合计”行，文件可能不完整");
            }
        }

        /** As many cells as the header has; banks leave out the last one, the reason, of what they paid. */
        private static boolean readable(CSVRecord line, Map<String, Integer> header) {
            return line.isConsistent() || line.size() == header.size() - 1
                    && header.getOrDefault("原因", 0) == line.size();
        }

        private void payment(int row, CSVRecord line) {
            String number = line.get("序号");
            String amount = line.get("金额(元)");
            String result = line.get("结果");
            String reason = line.isSet("原因") ? line.get("原因") : "";
            if (!number.matches("[1-9][0-9]{0,8}")) {
                unreadable(row, "序号“" + number + "”不是正整数");
                return;
            }
            String problem = problemOf(line.get("批次号"), amount, result, reason);
            if (problem != null) {
                refused.add(Integer.valueOf(number));
                fault(row, "序号" + number + "的" + problem);
                return;
            }
            rows.add(new ResultRow(row, Integer.parseInt(number), HalfWidth.closed(line.get("账号")).replace("'", ""),
                    Money.parse(amount), result.equals("失败") ? reason : ""));
        }

        private @Nullable String problemOf(String of, String amount, String result, String reason) {
            if (!of.equals(batch)) {
                return "批次号“" + of + "”不是本批次 " + batch;
            }
            if (Money.problemOf(amount) != null) {
                return "金额“" + amount + "”不能识别：" + Money.problemOf(amount);
            }
            if (!result.equals("成功") && !result.equals("失败")) {
                return "结果“" + result + "”应为“成功”或“失败”";
            }
            return result.equals("失败") && reason.isBlank() ? "结果是失败，须写明原因" : null;
        }

        private void total(int row, CSVRecord line) {
            List<String> figures = Stream.of(line.values()).skip(1).filter(cell -> !cell.isBlank()).toList();
            long paid = rows.stream().filter(ResultRow::paid).count();
            Money sum = rows.stream().filter(ResultRow::paid).map(ResultRow::amount).reduce(Money.ZERO, Money::plus);
            if (figures.size() != 3) {
                fault(row, "合计行应依次写成功笔数、成功金额、失败笔数三个数，金额不用千分位逗号，例如“合计,27,18439.00,1”");
                return;
            }
            compare(row, "成功笔数", figures.get(0), Long.toString(paid));
            compare(row, "成功金额", figures.get(1).replace(",", ""), sum.plain());
            compare(row, "失败笔数", figures.get(2), Long.toString(rows.size() - paid));
        }

        private void compare(int row, String what, String stated, String counted) {
            if (!stated.equals(counted)) {
                totals.add(new Fault(row, "合计行的" + what + "为“" + stated + "”，逐行相加为" + counted));
            }
        }
    }
}
