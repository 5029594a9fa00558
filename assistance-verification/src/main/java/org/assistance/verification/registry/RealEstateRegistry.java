package org.assistance.verification.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.TreeMap;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.FactSource;

/**
 * Registered real estate by owner (不动产登记), one row per unit. The household's first dwelling is its home; each further
 * one, whoever of the household owns it, is a second home. Who does not count has a home of his or her own.
 */
record RealEstateRegistry(DepartmentSource source) implements Registry {
    private static final Set<AssetKind> KINDS = Set.of(AssetKind.SECOND_HOME, AssetKind.SHOP, AssetKind.OFFICE,
            AssetKind.GARAGE);

    @Override
    public Particulars read(Cells cells) {
        String use = cells.word(ColumnRole.STATUS);
        String place = cells.thing();
        return new Particulars(null, cells.pastDay(ColumnRole.FROM), null, use, place);
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
            boolean home = dwelling(record);
            String said = said(record);
            if (home && !homeSeen) {
                homeSeen = true;
                words.add(said + "（家庭唯一住房，不计）");
                continue;
            }
            found.add(new AssetLine(question.member(), kind(record), null, 1, null,
                    FactSource.CHECKED, said + "，" + question.source()));
            words.add(home ? said + "（第二套及以上）" : said);
        }
        return Assets.compare(question, KINDS, found, words.isEmpty() ? "无记录" : String.join("；", words),
                !question.records().isEmpty(), source.tolerance());
    }

    @Override
    public String told(Question question) {
        return question.records().isEmpty()
                ? "无记录"
                : question.records().stream().map(RealEstateRegistry::said).collect(Collectors.joining("；"));
    }

    private static String said(Particulars record) {
        return record.status() + "：" + record.detail();
    }

    private AssetKind kind(Particulars record) {
        String kind = source.meaning(ColumnRole.STATUS, record.status()).kind();
        return kind == null ? AssetKind.SECOND_HOME : AssetKind.valueOf(kind);
    }

    private boolean dwelling(Particulars record) {
        return kind(record).dwelling();
    }

    private boolean homeBefore(Question question) {
        return question.declaredMember().mayCount() && new TreeMap<>(question.household()).headMap(question.member())
                .entrySet()
                .stream()
                .filter(member -> question.declared().member(member.getKey()).mayCount())
                .flatMap(member -> member.getValue().stream())
                .anyMatch(this::dwelling);
    }
}
