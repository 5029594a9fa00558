package org.assistance.verification.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All the registries that are asked, in the order of the report. */
@Component
public class Registries {
    private final List<Registry> all = List.of(new DeathRegistry(), new PensionRegistry(), new PublicPayrollRegistry(),
            new VehicleRegistry(), new RealEstateRegistry(), new DisabilityCertificateRegistry());

    /** All of them. */
    public List<Registry> all() {
        return all;
    }

    /** The one with a code. */
    public Optional<Registry> find(String code) {
        return all.stream().filter(registry -> registry.code().equals(code)).findFirst();
    }
}
