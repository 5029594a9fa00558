package org.assistance.domain.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What guards the tables, held against what stands in a database: triggers with their conditions, check, unique, exclusion and foreign
 * key constraints, columns that must be filled or are generated, policies and switches of row-level security, rewrite rules, and the
 * text of every function. Each as PostgreSQL writes it out.
 *
 * <p>What must be there comes with the program, in {@code audit/guards.txt}, which a test holds against the migrations; nothing of it
 * is taken from the database that is judged.
 */
final class Guards {
    /** Kinds of which one too many is as bad as one too few: it could swallow a row or let one through. */
    private static final Set<String> NONE_BESIDE = Set.of("trigger", "policy", "rule", "switched off");

    private static final Map<String, String> WORDS = Map.of("trigger", "的保护", "constraint", "的约束", "index", "的唯一约束",
            "column", "的必填或者计算列", "policy", "的行级权限", "table", "的行级权限开关", "rule", "的改写规则", "switched off", "的外键检查");

    // A database upgraded in between has the day of that upgrade in the one constraint that begins on it.
    private static final String STANDING = """
            with tables as (select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history')
            select 'trigger', c.relname, t.tgname, pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' disabled' end
            from pg_trigger t join tables c on c.oid = t.tgrelid where not t.tgisinternal
            union all
            select 'switched off', c.relname, t.tgname, 'disabled'
            from pg_trigger t join tables c on c.oid = t.tgrelid where t.tgisinternal and t.tgenabled <> 'O'
            union all
            select 'constraint', c.relname, k.conname, case k.conname when 'post_administrators_are_apart'
                then regexp_replace(pg_get_constraintdef(k.oid), '''\\d{4}-\\d\\d-\\d\\d''', 'its day') else pg_get_constraintdef(k.oid) end
            from pg_constraint k join tables c on c.oid = k.conrelid where k.contype in ('c', 'f', 'p', 'u', 'x')
            union all
            select 'index', c.relname, i.relname, pg_get_indexdef(i.oid) || case when x.indisvalid then '' else ' invalid' end
            from pg_index x join tables c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            where x.indisunique and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
            union all
            select 'column', c.relname, a.attname, case when a.attnotnull then 'not null' else '' end
                || case a.attgenerated when '' then '' else ' as ' || pg_get_expr(d.adbin, d.adrelid) end
            from pg_attribute a join tables c on c.oid = a.attrelid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attnum > 0 and not a.attisdropped and (a.attnotnull or a.attgenerated <> '')
            union all
            select 'policy', c.relname, p.polname, concat_ws(' ', case when p.polpermissive then 'permissive' else 'restrictive' end,
                p.polcmd, case when p.polroles = array[0::oid] then 'to all' else 'to some' end,
                'using ' || pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid))
            from pg_policy p join tables c on c.oid = p.polrelid
            union all
            select 'table', c.relname, '', concat_ws(' ', case when c.relrowsecurity then 'enabled' else 'none' end,
                case when c.relforcerowsecurity then 'forced' end) from tables c
            union all
            select 'rule', r.tablename, r.rulename, r.definition from pg_rules r where r.schemaname = 'public'
            union all
            select 'function', '', p.oid::regprocedure::text, encode(sha256(convert_to(pg_get_functiondef(p.oid), 'UTF8')), 'hex')
            from pg_proc p where p.pronamespace in (select oid from pg_namespace where nspname in ('public', 'wall')) and p.prokind <> 'a'
                and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')""";

    private final Map<String, String> wanted;

    private Guards(Map<String, String> wanted) {
        this.wanted = wanted;
    }

    /** What the program that runs says. */
    static Guards delivered() {
        try (InputStream in = Objects.requireNonNull(Guards.class.getResourceAsStream("/audit/guards.txt"))) {
            var wanted = new TreeMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int at = line.lastIndexOf('\t');
                wanted.put(line.substring(0, at), line.substring(at + 1));
            });
            return new Guards(wanted);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What stands in a database: kind, table and name, separated by tabs, to the definition on one line. */
    static Map<String, String> standing(Connection connection) throws SQLException {
        var standing = new TreeMap<String, String>();
        try (PreparedStatement all = connection.prepareStatement(STANDING); ResultSet row = all.executeQuery()) {
            while (row.next()) {
                standing.put(row.getString(1) + "\t" + row.getString(2) + "\t" + row.getString(3),
                        row.getString(4).replaceAll("\\s+", " "));
            }
        }
        return standing;
    }

    /** What is wrong with them in a database, in Chinese sentences. */
    List<String> wrong(Connection connection) throws SQLException {
        Map<String, String> standing = standing(connection);
        var wrong = new ArrayList<String>();
        wanted.forEach((key, definition) -> {
            String found = standing.get(key);
            if (found == null) {
                wrong.add(named(key) + "被删除");
            } else if (found.equals(definition + " disabled")) {
                wrong.add(named(key) + "被停用");
            } else if (!found.equals(definition)) {
                wrong.add(named(key) + (key.startsWith("function") ? "的内容被改动" : "被换成了别的"));
            }
        });
        standing.keySet()
                .stream()
                .filter(key -> !wanted.containsKey(key) && NONE_BESIDE.contains(key.substring(0, key.indexOf('\t'))))
                .forEach(key -> wrong.add(named(key) + (key.startsWith("switched") ? "被停用" : "不是升级脚本建的")));
        return wrong;
    }

    private static String named(String key) {
        String[] parts = key.split("\t", -1);
        return parts[0].equals("function")
                ? "数据库函数" + parts[2].substring(0, parts[2].indexOf('('))
                : "表" + parts[1] + WORDS.get(parts[0]) + parts[2];
    }
}
