package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.FactSource;
import org.jspecify.annotations.Nullable;

/** Motor vehicles by owner (机动车登记). One that was scrapped or signed off is shown and does not count. */
final class VehicleRegistry implements Registry {
    private static final String TYPE = "车辆类型";
    private static final String PLATE = "号牌号码";
    private static final String REGISTERED = "登记日期";
    private static final String STATUS = "车辆状态";

    private static final List<String> TYPES = List.of("小型客车", "大中型客车", "货车", "摩托车", "电动自行车", "残疾人机动轮椅车", "其他机动车");
    private static final String NORMAL = "正常";
    private static final Set<AssetKind> KINDS = Set.of(AssetKind.VEHICLE);

    @Override
    public String code() {
        return "VEHICLE";
    }

    @Override
    public String label() {
        return "机动车";
    }

    @Override
    public String department() {
        return "公安部门";
    }

    @Override
    public List<Column> ownColumns() {
        return List.of(Column.required(TYPE, String.join("、", TYPES), "小型客车"), Column.required(PLATE, "", "皖H00000"),
                Column.required(REGISTERED, "例如 2020-01-31", "2020-01-31"), Column.required(STATUS, "正常、注销或报废", "正常"));
    }

    @Override
    public Particulars read(Row row) {
        String type = row.oneOf(TYPE, TYPES);
        String plate = row.required(PLATE);
        LocalDate registered = row.pastDay(REGISTERED);
        String status = row.oneOf(STATUS, List.of(NORMAL, "注销", "报废"));
        return new Particulars(null, registered, null, status, type + " " + plate);
    }

    @Override
    public String declared(Question question) {
        return Assets.declaredWords(question, KINDS);
    }

    @Override
    public Answer compare(Question question) {
        List<AssetLine> found = question.records()
                .stream()
                .filter(record -> NORMAL.equals(record.status()))
                .map(record -> new AssetLine(question.member(), AssetKind.VEHICLE, null, 1, exemption(record.detail()),
                        FactSource.CHECKED, record.detail() + "，" + question.source()))
                .toList();
        String words = question.records().isEmpty()
                ? "无记录"
                : question.records().stream().map(VehicleRegistry::words).collect(Collectors.joining("；"));
        return Assets.compare(question, KINDS, found, words, !question.records().isEmpty());
    }

    // XZ-44: the vehicle that makes up for a disability is always left out; the others only where the local rule says so.
    private static @Nullable AssetExemption exemption(String detail) {
        if (detail.startsWith("残疾人机动轮椅车")) {
            return AssetExemption.DISABLED_SCOOTER;
        }
        if (detail.startsWith("摩托车")) {
            return AssetExemption.MOTORCYCLE;
        }
        return detail.startsWith("电动自行车") ? AssetExemption.E_BIKE : null;
    }

    private static String words(Particulars record) {
        String words = record.detail() + "，" + record.from() + " 登记";
        return NORMAL.equals(record.status()) ? words : words + "（已" + record.status() + "，不计）";
    }
}
