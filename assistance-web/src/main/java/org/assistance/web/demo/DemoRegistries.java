package org.assistance.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import org.assistance.domain.staff.Role;
import org.assistance.verification.file.ConfirmingDepartmentFile;
import org.assistance.verification.file.ControlTotals;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.file.ImportingDepartmentFile;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
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

    private final DemoOfficers officers;
    private final Registries registries;
    private final ImportingDepartmentFile importing;
    private final ConfirmingDepartmentFile confirming;

    DemoRegistries(DemoOfficers officers, Registries registries, ImportingDepartmentFile importing,
            ConfirmingDepartmentFile confirming) {
        this.officers = officers;
        this.registries = registries;
        this.importing = importing;
        this.confirming = confirming;
    }

    void plan(DemoTimeline timeline) {
        LocalDate first = YearMonth.from(timeline.today()).minusMonths(FIRST_MONTH).atDay(1).minusDays(5);
        LocalDate second = timeline.today().minusDays(SECOND_DAYS_AGO);
        for (Registry registry : registries.all()) {
            timeline.add(first, LocalTime.of(9, 0), () -> take(registry, first, true));
            timeline.add(second, LocalTime.of(9, 0), () -> take(registry, second, false));
        }
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
        confirming.confirm(staged.file().id(), officers.acting("AQ03", Role.CITY_CLERK));
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
