package org.assistance.domain.secret;

import static java.util.stream.Collectors.toCollection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.assistance.domain.audit.Trace;
import org.assistance.eligibility.value.IdNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the start, before any page is shown: compares the keys ({@link KeyChecks}), seals what an earlier version left in the clear, and what is sealed under an older key
 * under the newest. In batches that each stand by themselves, so that a start that was broken off goes on where it was; instances
 * that start together take turns.
 */
@Component
class SealingClearText implements SmartInitializingSingleton {
    static final int BATCH = 1000;
    // Of papers, up to 10 MB each.
    private static final int FEW = 10;
    private static final long TURN = 660_660_660_660L;
    private static final Logger LOG = LoggerFactory.getLogger(SealingClearText.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final IdNumbers numbers;
    private final KeyChecks checks;

    SealingClearText(JdbcTemplate jdbc, PlatformTransactionManager transactions, Secrets secrets, IdNumbers numbers,
            KeyChecks checks) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.secrets = secrets;
        this.numbers = numbers;
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Trace.job("核对密钥", checks::keep);
        Trace.job("加密存量资料", this::sealWhatIsClear);
        Trace.job("更换密钥", this::sealAnew);
    }

    /** Seals what is in the clear. */
    void sealWhatIsClear() {
        int people = batches(this::people);
        int obligors = batches(this::obligors);
        int drafts = batches(this::drafts);
        int records = batches(this::records);
        int papers = batches(this::papers);
        int phones = batches(this::phones);
        if (people + obligors + drafts + records + papers + phones > 0) {
            LOG.info("存量资料已加密：人员{}人、义务人{}人、申请表{}份、部门数据{}条、证明材料{}份、电话{}个。旧内容仍在数据文件的空闲空间和以前的备份里：请执行 vacuum full，并销毁旧备份。",
                    people,
                    obligors, drafts, records, papers, phones);
        }
    }

