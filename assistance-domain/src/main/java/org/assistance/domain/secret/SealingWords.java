package org.assistance.domain.secret;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
    // Of a value v: whether it says anything, and the key it is sealed under; NONE is in the clear.
    private static final String KEY = "coalesce(substring(v from '^密([0-9]{1,3})[.]')::integer, 0)";
    private static final String SAID = "v ~ '\\S'";
    private static final Logger LOG = LoggerFactory.getLogger(SealingWords.class);

    private final JdbcTemplate jdbc;
    private final Sweeping sweeping;
    private final Secrets secrets;
    private final Words words;
    private final SealedJson documents;

    SealingWords(JdbcTemplate jdbc, Sweeping sweeping, Secrets secrets, Words words, SealedJson documents) {
        this.jdbc = jdbc;
        this.sweeping = sweeping;
        this.secrets = secrets;
        this.words = words;
        this.documents = documents;
    }

    /** Under which keys the words of each column that is not settled stand; {@link #NONE} is in the clear. Every row is looked at. */
    Map<WordsColumn, List<Integer>> standing() {
        var keys = new LinkedHashMap<WordsColumn, List<Integer>>();
        columns().forEach(column -> keys.put(column, keysOf(column)));
        return keys;
    }

    /** Seals what is in the clear; answers how many values. */
    int sealWhatIsClear(Map<WordsColumn, List<Integer>> standing) {
        return standing.entrySet()
                .stream()
                .filter(one -> one.getValue().contains(NONE))
                .map(Map.Entry::getKey)
                .mapToInt(column -> sweeping.all(column.sweep(under(NONE), sealing(column))))
                .sum();
    }

    /**
     * Seals under the newest key what is sealed under an older one.
     *
     * @throws SecretsException when a key that something is sealed under is no longer in the file
     */
    void sealAnew(Map<WordsColumn, List<Integer>> standing) {
        Set<Integer> inFile = secrets.keys()
                .sealing()
                .stream()
                .map(SealingKey::id)
                .collect(toCollection(TreeSet::new));
        standing.forEach((column, keys) -> {
            for (int key : keys) {
                if (key != NONE && !inFile.contains(key)) {
                    throw new SecretsException("密钥文件里没有编号为" + key + "的密钥，" + column.table() + "中还有用它加密的内容：请把这一行放回去");
                }
                if (key != NONE && key != secrets.newest()) {
                    int count = sweeping.all(column.sweep(under(key), sealingAnew(column, key)));
                    LOG.info("{}.{}：{}行已由{}号密钥改用{}号密钥", column.table(), column.column(), count, key, secrets.newest());
                }
            }
        });
        jdbc.query("select wall.settle(nullif(?, ?))", _ -> {
        }, onlyKey(), SEVERAL);
    }

    /** The keys that some words are sealed under, where the file has several. */
    Set<Integer> keysInUse() {
        var used = new TreeSet<Integer>();
        columns().forEach(column -> used.addAll(keysOf(column)));
        return used;
    }

    private static String under(int key) {
        return SAID + " and " + KEY + " = " + key;
    }

    private UnaryOperator<String> sealing(WordsColumn column) {
        if (!column.json()) {
            return words::seal;
        }
        return column.parts().isEmpty()
                ? json -> documents.seal(json, Set.of())
                : json -> SealedJson.each(json, column.parts(), said -> Words.isSealed(said) ? said : words.seal(said));
    }

    private UnaryOperator<String> sealingAnew(WordsColumn column, int key) {
        if (!column.json()) {
            return sealed -> words.seal(words.open(sealed));
        }
        return column.parts().isEmpty()
                ? sealed -> documents.seal(documents.open(sealed, Set.of()), Set.of())
                : json -> SealedJson.each(json, column.parts(),
                        said -> Words.isSealed(said) && Words.keyOf(said) == key ? words.seal(words.open(said)) : said);
    }

    // Those that are not settled.
    private List<WordsColumn> columns() {
        return jdbc.query("""
                select w.table_name, w.column_name, a.atttypid = 'jsonb'::regtype, w.parts from wall.sealed_words w
                    join pg_attribute a on a.attrelid = to_regclass('public.' || w.table_name) and a.attname = w.column_name
                where w.settled is distinct from ? order by 1, 2""",
                (row, _) -> new WordsColumn(row.getString(1), row.getString(2), row.getBoolean(3),
                        row.getArray(4) == null ? Set.of() : Set.of((String[]) row.getArray(4).getArray())),
                onlyKey());
    }

    private int onlyKey() {
        return secrets.keys().sealing().size() == 1 ? secrets.newest() : SEVERAL;
    }

    private List<Integer> keysOf(WordsColumn column) {
        return jdbc.queryForList("select distinct %s from %s s cross join lateral (%s) x where %s".formatted(KEY,
                column.table(), column.values(), SAID), Integer.class);
    }
}
