package org.assistance.domain.application;

import java.time.Instant;
import java.util.UUID;

/** A draft in a list; a correction belongs to a case that was opened already. */
public record DraftLine(UUID id, String applicantName, String divisionName, long officerId, String officerName,
        Instant updatedAt, boolean correction) {}
