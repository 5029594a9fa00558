package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was chosen for an import.
 *
 * @param source code of the registry
 * @param asOf the day the data speaks of
 * @param rows how many rows the department told
 * @param sum the sum of amounts it told, in yuan
 */
record RegistryForm(@Nullable String source, @Nullable String asOf, @Nullable String rows, @Nullable String sum) {
    static final RegistryForm EMPTY = new RegistryForm("", "", "", "");
    private static final Pattern ROWS = Pattern.compile("[1-9][0-9]{0,8}");

    /** What the department told of its file, or a sentence beside the field. */
    ControlTotals told(FieldErrors errors) {
        String count = HalfWidth.closed(rows == null ? "" : rows).replace(",", "");
        if (!ROWS.matcher(count).matches()) {
            errors.add("rows", count.isEmpty() ? "请填写部门告知的行数（不含表头）" : "“" + count + "”不是行数，应为整数");
            return ControlTotals.NONE;
        }
        String amount = HalfWidth.closed(sum == null ? "" : sum);
        if (!amount.isEmpty() && Money.problemOf(amount) != null) {
            errors.add("sum", "“" + amount + "”不是金额，应为数字，单位元，最多两位小数");
            return ControlTotals.NONE;
        }
        return new ControlTotals(Integer.valueOf(count), amount.isEmpty() ? null : Money.parse(amount));
    }

    /** The registry chosen, or a sentence beside the field. */
    Optional<Registry> registry(Registries registries, FieldErrors errors) {
        Optional<Registry> found = registries.find(source == null ? "" : source);
        if (found.isEmpty()) {
            errors.add("source", "请选择数据来源");
        }
        return found;
    }

    /** The day chosen, or a sentence beside the field. */
    Optional<LocalDate> day(LocalDate today, FieldErrors errors) {
        if (asOf == null || asOf.isBlank()) {
            errors.add("asOf", "请填写数据截止日：部门提取这份数据的日期");
            return Optional.empty();
        }
        LocalDate day = Typed.dayOf(asOf);
        if (day == null) {
            errors.add("asOf", "“" + asOf.strip() + "”不是日期，应为 2026-10-31 这样的格式");
        } else if (day.isAfter(today)) {
            errors.add("asOf", "数据截止日不能晚于今天（" + today + "）");
        }
        return Optional.ofNullable(day);
    }

    /** Asks for a file where none was chosen. */
    static void file(@Nullable MultipartFile file, FieldErrors errors) {
        if (file == null || file.isEmpty()) {
            errors.add("file", file == null || file.getOriginalFilename() == null
                    || file.getOriginalFilename().isBlank() ? "请选择文件" : "文件是空的");
        }
    }
}
