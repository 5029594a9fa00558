package org.assistance.bench.verification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The people of a city, worked out from their place in it: the same ones every time, and nobody's (990101). Every {@value #EVERY}th is
 * registered as having low income.
 *
 * @param count how many
 */
record Residents(long count) {
    /** 4 in 100: 212,500 of 5.3 million. */
    static final int EVERY = 25;

    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);
    private static final long DAYS = ChronoUnit.DAYS.between(FIRST, LocalDate.of(2020, 1, 1));
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗汪程江方姚";
    private static final String GIVEN = "桂秀玉建志国文明春永海德家晓立光金美小庆英兰珍华平军芳强霞林生红云贵玲清凤发梅友";
    private static final int VARIANTS = 1000;

    /** Of so many registered people. */
    static Residents ofRegistered(long registered) {
        return new Residents(registered * EVERY);
    }

    static boolean registered(long resident) {
        return resident % EVERY == 0;
    }

    /** The row of {@code person} of a registered one. */
    static long person(long resident) {
        return resident / EVERY + 1;
    }

    LocalDate born(long resident) {
        return FIRST.plusDays(resident % DAYS);
    }

    /** The right number of 18 characters. */
    String number(long resident) {
        String digits = "990101" + born(resident).format(DateTimeFormatter.BASIC_ISO_DATE) + three(resident / DAYS);
        return digits + check(digits);
    }

    private static String three(long serial) {
        String digits = Long.toString(serial);
        return "000".substring(digits.length()) + digits;
    }

    private static char check(String digits) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += (digits.charAt(at) - '0') * WEIGHTS[at];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The number as an office may type it: of a thousand, 10 in 15 digits, 5 in full width, and every other X in lower case. */
    String typed(long resident, long chance) {
        String number = number(resident);
        long kind = Long.remainderUnsigned(chance, VARIANTS);
        if (kind < 10 && number.startsWith("19", 6)) {
            return number.substring(0, 6) + number.substring(8, 17);
        }
        if (kind < 15) {
            var wide = new StringBuilder();
            number.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
            return wide.toString();
        }
        return (kind & 1) == 0 ? number.replace('X', 'x') : number;
    }

    /** The number with a check character that is not its own. */
    String spoilt(long resident) {
        String number = number(resident);
        char right = number.charAt(17);
        return number.substring(0, 17) + (right == '0' ? '1' : '0');
    }

    static String name(long resident) {
        long chance = mixed(resident);
        return "" + FAMILY.charAt((int) Long.remainderUnsigned(chance, FAMILY.length()))
                + GIVEN.charAt((int) Long.remainderUnsigned(chance >>> 8, GIVEN.length()))
                + GIVEN.charAt((int) Long.remainderUnsigned(chance >>> 16, GIVEN.length()));
    }

    /** The name as an office may type it: of a thousand, 10 with a blank, 5 with a traditional or a wrong character. */
    static String typedName(long resident, long chance) {
        String name = name(resident);
        long kind = Long.remainderUnsigned(chance >>> 20, VARIANTS);
        if (kind < 10) {
            return name.charAt(0) + "　" + name.substring(1);
        }
        return kind < 15 ? name.substring(0, 2) + "蘭" : name;
    }

    /** A number that looks like chance and is always the same (the finaliser of SplitMix64). */
    static long mixed(long seed) {
        long mixed = (seed + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
