package org.assistance.web.policy;

import java.util.Map;
import org.assistance.domain.example.ExampleRow;
import org.jspecify.annotations.Nullable;

/** An example as it is typed; each field is a column. */
record ExampleForm(@Nullable String rule, @Nullable String situation, @Nullable String applied,
        @Nullable String programmes, @Nullable String members, @Nullable String household, @Nullable String policy,
        @Nullable String subject, @Nullable String ruling, @Nullable String outcome, @Nullable String amount,
        @Nullable String says) {

    /** The field of each column, for what is wrong with it. */
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("规则", "rule"),
            Map.entry("情形", "situation"), Map.entry("申请日", "applied"), Map.entry("申请项目", "programmes"),
            Map.entry("家庭成员", "members"), Map.entry("家庭情况", "household"), Map.entry("政策", "policy"),
            Map.entry("对象", "subject"), Map.entry("本条", "ruling"), Map.entry("认定", "outcome"),
            Map.entry("金额", "amount"), Map.entry("说明含", "says"));

    static ExampleForm of(ExampleRow row) {
        return new ExampleForm(row.rule(), row.situation(), row.applied(), row.programmes(), row.members(),
                row.household(), row.policy(), row.subject(), row.ruling(), row.outcome(), row.amount(), row.says());
    }

    static ExampleForm blank(String today) {
        return new ExampleForm("", "", today, "低保", "本人 ", "", "", "全家", "", "", "", "");
    }

    ExampleRow row() {
        return new ExampleRow("", text(rule), text(situation), text(applied), text(programmes), text(members),
                text(household), text(policy), text(subject), text(ruling), text(outcome), text(amount), text(says));
    }

    static String field(String column) {
        return FIELDS.getOrDefault(column, "situation");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
