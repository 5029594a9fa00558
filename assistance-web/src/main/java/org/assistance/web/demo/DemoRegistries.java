package org.assistance.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.assistance.domain.staff.Role;
import org.assistance.verification.file.ConfirmingDepartmentFile;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.file.MappingHeaders;
import org.assistance.verification.registry.AgreeingTerms;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Terms;
import org.assistance.verification.registry.Tolerance;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.registry.WithoutFresh;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The departments' files of the demo city ({@code db/demo/registries}), taken over for the whole city twice: before the first case, without
 * their last row, and some weeks ago as they are.
 */
@Demo
@Component
class DemoRegistries {
    private static final int FIRST_MONTH = 4;
    private static final int SECOND_DAYS_AGO = 40;

    /** A housing bureau's own words: the city's clerk has still to say which column is which. */
    private static final String OTHER_HEADERS = """
            权利人,权利人证件号码,不动产坐落,规划用途,登簿时间,不动产权证号
            王大爷,990101195001011232,示例路12号2幢301室,住宅,2011-06-30,示例不动产权第0000001号
            """;
    private static final String VEHICLES = """
            所有人,证件号码,车型,号牌,初次登记,状态
            王大爷,990101195001011232,摩托车,皖H00000,2016-06-30,正常
            """;

    private final DemoOfficers officers;
    private final Registries registries;
    private final ImportingDepartmentFile importing;
    private final ConfirmingDepartmentFile confirming;
    private final MappingHeaders mapping;
    private final AgreeingTerms agreeing;

    DemoRegistries(DemoOfficers officers, Registries registries, ImportingDepartmentFile importing,
            ConfirmingDepartmentFile confirming, MappingHeaders mapping, AgreeingTerms agreeing) {
        this.officers = officers;
        this.registries = registries;
        this.importing = importing;
        this.confirming = confirming;
        this.mapping = mapping;
        this.agreeing = agreeing;
    }

    void plan(DemoTimeline timeline) {
        LocalDate first = YearMonth.from(timeline.today()).minusMonths(FIRST_MONTH).atDay(1).minusDays(5);
        LocalDate second = timeline.today().minusDays(SECOND_DAYS_AGO);
        for (Registry registry : registries.all()) {
            timeline.add(first, LocalTime.of(9, 0), () -> take(registry, first, true));
            timeline.add(second, LocalTime.of(9, 0), () -> take(registry, second, false));
        }
        LocalDate last = timeline.today().minusDays(1);
        timeline.add(last, LocalTime.of(15, 0), () -> mapVehicles(last.minusDays(1)));
        timeline.add(last, LocalTime.of(15, 30), () -> agreeing.propose(
                new Terms("TAX", last.plusMonths(2).withDayOfMonth(1), true, "0556-0000000", "每月15日前", 1, 15,
                        WayIn.FILE,
                        null, 60, Tolerance.NONE, WithoutFresh.WAIT, "示例〔2026〕1号"),
                officers.acting("AQ01", Role.CITY_CLERK)));
        timeline.add(last, LocalTime.of(16, 0), () -> bring("REAL_ESTATE", "不动产登记簿.csv", OTHER_HEADERS,
                last.minusDays(1)));
    }

    private void take(Registry registry, LocalDate on, boolean withoutLast) {
        String name = registry.code().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
        String text = read("db/demo/registries/" + name);
        String file = withoutLast ? text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1) : text;
        ImportOutcome outcome = importing.stage(registry, registry.label() + ".csv", on.minusDays(1),
                ControlTotals.NONE, new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)),
                officers.acting("AQ01", Role.CITY_CLERK));
        if (!(outcome instanceof ImportOutcome.Staged staged)) {
            throw new IllegalStateException(name + ": " + outcome);
        }
        confirming.confirm(staged.file().id(), staged.file().comparedWith(), officers.acting("AQ03", Role.CITY_CLERK));
    }

    /** A file of a department, brought and confirmed for the whole city. */
    void told(String source, String text, LocalDate on) {
        if (!(bring(source, source.toLowerCase(Locale.ROOT) + ".csv", text,
                on.minusDays(1)) instanceof ImportOutcome.Staged staged)) {
            throw new IllegalStateException(source);
        }
        confirming.confirm(staged.file().id(), staged.file().comparedWith(), officers.acting("AQ03", Role.CITY_CLERK));
    }

    // What the city's clerk said of the headers of the vehicles' file holds from now on; the file waits for the second person.
    private void mapVehicles(LocalDate asOf) {
        ImportOutcome outcome = bring("VEHICLE", "机动车登记表.csv", VEHICLES, asOf);
        if (!(outcome instanceof ImportOutcome.Unmapped waiting)) {
            throw new IllegalStateException("vehicles: " + outcome);
        }
        mapping.map(waiting.file().id(), Map.of("姓名", "所有人", "身份证号码", "证件号码", "车辆类型", "车型", "号牌号码", "号牌", "登记日期",
                "初次登记", "车辆状态", "状态"), officers.acting("AQ01", Role.CITY_CLERK));
    }

    private ImportOutcome bring(String source, String name, String text, LocalDate asOf) {
        return importing.stage(registries.find(source).orElseThrow(), name, asOf, new ControlTotals(1, null),
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)),
                officers.acting("AQ01", Role.CITY_CLERK));
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
