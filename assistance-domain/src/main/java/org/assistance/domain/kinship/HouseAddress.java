package org.assistance.domain.kinship;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that tells one house from the next, in a form in which the ways of writing it are the same. */
final class HouseAddress {
    private static final Pattern ABOVE_THE_TOWN = Pattern
            .compile("^(中国)?([^省市县区]{2,7}(省|自治区))?([^省市县区]{2,7}(市|自治州))?([^省市县区]{1,7}[市县区])?");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}，。、；：（）·—－#]+");
    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百]+(?=[号室栋幢组单楼])");
    private static final Pattern HOUSE = Pattern.compile("\\d+(号|室|栋|幢|单元|楼)|\\d+$");
    private static final String DIGITS = "〇一二三四五六七八九";

    private HouseAddress() {}

    /** The form to compare, or null where the address does not come down to a house: a whole group or village lives there. */
    static @Nullable String key(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String plain = MARKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC)).replaceAll("");
        String numbered = NUMERAL.matcher(plain).replaceAll(found -> Integer.toString(number(found.group())));
        if (!HOUSE.matcher(numbered).find()) {
            return null;
        }
        Matcher above = ABOVE_THE_TOWN.matcher(numbered);
        String below = above.find() ? numbered.substring(above.end()) : numbered;
        return below.length() < 4 ? null : below;
    }

    // 一百零三, 二十, 十二, 一〇二.
    private static int number(String numeral) {
        int sum = 0;
        int last = 0;
        boolean byPlaces = numeral.chars().noneMatch(c -> c == '十' || c == '百');
        for (char c : numeral.replace('零', '〇').toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (byPlaces) {
                sum = sum * 10 + digit;
            } else if (digit >= 0) {
                last = digit;
            } else {
                sum += (last == 0 ? 1 : last) * (c == '十' ? 10 : 100);
                last = 0;
            }
        }
        return byPlaces ? sum : sum + last;
    }
}
