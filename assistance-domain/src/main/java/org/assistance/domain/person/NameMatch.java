package org.assistance.domain.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * How two written names compare. Full width, blanks, the dot inside a name (·) and capitals do not matter; variant and traditional
 * characters (异体字、繁体字) and those that old systems kept in the private area are told apart from other names. How a name sounds
 * never counts.
 */
public enum NameMatch {
    /** The same characters. */
    SAME("写法相同"),
    /** The same but for variants: 陈丽 and 陳麗. */
    VARIANT("只有异体字、繁体字不同"),
    /** The same as far as it can be read: one holds a sign in place of a rare character. */
    UNREADABLE("其中一个有无法显示的字"),
    /** Another name. */
    OTHER("不同");

    private static final Pattern NO_PART = Pattern.compile("[\\s·•‧・∙．.]");
    // Whoever's name nobody knows (无名氏) is not one with another such.
    private static final String NOBODY = "无名氏";
    // What systems print for a character they lack.
    private static final String LACKING = "?□*〓\uFFFD";
    // Rare characters as GBK and GB 18030 before 2022 gave them, in the private area, and as Unicode has them since.
    private static final int[][] PRIVATE = {{0xE816, 0x20087}, {0xE817, 0x20089}, {0xE818, 0x200CC}, {0xE831, 0x215D7},
            {0xE83B, 0x2298F}, {0xE855, 0x241FE}, {0xE81E, 0x9FB4}, {0xE826, 0x9FB5}, {0xE82B, 0x9FB6},
            {0xE82C, 0x9FB7},
            {0xE832, 0x9FB8}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE863, 0x4DAE}, {0xE864, 0x9FBB}};
    private static final Map<Integer, Integer> VARIANTS = variants();

    private final String label;

    NameMatch(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Whether nobody needs to ask whose name it is where the number is the same. */
    public boolean oneName() {
        return this == SAME || this == VARIANT;
    }

    /** Compares two names. */
    public static NameMatch of(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        if (left.isEmpty() || right.isEmpty() || left.startsWith(NOBODY) || right.startsWith(NOBODY)) {
            return OTHER;
        }
        if (left.equals(right)) {
            return SAME;
        }
        int[] a = folded(left);
        int[] b = folded(right);
        boolean lacking = false;
        if (a.length != b.length) {
            return OTHER;
        }
        int read = 0;
        for (int at = 0; at < a.length; at++) {
            boolean lacks = LACKING.indexOf(a[at]) >= 0 || LACKING.indexOf(b[at]) >= 0;
            if (!lacks && a[at] != b[at]) {
                return OTHER;
            }
            lacking |= lacks;
            read += lacks ? 0 : 1;
        }
        return !lacking ? VARIANT : read == 0 ? OTHER : UNREADABLE;
    }

    /** The key by which names are looked up that are {@link #SAME} or {@link #VARIANT}: equal for those, different for others. */
    public static String key(String name) {
        int[] folded = folded(plain(name));
        return new String(folded, 0, folded.length);
    }

    /** The first character of a name as it is typed, and in every other way it may be written; none for an empty name. */
    static Set<String> initials(String name) {
        var initials = new TreeSet<String>();
        plain(name).codePoints().findFirst().ifPresent(first -> {
            int standard = VARIANTS.getOrDefault(first, first);
            initials.add(Character.toString(first));
            initials.add(Character.toString(standard));
            VARIANTS.forEach((variant, of) -> {
                if (of == standard) {
                    initials.add(Character.toString(variant));
                }
            });
        });
        return initials;
    }

    /** Whether a name holds a sign in place of a character. */
    public static boolean unreadable(String name) {
        return plain(name).codePoints().anyMatch(c -> LACKING.indexOf(c) >= 0);
    }

    private static String plain(String name) {
        return NO_PART.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static int[] folded(String plain) {
        return plain.codePoints().map(c -> VARIANTS.getOrDefault(c, c)).toArray();
    }

    private static Map<Integer, Integer> variants() {
        var all = new HashMap<Integer, Integer>();
        try (var file = new ClassPathResource("person/variants.txt").getInputStream()) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int[] group = line.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
                        for (int at = 1; at < group.length; at++) {
                            Integer before = all.put(group[at], group[0]);
                            if (before != null && !Objects.equals(before, group[0])) {
                                throw new IllegalStateException("listed twice: " + Character.toString(group[at]));
                            }
                        }
                    });
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        for (int[] pair : PRIVATE) {
            all.put(pair[0], pair[1]);
        }
        return Map.copyOf(all);
    }
}
