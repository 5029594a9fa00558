package org.assistance.domain.example;

import java.util.List;

/**
 * One example as it is written: the cells of a row of a table, none of them null, those left out empty.
 *
 * @param number names the example within all tables
 * @param rule the code of the rule it is about, such as {@code DB-01}
 * @param situation what it is an example of, in a few words
 * @param applied the day of the application
 * @param programmes what is asked for
 * @param members the household's members
 * @param household the circumstances of the household
 * @param policy what is changed in the policy of the examples
 * @param subject of whom the answer is looked at
 * @param ruling what the very rule must answer
 * @param outcome what the programme must answer
 * @param amount how much must come out
 * @param says words that must stand in the answer
 */
public record ExampleRow(String number, String rule, String situation, String applied, String programmes,
        String members, String household, String policy, String subject, String ruling, String outcome, String amount,
        String says) {

    /** The columns in their order. */
    public static final List<String> COLUMNS = List.of("编号", "规则", "情形", "申请日", "申请项目", "家庭成员", "家庭情况", "政策",
            "对象", "本条", "认定", "金额", "说明含");

    /** Makes a row of as many cells as there are columns. */
    public static ExampleRow of(List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new ExampleRefusal("表格", "这一行有" + cells.size() + "列，应有" + COLUMNS.size() + "列");
        }
        return new ExampleRow(cells.get(0).strip(), cells.get(1).strip(), cells.get(2).strip(), cells.get(3).strip(),
                cells.get(4).strip(), cells.get(5).strip(), cells.get(6).strip(), cells.get(7).strip(),
                cells.get(8).strip(), cells.get(9).strip(), cells.get(10).strip(), cells.get(11).strip(),
                cells.get(12).strip());
    }

    /** The cells in the order of the columns. */
    public List<String> cells() {
        return List.of(number, rule, situation, applied, programmes, members, household, policy, subject, ruling,
                outcome, amount, says);
    }

    /** The same row under another number. */
    public ExampleRow numbered(String other) {
        return new ExampleRow(other, rule, situation, applied, programmes, members, household, policy, subject, ruling,
                outcome, amount, says);
    }
}
