package org.assistance.verification.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.FactSource;
import org.jspecify.annotations.Nullable;

/** Things owned, counted or with a value. One whose state does not count (scrapped, signed off) is shown all the same. */
record AssetHolding(DepartmentSource source) implements Registry {
    @Override
    public Particulars read(Cells cells) {
        String thing = cells.thing();
        return new Particulars(cells.money(ColumnRole.AMOUNT), cells.pastDay(ColumnRole.FROM), null,
                cells.word(ColumnRole.STATUS), thing);
    }

    @Override
    public String declared(Question question) {
        return Assets.declaredWords(question, kinds());
    }

    @Override
    public Answer compare(Question question) {
        if (question.records().isEmpty() && !source.knowsAll()) {
            return Assets.compare(question, Set.of(), List.of(), "无记录", false, source.tolerance());
        }
        List<AssetLine> found = question.records()
                .stream()
                .filter(this::counts)
                .map(record -> line(record, question))
                .toList();
        String words = question.records().isEmpty()
                ? "无记录"
                : question.records().stream().map(this::words).collect(Collectors.joining("；"));
        return Assets.compare(question, kinds(), found, words, !question.records().isEmpty(), source.tolerance());
    }

    // XZ-44: the vehicle that makes up for a disability is always left out; the others only where the local rule says so.
    private AssetLine line(Particulars record, Question question) {
        Meaning item = item(record);
        return new AssetLine(question.member(), kind(item.kind()), record.amount(), 1,
                item.exemption() == null ? null : AssetExemption.valueOf(item.exemption()), FactSource.CHECKED,
                record.detail() + "，" + question.source());
    }

    private Meaning item(Particulars record) {
        int end = record.detail().indexOf(' ');
        return source.meaning(ColumnRole.ITEM, end < 0 ? record.detail() : record.detail().substring(0, end));
    }

    private boolean counts(Particulars record) {
        return item(record).counts() && source.meaning(ColumnRole.STATUS, record.status()).counts();
    }

    private AssetKind kind(@Nullable String word) {
        String kind = word == null ? source.kind() : word;
        return kind == null ? AssetKind.OTHER : AssetKind.valueOf(kind);
    }

    private Set<AssetKind> kinds() {
        var kinds = EnumSet.noneOf(AssetKind.class);
        source.words(ColumnRole.ITEM).forEach(word -> kinds.add(kind(word.kind())));
        if (kinds.isEmpty() || source.kind() != null) {
            kinds.add(kind(null));
        }
        return kinds;
    }

    private String words(Particulars record) {
        String words = record.detail() + (record.amount() == null ? "" : " " + record.amount().format() + "元")
                + (record.from() == null ? "" : "，" + record.from() + " 登记");
        return counts(record)
                ? words
                : words + (record.status() == null ? "（不计）" : "（已" + record.status() + "，不计）");
    }
}
