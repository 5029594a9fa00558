package org.assistance.domain.place;

import java.util.Set;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;

/** Whether twelve digits can be a division at all: the ranges that GB/T 2260 and the statistics code give each part (DF-10, DF-12). */
final class DivisionCodeRules {
    private static final Set<Integer> PROVINCES = Set.of(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41,
            42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82);
    private static final Set<Integer> MUNICIPALITIES = Set.of(11, 12, 31, 50);

    /** 自治区直辖 and 省直辖: the "city" stands for no place of its own, its counties carry codes of any range. */
    private static final int DIRECT = 90;

    private DivisionCodeRules() {}

    /** Says in a Chinese sentence which part of a code is out of its range, or null when all of them fit. */
    static @Nullable String problemOf(DivisionCode code) {
        String digits = code.value();
        int province = part(digits, 0, 2);
        int city = part(digits, 2, 4);
        int county = part(digits, 4, 6);
        int township = part(digits, 6, 9);
        int village = part(digits, 9, 12);
        if (!PROVINCES.contains(province)) {
            return "区划代码 " + code + " 的前两位“" + digits.substring(0, 2) + "”不是省级代码";
        }
        String wrong = cityProblem(province, city);
        if (wrong == null && city == 0 && (county > 0 || township > 0 || village > 0)) {
            wrong = "地级代码为00，不能有下级";
        }
        if (wrong == null && county > 0) {
            wrong = countyProblem(province, city, county);
        }
        if (wrong == null && township > 699) {
            wrong = "第7至9位“" + digits.substring(6, 9) + "”不是乡级代码（街道001至099，镇100至199，乡200至399，其他乡级单位400至699）";
        }
        if (wrong == null && village > 0 && township == 0) {
            wrong = "村级代码之上没有乡级代码";
        }
        if (wrong == null && village > 599) {
            wrong = "第10至12位“" + digits.substring(9) + "”不是村级代码（居委会001至199，村委会200至399，其他村级单位400至599）";
        }
        return wrong == null ? null : "区划代码 " + code + " 有误：" + wrong;
    }

    private static @Nullable String cityProblem(int province, int city) {
        if (MUNICIPALITIES.contains(province)) {
            return city <= 2 ? null : "直辖市的第3、4位应为01（区）或02（县）";
        }
        return city <= 70 || city == DIRECT
                ? null
                : "第3、4位应在01至70之间，或者为90（省直辖县级），实为" + city;
    }

    private static @Nullable String countyProblem(int province, int city, int county) {
        if (MUNICIPALITIES.contains(province)) {
            return county <= 80 ? null : "直辖市的第5、6位应在01至80之间，实为" + county;
        }
        if (city > 20 && city <= 50 && county > 80) {
            return "地区、盟、自治州下的第5、6位应在01至80之间，实为" + county;
        }
        return null;
    }

    /** Says why a name does not fit the part of its code, or null: a street or residents' committee has numbers of its own. */
    static @Nullable String problemOf(DivisionCode code, String name) {
        String digits = code.value();
        if (code.level() == DivisionLevel.TOWNSHIP) {
            int township = part(digits, 6, 9);
            if (name.endsWith("街道") && township > 99 && township < 400) {
                return "“" + name + "”是街道，代码第7至9位应在001至099之间，实为" + digits.substring(6, 9);
            }
            if (name.endsWith("乡") && township < 200) {
                return "“" + name + "”是乡，代码第7至9位应在200至399之间，实为" + digits.substring(6, 9);
            }
        }
        if (code.level() == DivisionLevel.VILLAGE) {
            int village = part(digits, 9, 12);
            if (name.endsWith("村委会") && village < 200) {
                return "“" + name + "”是村委会，代码第10至12位应在200至399之间，实为" + digits.substring(9);
            }
            if (name.endsWith("居委会") && village > 199 && village < 400) {
                return "“" + name + "”是居委会，代码第10至12位应在001至199之间，实为" + digits.substring(9);
            }
        }
        return null;
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
