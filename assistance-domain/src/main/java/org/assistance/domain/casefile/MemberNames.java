package org.assistance.domain.casefile;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names behind the member numbers that facts, rulings and awards speak of. */
@Component
public class MemberNames {
    private static final Pattern MEMBER = Pattern.compile("(?<!家庭)成员(\\d+)(?!\\d|人)(?:（[^（）]*）)?");

    private final JdbcClient jdbc;

    MemberNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sentence of the engine, which knows numbers only, with people's names: 成员2（子女） becomes 陈小雨. */
    public static String named(String sentence, Map<Integer, String> names) {
        return MEMBER.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.getOrDefault(Integer.valueOf(found.group(1)), found.group())));
    }

    /** Name by member number, for one application whose case the caller may see. */
    @Transactional(readOnly = true)
    public Map<Integer, String> of(long applicationId) {
        var names = new TreeMap<Integer, String>();
        jdbc.sql("""
                select m.number, coalesce(m.name, p.name) as name from application_member m join person p on p.id = m.person_id
                where m.application_id = :application""").param("application", applicationId).query(row -> {
            names.put(row.getInt("number"), row.getString("name"));
        });
        return names;
    }
}