    /**
     * Seals under the newest key what is sealed under an older one, and says which keys of the file no row uses any more.
     *
     * @throws SecretsException when a key that something is sealed under is no longer in the file
     */
    void sealAnew() {
        int newest = secrets.newest();
        Set<Integer> inFile = secrets.keys().sealing().stream().map(SealingKey::id).collect(toCollection(TreeSet::new));
        for (SealedColumn column : SealedColumn.values()) {
            for (int key : used(column)) {
                if (!inFile.contains(key)) {
                    throw new SecretsException("密钥文件里没有编号为" + key + "的密钥，" + column.table() + "中还有用它加密的内容：请把这一行放回去");
                }
                if (key != newest) {
                    int count = batches(() -> older(column, key, newest));
                    LOG.info("{}.{}：{}行已由{}号密钥改用{}号密钥", column.table(), column.column(), count, key, newest);
                }
            }
        }
        inFile.remove(newest);
        if (!inFile.isEmpty()) {
            Arrays.stream(SealedColumn.values()).map(this::used).forEach(inFile::removeAll);
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

    private static int batches(IntSupplier one) {
        int all = 0;
        for (int done = one.getAsInt(); done > 0; done = one.getAsInt()) {
            all += done;
        }
        return all;
    }

    private int people() {
        return batch(
                "select s.ctid::text as at, s.id::text as key, s.id_number as clear from person s where s.id_number is not null",
                "update person s set id_number = null, id_sealed = n.a, id_index = n.b, id_end_index = n.c", row -> {
                    var number = new IdNumber(text(row.value()));
                    return new byte[][]{numbers.seal(number, SealedColumn.PERSON_NUMBER.cell(row.key())),
                            numbers.index(number), numbers.indexOfEnd(number)};
                });
    }

    private int obligors() {
        return batch(
                "select s.ctid::text as at, %s as key, s.id_number as clear from application_obligor s where s.id_number is not null"
                        .formatted(SealedColumn.OBLIGOR_NUMBER.row()),
                "update application_obligor s set id_number = null, id_sealed = n.a",
                row -> new byte[][]{numbers.seal(new IdNumber(text(row.value())),
                        SealedColumn.OBLIGOR_NUMBER.cell(row.key())), null, null});
    }

    private int drafts() {
        return batch(
                "select s.ctid::text as at, s.id::text as key, s.content as clear from application_draft s where s.content is not null",
                "update application_draft s set content = null, content_sealed = n.a", row -> new byte[][]{
                        text(row.value()).equals("{}")
                                ? null
                                : secrets.seal(row.value(), SealedColumn.DRAFT.cell(row.key())),
                        null, null});
    }

    private int records() {
        return batch(
                "select s.ctid::text as at, '' as key, s.id_number as clear from department_record s where s.id_number is not null",
                "update department_record s set id_number = null, person_index = n.a",
                row -> new byte[][]{numbers.index(new IdNumber(text(row.value()))), null, null});
    }

    private int papers() {
        return batch(
                "select s.ctid::text as at, s.id::text as key, s.content as bytes from document s where s.content is not null",
                "update document s set content = null, content_sealed = n.a", row -> new byte[][]{
                        secrets.seal(row.value(), SealedColumn.PAPER.cell(row.key())), null, null},
                FEW);
    }

    private int phones() {
        return batch(
                "select s.ctid::text as at, s.draft_id::text as key, s.phone as clear from application s where s.phone is not null",
                "update application s set phone = null, phone_sealed = n.a, phone_index = n.b", row -> new byte[][]{
                        secrets.seal(row.value(), SealedColumn.PHONE.cell(row.key())),
                        secrets.index("phone", text(row.value())), null});
    }

    private int older(SealedColumn column, int key, int newest) {
        return batch(
                "select s.ctid::text as at, (%s)::text as key, s.%2$s as sealed from %3$s s where %4$s = %5$d"
                        .formatted(column.row(), column.column(), column.table(), keyOf(column), key),
                "update %s s set %s = n.a".formatted(column.table(), column.column()), row -> {
                    Cell cell = column.cell(row.key());
                    return new byte[][]{secrets.seal(secrets.open(row.value(), cell), cell), null, null};
                }, column == SealedColumn.PAPER ? FEW : BATCH);
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private record Row(String at, String key, byte[] value) {}

    // One statement a batch, so that the record of changes has one line and not a thousand.
    private int batch(String select, String update, Function<Row, byte[][]> sealing) {
        return batch(select, update, sealing, BATCH);
    }

    private int batch(String select, String update, Function<Row, byte[][]> sealing, int most) {
        Integer count = transaction.execute(_ -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {
            }, TURN);
            List<Row> rows = jdbc.query(select + " limit " + most + " for update of s",
                    (row, at) -> new Row(row.getString(1), row.getString(2),
                            row.getMetaData().getColumnName(3).equals("clear")
                                    ? row.getString(3).getBytes(StandardCharsets.UTF_8)
                                    : row.getBytes(3)));
            if (rows.isEmpty()) {
                return 0;
            }
            List<byte[][]> sealed = rows.stream().map(sealing).toList();
            return jdbc.execute((ConnectionCallback<Integer>) connection -> write(connection, update, rows, sealed));
        });
        return count == null ? 0 : count;
    }

    private static int write(Connection connection, String update, List<Row> rows, List<byte[][]> sealed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update
                + " from unnest(?::text[], ?::bytea[], ?::bytea[], ?::bytea[]) n (at, a, b, c) where s.ctid = n.at::tid")) {
            statement.setArray(1, connection.createArrayOf("text", rows.stream().map(Row::at).toArray()));
            for (int column = 0; column < 3; column++) {
                int one = column;
                statement.setArray(column + 2, connection.createArrayOf("bytea",
                        sealed.stream().map(values -> values[one]).toArray(byte[][]::new)));
            }
            return statement.executeUpdate();
        }
    }
}
