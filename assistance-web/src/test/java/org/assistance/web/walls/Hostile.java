package org.assistance.web.walls;

import java.util.List;
import java.util.Random;

/** A fixture: what nobody at a counter types, and somebody some day will; the list is our own. */
final class Hostile {
    /** What would run, if anything did: a script of it sets {@code hacked}, an element of it is called so. */
    static final String MARKUP = "\"'><img src=x id=hacked onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

    static final List<String> LIST = List.of(
            // For pages
            MARKUP, "<svg onload=hacked=1>", "</textarea><script>hacked=1</script>", "javascript:hacked=1",
            "<!--", "]]>", "&lt;b&gt;&#0;", "<a href=//hacked>x</a>", "{{7*7}}", "' autofocus onfocus=hacked=1 x='",
            // For templates, expressions and log lines
            "${7*7}", "#{7*7}", "*{7*7}", "~{::x}", "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
            "${jndi:ldap://x/y}", "%n%s%d", "\r\nSet-Cookie: hacked=1", "ok\n2026-11-22 ERROR forged",
            // For queries
            "' or '1'='1", "';drop table person;--", "1) union select null,null--", "%", "_%_%_%_", "\\",
            "' || pg_sleep(9) || '",
            "$$x$$", ":id", "?", "E'\\x41'",
            // For files, spreadsheets and other readers
            "../../../etc/passwd", "\\\\host\\share", "file:///etc/passwd", "=cmd|'/c calc'!A0", "@SUM(1)", "+1",
            "\t=1",
            "{\"a\":{\"$gt\":1}}", "[[[[[[[[", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            // Numbers and days
            "-1", "0", "1e309", "NaN", "Infinity", "0x1F", "1,2,3", "9".repeat(400), "0.00000000000000000001", "１２３．４５",
            "١٢٣",
            "９９９９９９９９９９９９", "2026-02-30", "0000-00-00", "99999-12-31", "-2026-01-01", "２０２６年１３月", "9999年",
            "2026-11-31T25:61",
            "990101199001011234", "990101000000000000", "99010119900101123X", "000000000000", "340881999999",
            // Signs
            "\u202Eedoc", "\uFEFF", "\u200B\u200D", "\uFFFE", "\uD800", "\uDFFF𠮷", "👨‍👩‍👧‍👦", "ﷺ".repeat(100),
            "Z̵̡̢͉͝", "　", "İıſ",
            "\u0001\u0007\u001B[31m", "\u0085\u2028\u2029", "王\u3000芳",
            // Too much
            "长".repeat(20_000), "a".repeat(5_000) + "!", "(".repeat(3_000), "1,".repeat(2_000), "a@".repeat(2_000),
            "-".repeat(3_000),
            " ".repeat(5_000) + "x");

    private final Random random;

    Hostile(long seed) {
        random = new Random(seed);
    }

    /** One of the list, or a part of one put into another, or whole signs by chance. */
    String next() {
        String one = LIST.get(random.nextInt(LIST.size()));
        return switch (random.nextInt(4)) {
            case 0 -> one.substring(random.nextInt(one.length())) + LIST.get(random.nextInt(LIST.size()));
            case 1 -> {
                var text = new StringBuilder();
                for (int length = random.nextInt(30); length >= 0; length--) {
                    text.appendCodePoint(random.nextBoolean() ? 1 + random.nextInt(0x7F) : 1 + random.nextInt(0xD7FF));
                }
                yield text.toString();
            }
            default -> one;
        };
    }
}
