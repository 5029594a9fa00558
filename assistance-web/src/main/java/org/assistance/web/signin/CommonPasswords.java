package org.assistance.web.signin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Knows passwords that everybody thinks of: a common word with a year or a row of digits behind or before it, keys that
 * lie side by side, one short piece again and again. The list is made by these rules and so needs no file.
 */
final class CommonPasswords {
    private static final List<String> WORDS = List.of("password", "passw0rd", "pass", "passwd", "admin",
            "administrator", "root", "user", "guest", "test", "demo", "welcome", "login", "letmein", "master", "secret",
            "hello", "dragon", "monkey", "sunshine", "princess", "football", "iloveyou", "loveyou", "woaini",
            "woaiwojia",
            "nihao", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "abc",
            "abcd", "abcde", "abcdef", "abcdefg", "aaa", "aaaa", "system", "windows", "computer", "internet", "huawei",
            "china", "zhongguo", "beijing", "anhui", "anqing", "tongcheng", "huaining", "daguan", "yingjiang",
            "yixiu", "qianshan", "taihu", "susong", "wangjiang", "yuexi", "minzheng", "minzhengju", "minzhengting",
            "minzhengban", "shehuijiuzhu", "jiuzhu", "dibao", "tekun", "shebao", "hedui", "gongzuo", "mima", "yonghu",
            "guanliyuan", "kouling", "denglu", "xitong", "zhengfu", "jiedao", "xiangzhen", "shequ");
    private static final List<String> ROWS = List.of("01234567890123456789", "98765432109876543210",
            "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba", "poiuytrewqlkjhgfdsamnbvcxz",
            "q1w2e3r4t5y6u7i8o9p0", "zaq1xsw2cde3vfr4bgt5nhy6mju7");
    private static final int FEWEST_SIGNS = 5;
    private static final Set<String> LIST = list();

    private CommonPasswords() {}

    /** Whether a password is one of them, whatever stands between its letters and digits and however they are written. */
    static boolean contains(String password) {
        String bare = bare(password);
        String straight = straight(bare);
        return password.chars().distinct().count() < FEWEST_SIGNS || walks(bare) || repeats(bare)
                || LIST.contains(bare) || LIST.contains(straight)
                || LIST.contains(bare.replaceAll("^\\d+|\\d+$", ""));
    }

    /** How many there are in the list proper. */
    static int size() {
        return LIST.size();
    }

    private static Set<String> list() {
        List<String> digits = digits();
        Set<String> list = new HashSet<>();
        for (String word : WORDS) {
            for (String digit : digits) {
                list.add(word + digit);
                list.add(digit + word);
                list.add(straight(word + digit));
            }
            for (String other : WORDS) {
                list.add(word + other);
            }
        }
        return Set.copyOf(list);
    }

    private static List<String> digits() {
        List<String> rows = IntStream.rangeClosed(1, 10)
                .boxed()
                .flatMap(length -> IntStream.range(0, 10)
                        .boxed()
                        .flatMap(from -> List.of(ROWS.get(0).substring(from, from + length),
                                ROWS.get(1).substring(from, from + length), String.valueOf(from).repeat(length))
                                .stream()))
                .toList();
        List<String> all = new ArrayList<>(rows);
        IntStream.rangeClosed(1950, 2049).forEach(year -> all.add(String.valueOf(year)));
        all.addAll(List.of("", "520", "1314", "5201314", "168", "666888", "888666", "10086", "112233", "123123",
                "123321", "1234554321", "2026123", "202612"));
        return all;
    }

    private static String bare(String password) {
        return password.toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** As letters: p4ssw0rd is password. */
    private static String straight(String bare) {
        return bare.replace('0', 'o').replace('1', 'l').replace('3', 'e').replace('4', 'a').replace('5', 's');
    }

    private static boolean walks(String bare) {
        return bare.length() < FEWEST_SIGNS
                || ROWS.stream().anyMatch(row -> row.contains(bare) || halves(bare, row));
    }

    // 123456qwerty: two walks one behind the other.
    private static boolean halves(String bare, String row) {
        for (int at = bare.length() - 4; at >= 4; at--) {
            String rest = bare.substring(at);
            if (row.contains(bare.substring(0, at)) && ROWS.stream().anyMatch(other -> other.contains(rest))) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(String bare) {
        return IntStream.rangeClosed(1, bare.length() / 2)
                .anyMatch(length -> bare.startsWith(
                        bare.substring(0, length).repeat(bare.length() / length))
                        && bare.substring(0, length)
                                .startsWith(bare.substring(bare.length() - bare.length() % length)));
    }
}
