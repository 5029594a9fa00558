package org.assistance.verification.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registries that the rows of the sources make, in the order of the report. */
@Component
public class Registries {
    private final DepartmentSources sources;
    private final Clock clock;

    Registries(DepartmentSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** Those that are asked today. */
    public List<Registry> all() {
        LocalDate today = LocalDate.now(clock);
        return listed().stream().filter(registry -> registry.source().usedOn(today)).toList();
    }

    /** All of them, those that nothing has been agreed about among them. */
    public List<Registry> listed() {
        return sources.on(LocalDate.now(clock)).stream().map(Registries::of).toList();
    }

    /** What each is called with its department, by code. */
    public Map<String, String> titles() {
        return listed().stream().collect(Collectors.toMap(Registry::code, Registry::title));
    }

    /** The one with a code, asked today or not. */
    public Optional<Registry> find(String code) {
        return sources.on(LocalDate.now(clock))
                .stream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .map(Registries::of);
    }

    /** The registry that a row makes. */
    public static Registry of(DepartmentSource source) {
        return switch (source.shape()) {
            case MONTHLY_INCOME -> new MonthlyIncome(source);
            case LUMP_INCOME -> new LumpIncome(source);
            case ASSET -> new AssetHolding(source);
            case STATUS -> new PersonStatus(source);
            case CERTIFICATE -> new DisabilityCertificates(source);
            case EXPENDITURE -> new Expenditure(source);
            case REAL_ESTATE -> new RealEstateRegistry(source);
        };
    }
}
