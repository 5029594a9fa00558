package org.assistance.domain.secret;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.secret.Sweep.Row;
import org.assistance.domain.secret.Sweep.Written;
import org.assistance.eligibility.value.IdNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * At the start, before any page is shown: compares the keys ({@link KeyChecks}), seals what an earlier version left in the clear, and what is sealed under an older key
 * under the newest ({@link Sweeping}).
 */
@Component
class SealingClearText implements SmartInitializingSingleton {
    // Of papers, up to 10 MB each.
    private static final Set<SealedColumn> LARGE = EnumSet.of(SealedColumn.PAPER, SealedColumn.EXPORT,
            SealedColumn.DEPARTMENT_PAGE,
            SealedColumn.BANK_FILE, SealedColumn.WAITING_FILE);
    static final int FEW = 10;
    private static final Logger LOG = LoggerFactory.getLogger(SealingClearText.class);

    private final JdbcTemplate jdbc;
    private final Sweeping sweeping;
    private final Secrets secrets;
    private final IdNumbers numbers;
    private final KeyChecks checks;
    private final SealingWords words;

    SealingClearText(JdbcTemplate jdbc, Sweeping sweeping, Secrets secrets, IdNumbers numbers, KeyChecks checks,
            SealingWords words) {
        this.jdbc = jdbc;
        this.sweeping = sweeping;
        this.secrets = secrets;
        this.numbers = numbers;
        this.checks = checks;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Trace.job("核对密钥", checks::keep);
        // Looked through once, and not for each of the two.
        var standing = new LinkedHashMap<WordsColumn, List<Integer>>();
        Trace.job("加密存量资料", () -> standing.putAll(sealWhatIsClear()));
        Trace.job("更换密钥", () -> sealAnew(standing));
    }

    /** Seals what is in the clear; answers under which keys handwritten words stood before. */
    Map<WordsColumn, List<Integer>> sealWhatIsClear() {
        var done = new ArrayList<String>();
        clear().forEach((what, sweep) -> {
            int rows = sweeping.all(sweep);
            if (rows > 0) {
                done.add(what + rows);
            }
        });
        Map<WordsColumn, List<Integer>> standing = words.standing();
        int handwritten = words.sealWhatIsClear(standing);
        if (handwritten > 0) {
            done.add("手写的文字" + handwritten);
        }
        if (!done.isEmpty()) {
            LOG.info("存量资料已加密：{}。旧内容仍在数据文件的空闲空间和以前的备份里：请执行 vacuum full，并销毁旧备份。", String.join("、", done));
        }
        return standing;
    }

    // What earlier versions kept in the clear, by its name.
    private Map<String, Sweep> clear() {
        var all = new LinkedHashMap<String, Sweep>();
        all.put("人员", Sweep.ofClear("person", SealedColumn.PERSON_NUMBER.row(), "id_number",
                "id_sealed = n.a, id_index = n.b, id_end_index = n.c", row -> {
                    var number = new IdNumber(row.text());
                    return new Written(numbers.seal(number, SealedColumn.PERSON_NUMBER.cell(row.key())),
                            numbers.index(number), numbers.indexOfEnd(number));
                }));
        all.put("义务人", Sweep.ofClear("application_obligor", SealedColumn.OBLIGOR_NUMBER.row(), "id_number",
                "id_sealed = n.a", row -> sealed(SealedColumn.OBLIGOR_NUMBER, row)));
        // One letter, so that the length of what is sealed tells nothing.
        all.put("健康状况", Sweep.ofClear("application_member", SealedColumn.HEALTH.row(), "health", "health_sealed = n.a",
                row -> new Written(secrets.sealText(row.text().substring(0, 1), SealedColumn.HEALTH.cell(row.key())))));
        all.put("申请表", Sweep.ofClear("application_draft", SealedColumn.DRAFT.row(), "content", "content_sealed = n.a",
                row -> row.text().equals("{}") ? new Written(null) : sealed(SealedColumn.DRAFT, row)));
        all.put("部门数据", Sweep.ofClear("department_record", "''", "id_number", "person_index = n.a",
                row -> new Written(numbers.index(new IdNumber(row.text())))));
        all.put("证明材料", Sweep.ofClear("document", SealedColumn.PAPER.row(), "content", "content_sealed = n.a",
                row -> sealed(SealedColumn.PAPER, row)).of(FEW));
        all.put("电话", Sweep.ofClear("application", SealedColumn.PHONE.row(), "phone",
                "phone_sealed = n.a, phone_index = n.b",
                row -> found(SealedColumn.PHONE, "phone", row)));
        all.put("收款账户", Sweep.ofClear("payee_account", SealedColumn.ACCOUNT.row(), "number",
                "number_sealed = n.a, number_index = n.b", row -> found(SealedColumn.ACCOUNT, "account", row)));
        all.put("代发文件",
                Sweep.ofClear("payment_run", SealedColumn.BANK_FILE.row(), "bank_file", "bank_file_sealed = n.a",
                        row -> sealed(SealedColumn.BANK_FILE, row)).of(FEW));
        all.put("近亲属",
                Sweep.ofClear("kin_person", SealedColumn.KIN_NUMBER.row(), "id_number",
                        "id_sealed = n.a, id_index = n.b",
                        row -> new Written(secrets.seal(row.value(), SealedColumn.KIN_NUMBER.cell(row.key())),
                                numbers.index(new IdNumber(row.text())), null)));
        all.put("工作人员电话", Sweep.ofClear("kin_statement", SealedColumn.KIN_PHONE.row(), "phone",
                "phone_sealed = n.a, phone_index = n.b", row -> found(SealedColumn.KIN_PHONE, "phone", row)));
        all.put("工作人员账号", Sweep.ofClear("kin_statement", SealedColumn.KIN_ACCOUNT.row(), "account_number",
                "account_sealed = n.a, account_index = n.b", row -> found(SealedColumn.KIN_ACCOUNT, "account", row)));
        all.put("异议人联系方式", Sweep.ofClear("objection", SealedColumn.OBJECTOR.row(), "contact", "contact_sealed = n.a",
                row -> sealed(SealedColumn.OBJECTOR, row)));
        return all;
    }

