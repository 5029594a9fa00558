package org.assistance.domain.whatif;

import java.time.Instant;
import java.time.LocalDate;

/** A run in a list. */
public record RunRow(long id, String division, String place, String title, LocalDate month, WhatIfRun.Status status,
        Instant askedAt, String askedBy) {}
