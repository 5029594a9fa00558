package org.assistance.domain.payment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assistance.eligibility.value.Money;

/**
 * The bank's answer (回盘文件): CSV, UTF-8 or GB18030, with the columns 批次号, 序号, 账号, 金额(元), 结果 (成功 or 失败), 原因; the last
 * line says 合计 with the number and sum of the successes under 序号 and 金额(元), and the number of failures under 结果.
 *
 * @param rows the lines that could be read
 * @param problems what is wrong, each with its line
 */
record ResultFile(List<ResultRow> rows, List<String> problems) {
    private static final int MOST_PROBLEMS = 50;
    private static final List<String> COLUMNS = List.of("批次号", "序号", "账号", "金额(元)", "结果", "原因");

    /** Reads a file for a batch; what is wrong is in {@link #problems}, never an exception. */
    static ResultFile read(byte[] bytes, String batch) {
        var reader = new Reader(batch);
        try (CSVParser parser = CSVParser.parse(decode(bytes), CSVFormat.DEFAULT.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get())) {
            reader.readAll(parser);
        } catch (CharacterCodingException e) {
            reader.problem("文件编码不是 UTF-8 或 GB18030，无法读取");
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            reader.problem("文件不是有效的 CSV：请检查引号和表头是否完整");
        }
        return new ResultFile(reader.rows, reader.problems);
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
        private final List<String> problems = new ArrayList<>();
        private boolean closed;

        Reader(String batch) {
            this.batch = batch;
        }

        void problem(String sentence) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(sentence);
            } else if (problems.size() == MOST_PROBLEMS) {
                problems.add("其余错误不再列出");
            }
        }

        void readAll(CSVParser parser) {
            Map<String, Integer> header = parser.getHeaderMap();
            List<String> missing = COLUMNS.stream().filter(name -> !header.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                problem("第1行：缺少列 " + String.join("、", missing));
                return;
            }
            for (CSVRecord line : parser) {
                int row = (int) parser.getCurrentLineNumber();
                if (!line.isConsistent()) {
                    problem("第" + row + "行：列数与表头不一致");
                } else if (closed) {
                    problem("第" + row + "行：合计行之后还有内容");
                } else if (line.get("批次号").equals("合计")) {
                    closed = true;
                    total(row, line);
                } else {
                    payment(row, line);
                }
            }
            if (!closed) {
                problem("缺少最后的“合计”行，文件可能不完整");
            }
        }

        private void payment(int row, CSVRecord line) {
            String number = line.get("序号");
            String amount = line.get("金额(元)");
            String result = line.get("结果");
            String reason = line.get("原因");
            if (!line.get("批次号").equals(batch)) {
                problem("第" + row + "行：批次号“" + line.get("批次号") + "”不是本批次 " + batch);
            } else if (!number.matches("[1-9][0-9]{0,8}")) {
                problem("第" + row + "行：序号“" + number + "”不是正整数");
            } else if (Money.problemOf(amount) != null) {
                problem("第" + row + "行：" + Money.problemOf(amount));
            } else if (!result.equals("成功") && !result.equals("失败")) {
                problem("第" + row + "行：结果“" + result + "”应为“成功”或“失败”");
            } else if (result.equals("失败") && reason.isBlank()) {
                problem("第" + row + "行：发放失败须写明原因");
            } else {
                rows.add(new ResultRow(row, Integer.parseInt(number), line.get("账号"), Money.parse(amount),
                        result.equals("失败") ? reason : ""));
            }
        }

        private void total(int row, CSVRecord line) {
            long paid = rows.stream().filter(ResultRow::paid).count();
            Money sum = rows.stream().filter(ResultRow::paid).map(ResultRow::amount).reduce(Money.ZERO, Money::plus);
            compare(row, "成功笔数", line.get("序号"), Long.toString(paid));
            compare(row, "成功金额", line.get("金额(元)").replace(",", ""), sum.plain());
            compare(row, "失败笔数", line.get("结果"), Long.toString(rows.size() - paid));
        }

        private void compare(int row, String what, String stated, String counted) {
            if (!stated.equals(counted)) {
                problem("第" + row + "行：合计行的" + what + "为“" + stated + "”，逐行相加为" + counted);
            }
        }
    }
}
