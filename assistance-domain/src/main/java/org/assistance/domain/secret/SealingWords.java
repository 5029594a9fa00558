package org.assistance.domain.secret;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals handwritten {@link Words} that an earlier version left in the clear, and those under an older key under the newest, column by column of the list.
 * A column is settled, and not looked through again, once everything in it stands under the only key of the file; as long as an older key is still there,
 * another instance may write under it.
 */
@Component
class SealingWords {
    private static final int NONE = 0;
    private static final int SEVERAL = -1;
    // Of a column %1$s.
    private static final String CLEAR = "s.%1$s ~ '\\S' and s.%1$s !~ '^密[0-9]{1,3}[.]'";
    private static final String UNDER = "s.%%1$s like '密%d.%%%%'";
    private static final Logger LOG = LoggerFactory.getLogger(SealingWords.class);

    private final JdbcTemplate jdbc;
    private final Sweeping sweeping;
    private final Secrets secrets;
    private final Words words;

    SealingWords(JdbcTemplate jdbc, Sweeping sweeping, Secrets secrets, Words words) {
        this.jdbc = jdbc;
        this.sweeping = sweeping;
        this.secrets = secrets;
        this.words = words;
    }

    /** Seals what is in the clear; answers how many values. */
    int sealWhatIsClear() {
        return columns().stream()
                .filter(column -> keysOf(column).contains(NONE))
                .mapToInt(column -> sweeping.all(Sweep.ofWords(column, CLEAR, words::seal)))
                .sum();
    }

    /**
     * Seals under the newest key what is sealed under an older one.
     *
     * @throws SecretsException when a key that something is sealed under is no longer in the file
     */
    void sealAnew() {
        Set<Integer> inFile = secrets.keys()
                .sealing()
                .stream()
                .map(SealingKey::id)
                .collect(toCollection(TreeSet::new));
        for (WordsColumn column : columns()) {
            for (int key : keysOf(column)) {
                if (key != NONE && !inFile.contains(key)) {
                    throw new SecretsException("密钥文件里没有编号为" + key + "的密钥，" + column.table() + "中还有用它加密的内容：请把这一行放回去");
                }
                if (key != NONE && key != secrets.newest()) {
                    int count = sweeping.all(
                            Sweep.ofWords(column, UNDER.formatted(key), sealed -> words.seal(words.open(sealed))));
                    LOG.info("{}.{}：{}行已由{}号密钥改用{}号密钥", column.table(), column.column(), count, key, secrets.newest());
                }
            }
        }
        jdbc.query("select wall.settle(nullif(?, ?))", _ -> {
        }, onlyKey(), SEVERAL);
    }

    /** The keys that some words are sealed under, where the file has several. */
    Set<Integer> keysInUse() {
        var used = new TreeSet<Integer>();
        columns().forEach(column -> used.addAll(keysOf(column)));
        return used;
    }

    // Those that are not settled.
    private List<WordsColumn> columns() {
        return jdbc.query("select table_name, column_name from wall.sealed_words where settled is distinct from ? order by 1, 2",
                (row, _) -> new WordsColumn(row.getString(1), row.getString(2)), onlyKey());
    }

    private int onlyKey() {
        return secrets.keys().sealing().size() == 1 ? secrets.newest() : SEVERAL;
    }

    // NONE stands for words in the clear.
    private List<Integer> keysOf(WordsColumn column) {
        return jdbc.queryForList(
                "select distinct coalesce(substring(s.%1$s from '^密([0-9]{1,3})[.]')::integer, 0) from %2$s s where s.%1$s ~ '\\S'"
                        .formatted(column.column(), column.table()),
                Integer.class);
    }
}
