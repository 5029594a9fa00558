package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.FactSource;

/**
 * Registered real estate by owner (不动产登记), one row per unit. The household's first dwelling is its home; each further
 * one, whoever of the household owns it, is a second home. Who does not count has a home of his or her own.
 */
final class RealEstateRegistry implements Registry {
    private static final String USE = "用途";
    private static final String PLACE = "坐落";
    private static final String REGISTERED = "登记日期";

    private static final String DWELLING = "住宅";
    private static final Map<String, AssetKind> OTHERS = Map.of("商铺", AssetKind.SHOP, "写字楼", AssetKind.OFFICE, "车库",
            AssetKind.GARAGE);
    private static final Set<AssetKind> KINDS = Set.of(AssetKind.SECOND_HOME, AssetKind.SHOP, AssetKind.OFFICE,
            AssetKind.GARAGE);

    @Override
    public String code() {
        return "REAL_ESTATE";
    }

    @Override
    public String label() {
        return "不动产";
    }

    @Override
    public String department() {
        return "自然资源部门";
    }

    @Override
    public List<Column> ownColumns() {
        return List.of(Column.required(USE, "住宅、商铺、写字楼或车库；每处一行", "住宅"), Column.required(PLACE, "", "示例路1号1幢101室"),
                Column.required(REGISTERED, "例如 2015-06-30", "2015-06-30"));
    }

    @Override
    public Particulars read(Row row) {
        String use = row.oneOf(USE, List.of(DWELLING, "商铺", "写字楼", "车库"));
        String place = row.required(PLACE);
        LocalDate registered = row.pastDay(REGISTERED);
        return new Particulars(null, registered, null, use, place);
    }

    @Override
    public String declared(Question question) {
        return Assets.declaredWords(question, KINDS);
    }

    @Override
    public Answer compare(Question question) {
        var found = new ArrayList<AssetLine>();
        var words = new ArrayList<String>();
        boolean homeSeen = homeBefore(question);
        for (Particulars record : question.records()) {
            AssetKind kind = OTHERS.get(String.valueOf(record.status()));
            String said = record.status() + "：" + record.detail();
            if (kind == null && !homeSeen) {
                homeSeen = true;
                words.add(said + "（家庭唯一住房，不计）");
                continue;
            }
            found.add(new AssetLine(question.member(), kind == null ? AssetKind.SECOND_HOME : kind, null, 1, null,
                    FactSource.CHECKED, said + "，" + question.source()));
            words.add(kind == null ? said + "（第二套及以上）" : said);
        }
        return Assets.compare(question, KINDS, found, words.isEmpty() ? "无记录" : String.join("；", words),
                !question.records().isEmpty());
    }

    private static boolean homeBefore(Question question) {
        return question.declaredMember().mayCount() && new TreeMap<>(question.household()).headMap(question.member())
                .entrySet()
                .stream()
                .filter(member -> question.declared().member(member.getKey()).mayCount())
                .flatMap(member -> member.getValue().stream())
                .anyMatch(record -> DWELLING.equals(record.status()));
    }
}
