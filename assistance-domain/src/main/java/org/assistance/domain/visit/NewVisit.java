package org.assistance.domain.visit;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.PersonName;
import org.assistance.eligibility.facts.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What is put down of a visit.
 *
 * @param method at home, or by phone or video
 * @param remoteReason why not at home; null when it was
 * @param visitedOn the day
 * @param firstVisitor one who visited, by name; blanks within a name go
 * @param secondVisitor another, likewise
 * @param present who of the family was there
 * @param seen the home, the living conditions, what speaks for or against the declaration
 * @param neighbours whom of the neighbours they asked and what they said
 * @param signedBy who of the family signed the record; null when nobody did
 * @param unsignedReason why nobody signed; null when somebody did
 * @param signals what lets the family seem better off than it says (XZ-29), each with what was seen and, where it was asked, how the
 *            family explains it; empty for nothing
 */
public record NewVisit(VisitMethod method, @Nullable String remoteReason, LocalDate visitedOn, String firstVisitor,
        String secondVisitor, String present, String seen, String neighbours, @Nullable String signedBy,
        @Nullable String unsignedReason, List<Signal> signals) {
    // 王 芳 is 王芳: who visited must be known again when the case is decided.
    public NewVisit {
        firstVisitor = PersonName.bare(firstVisitor);
        secondVisitor = PersonName.bare(secondVisitor);
        signals = List.copyOf(signals);
    }

    /** A visit on which nothing of the kind was seen. */
    public NewVisit(VisitMethod method, @Nullable String remoteReason, LocalDate visitedOn, String firstVisitor,
            String secondVisitor, String present, String seen, String neighbours, @Nullable String signedBy,
            @Nullable String unsignedReason) {
        this(method, remoteReason, visitedOn, firstVisitor, secondVisitor, present, seen, neighbours, signedBy,
                unsignedReason, List.of());
    }
}