    // Sealed and found by an index; what is blank is not kept.
    private Written found(SealedColumn column, String purpose, Row row) {
        return row.text().isBlank()
                ? new Written(null)
                : new Written(secrets.seal(row.value(), column.cell(row.key())), secrets.index(purpose, row.text()),
                        null);
    }

    private Written sealed(SealedColumn column, Row row) {
        return new Written(secrets.seal(row.value(), column.cell(row.key())));
    }

    void sealAnew() {
        sealAnew(words.standing());
    }

    /**
     * Seals under the newest key what is sealed under an older one, and says which keys of the file no row uses any more.
     *
     * @param standing under which keys handwritten words stand
     * @throws SecretsException when a key that something is sealed under is no longer in the file
     */
    private void sealAnew(Map<WordsColumn, List<Integer>> standing) {
        int newest = secrets.newest();
        Set<Integer> inFile = secrets.keys().sealing().stream().map(SealingKey::id).collect(toCollection(TreeSet::new));
        for (SealedColumn column : SealedColumn.values()) {
            for (int key : used(column)) {
                if (!inFile.contains(key)) {
                    throw new SecretsException("密钥文件里没有编号为" + key + "的密钥，" + column.table() + "中还有用它加密的内容：请把这一行放回去");
                }
                if (key != newest) {
                    int count = sweeping.all(older(column, key));
                    LOG.info("{}.{}：{}行已由{}号密钥改用{}号密钥", column.table(), column.column(), count, key, newest);
                }
            }
        }
        words.sealAnew(standing);
        inFile.remove(newest);
        if (!inFile.isEmpty()) {
            Arrays.stream(SealedColumn.values()).map(this::used).forEach(inFile::removeAll);
            inFile.removeAll(words.keysInUse());
            LOG.info("没有一行还用的密钥编号：{}。各实例都重启过以后，可以从密钥文件里删去；编号不要再用。", inFile);
        }
    }

    // Cuts off the beginning first: of a paper, only that much is read.
    private static String keyOf(SealedColumn column) {
        return "get_byte(substring(s.%s from 3 for 1), 0)".formatted(column.column());
    }

    private List<Integer> used(SealedColumn column) {
        return jdbc.queryForList("select distinct %s from %s s where s.%s is not null".formatted(keyOf(column),
                column.table(), column.column()), Integer.class);
    }

    private Sweep older(SealedColumn column, int key) {
        Sweep sweep = Sweep.ofSealed(column, keyOf(column) + " = " + key, row -> {
            Cell cell = column.cell(row.key());
            return new Written(secrets.seal(secrets.open(row.value(), cell), cell));
        });
        return LARGE.contains(column) ? sweep.of(FEW) : sweep;
    }
}
