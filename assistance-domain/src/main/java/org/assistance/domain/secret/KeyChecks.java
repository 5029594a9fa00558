package org.assistance.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.database.WrongInstallation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * By what the database knows its keys again: a constant sealed under each of them, and its digest under the key of the index. With
 * another key under a known number, or another index, which would find nobody and make everybody a new person, it does not start.
 */
@Component
class KeyChecks {
    private static final byte[] CONSTANT = "check".getBytes(StandardCharsets.US_ASCII);
    private static final String SEAL = "SEAL";
    private static final String INDEX = "INDEX";

    private final JdbcTemplate jdbc;
    private final Secrets secrets;
    private final IdNumbers numbers;

    KeyChecks(JdbcTemplate jdbc, Secrets secrets, IdNumbers numbers) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.numbers = numbers;
        secrets.comparedBy(this::compare);
    }

    private record Check(String purpose, int key, byte[] value) {}

    /**
     * Compares the keys of the file with what the database knows of them, and notes those that are new.
     *
     * @throws WrongInstallation naming the key that is another one now
     */
    void keep() {
        KeyFile file = secrets.keys();
        if (compare(file).stream().noneMatch(check -> check.purpose().equals(INDEX))) {
            compareWithRows(file);
        }
        file.sealing()
                .forEach(key -> note(SEAL, key, Secrets.seal(key, CONSTANT, cell(key.id()))));
        file.index().ifPresent(key -> note(INDEX, key, digest(key)));
        // Another instance may have been first, with another file.
        compare(file);
    }

    private void note(String purpose, SealingKey key, byte[] value) {
        jdbc.update("insert into key_check (purpose, key_id, check_value) select ?, ?, ? "
                + "where not exists (select from key_check where purpose = ? and (key_id = ? or purpose = 'INDEX')) on conflict do nothing",
                purpose, key.id(), value, purpose, key.id());
    }

    private List<Check> compare(KeyFile file) {
        List<Check> known = jdbc.query("select purpose, key_id, check_value from key_check order by purpose, key_id",
                (row, at) -> new Check(row.getString(1), row.getInt(2), row.getBytes(3)));
        for (Check check : known) {
            if (check.purpose().equals(INDEX)) {
                compareIndex(file.index(), check);
            } else {
                file.sealing()
                        .stream()
                        .filter(key -> key.id() == check.key() && !opens(key, check.value()))
                        .forEach(key -> {
                            throw anotherKey(key.id());
                        });
            }
        }
        return known;
    }

    private static void compareIndex(Optional<SealingKey> index, Check check) {
        if (index.filter(key -> MessageDigest.isEqual(digest(key), check.value())).isEmpty()) {
            throw anotherIndex(check.key());
        }
    }

    // An installation of before there were checks: its rows say whether these are the keys it was sealed with.
    private void compareWithRows(KeyFile file) {
        for (SealedColumn column : SealedColumn.values()) {
            jdbc.query("select (%s)::text, s.%2$s from %3$s s where s.%2$s is not null limit 1".formatted(column.row(),
                    column.column(), column.table()), row -> {
                        byte[] sealed = row.getBytes(2);
                        try {
                            secrets.open(sealed, column.cell(row.getString(1)));
                        } catch (SecretsException shut) {
                            throw anotherKey(Byte.toUnsignedInt(sealed[2]));
                        }
                    });
        }
        jdbc.query("select id, id_sealed, id_index from person where id_sealed is not null limit 1", row -> {
            var number = numbers.open(row.getBytes(2), SealedColumn.PERSON_NUMBER.cell(row.getLong(1)));
            if (!MessageDigest.isEqual(numbers.index(number), row.getBytes(3))) {
                throw anotherIndex(file.index().map(SealingKey::id).orElse(0));
            }
        });
    }

    private static boolean opens(SealingKey key, byte[] sealed) {
        try {
            return Arrays.equals(Secrets.open(key, sealed, cell(key.id())), CONSTANT);
        } catch (SecretsException shut) {
            return false;
        }
    }

    private static byte[] digest(SealingKey key) {
        return Secrets.index(key, INDEX, "check");
    }

    private static Cell cell(int key) {
        return new Cell("key_check", "check_value", Integer.toString(key));
    }

    private static WrongInstallation anotherKey(int id) {
        return new WrongInstallation("密钥文件里没有这个数据库用过的%d号密钥，或者换成了另一把：打不开用它加密的内容。".formatted(id),
                "请把原来的%d号一行放回密钥文件；要换密钥，另加一行，用没有用过的编号。".formatted(id));
    }

    private static WrongInstallation anotherIndex(int id) {
        return new WrongInstallation(
                "密钥文件里的检索密钥（HMAC）不是这个数据库一直用的%d号：用它查不到已有的人，人人都会变成新人，重复享受待遇。".formatted(id),
                "请把原来的%d号一行放回密钥文件；检索密钥不能更换。".formatted(id));
    }
}
