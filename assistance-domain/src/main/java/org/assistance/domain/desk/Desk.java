package org.assistance.domain.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Worklist;
import org.assistance.domain.kinship.Register;
import org.assistance.domain.kinship.Withdrawing;
import org.assistance.domain.payment.PendingChanges;
import org.assistance.domain.place.LeftBehind;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.GivingPosts;
import org.assistance.domain.staff.ResettingAccounts;
import org.jspecify.annotations.Nullable;
import org.assistance.domain.review.DueReviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that waits for an officer, read at one moment: it is the page that everybody opens most. */
@Component
@Transactional(readOnly = true)
public class Desk {
    private final Worklist worklist;
    private final PendingChanges changes;
    private final LeftBehind leftBehind;
    private final DueReviews reviews;
    private final ResettingAccounts resetting;
    private final GivingPosts giving;
    private final Register register;
    private final Withdrawing withdrawing;
    private final JdbcClient jdbc;

    Desk(Worklist worklist, PendingChanges changes, LeftBehind leftBehind, DueReviews reviews,
            ResettingAccounts resetting, GivingPosts giving, Register register, Withdrawing withdrawing,
            JdbcClient jdbc) {
        this.giving = giving;
        this.register = register;
        this.withdrawing = withdrawing;
        this.worklist = worklist;
        this.changes = changes;
        this.leftBehind = leftBehind;
        this.reviews = reviews;
        this.resetting = resetting;
        this.jdbc = jdbc;
    }

    /**
     * What lies on the desk.
     *
     * @param cases those asked for, and how many wait at each stage
     * @param others how much other work of the post waits; a kind with nothing to do is there with 0
     */
    public record View(Worklist.View cases, Map<OtherWork, Integer> others) {}

    /** What waits on a day; the cases as {@link Worklist#view} takes them. */
    public View of(ActingOfficer of, @Nullable Stage only, boolean hanging, Worklist.After after, int limit,
            LocalDate today) {
        return new View(worklist.view(of, only, hanging, after, limit, today), others(of, today));
    }

    /** How much work that is no case waits for an officer, by kind, in the order of the kinds. */
    public Map<OtherWork, Integer> others(ActingOfficer of, LocalDate today) {
        var counts = new EnumMap<OtherWork, Integer>(OtherWork.class);
        OtherWork.of(of.role()).forEach(kind -> counts.put(kind, 0));
        counts.putAll(counted(counts.keySet().stream().filter(kind -> kind.count().isPresent()).toList(), of,
                today));
        counts.computeIfPresent(OtherWork.CHANGES, (kind, none) -> changes.count(of));
        if (counts.containsKey(OtherWork.REVIEWS)) {
            Map<DueReviews.Kind, Integer> due = reviews.counts(of, today);
            counts.put(OtherWork.TAPERS, due.getOrDefault(DueReviews.Kind.TAPER, 0));
            counts.put(OtherWork.REVIEWS, due.getOrDefault(DueReviews.Kind.DEATH, 0)
                    + due.getOrDefault(DueReviews.Kind.PERIODIC, 0));
        }
        counts.computeIfPresent(OtherWork.RESETS,
                (kind, none) -> resetting.waitingFor(of).size() + giving.waitingFor(of).size());
        counts.computeIfPresent(OtherWork.KINSHIP,
                (kind, none) -> register.waiting(of.scope()) + withdrawing.waiting(of).size());
        counts.computeIfPresent(OtherWork.ENDED_DIVISIONS, (kind, none) -> leftBehind.waiting(of.scope(), today));
        return counts;
    }

    private Map<OtherWork, Integer> counted(List<OtherWork> kinds, ActingOfficer of, LocalDate today) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        String all = kinds.stream()
                .map(kind -> "(" + kind.count().orElseThrow() + ") as " + kind)
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + all)
                .param("lower", of.scope().lower())
                .param("upper", of.scope().upper())
                .param("officer", of.officerId())
                .param("role", of.role().name())
                .param("today", today)
                .query((row, at) -> {
                    var counts = new HashMap<OtherWork, Integer>();
                    for (OtherWork kind : kinds) {
                        counts.put(kind, row.getInt(kind.name()));
                    }
                    return counts;
                })
                .single();
    }
}
