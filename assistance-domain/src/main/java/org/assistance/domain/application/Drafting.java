package org.assistance.domain.application;

import org.assistance.domain.permission.Action;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps applications while they are typed. */
@Service
@Transactional
public class Drafting {
    /** Who types applications: at the village (R02) and at the township's counter (R03). */
    public static final Set<Role> COUNTER = Action.DRAFT_WRITE.roles();

    private static final Duration SECOND_CLICK = Duration.ofSeconds(5);
    private static final Duration LEFT_BEHIND = Duration.ofHours(8);

    private final Drafts drafts;
    private final Clock clock;

    Drafting(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Begins an application in the officer's division. A draft of the officer's own that nobody has touched is taken again on a
     * second click, and when it was left behind hours ago; not in between, when its form may be open for another family.
     *
     * @throws NotAllowed when the post does not take applications
     */
    public ApplicationDraft create(ActingOfficer by) {
        refuseUnlessAtTheCounter(by);
        drafts.oneAtATime(by.officerId());
        return drafts.untouched(by.officerId(), by.division().value())
                .stream()
                .filter(empty -> !maybeOpen(empty))
                .findFirst()
                .map(empty -> empty.begunAnew(clock.instant()))
                .orElseGet(() -> drafts.save(new ApplicationDraft(UUID.randomUUID(), by, clock.instant())));
    }

    private boolean maybeOpen(ApplicationDraft empty) {
        Duration age = Duration.between(empty.createdAt(), clock.instant());
        return age.compareTo(SECOND_CLICK) > 0 && age.compareTo(LEFT_BEHIND) < 0;
    }

    /**
     * Keeps what was typed; see {@link SavedDraft} for what happens when two pages type at once.
     *
     * @param complete whether all fields of the form are given, so that others were removed
     * @param opened the page that posts it
     * @throws NoSuchDraft when it lies outside the officer's division
     * @throws IllegalMove when it was submitted or discarded meanwhile
     */
    public SavedDraft save(UUID id, Map<String, String> typed, boolean complete, OpenedPage opened, ActingOfficer by) {
        refuseUnlessAtTheCounter(by);
        return held(id, by).save(typed, complete, opened, by, clock.instant());
    }

    /** The same from a page that knows the version it was opened with and no tab. */
    public SavedDraft save(UUID id, Map<String, String> typed, boolean complete, int opened, ActingOfficer by) {
        return save(id, typed, complete, new OpenedPage(opened, ""), by);
    }

    /**
     * Throws a draft away; it stays on record but in no list.
     *
     * @throws IllegalMove when it was submitted or discarded already
     */
    public void discard(UUID id, ActingOfficer by) {
        refuseUnlessAtTheCounter(by);
        held(id, by).discarded(clock.instant());
    }

    /**
     * A draft for reading.
     *
     * @throws NoSuchDraft when it does not exist or lies outside the scope
     */
    @Transactional(readOnly = true)
    public ApplicationDraft required(UUID id, DivisionScope scope) {
        ApplicationDraft found = drafts.findInScope(id, scope.lower(), scope.upper()).orElseThrow(NoSuchDraft::new);
        Trace.saw(Subject.DRAFT, id);
        return found;
    }

    /**
     * The open drafts of the officer's division in which anything is typed or filed: the officer's own first, the last changed first.
     *
     * @param page from 1; what lies outside is the nearest page
     */
    @Transactional(readOnly = true)
    public DraftPage open(ActingOfficer by, int page) {
        DivisionScope scope = by.scope();
        long total = drafts.countOpen(scope.lower(), scope.upper());
        int last = (int) Math.max(1, (total + DraftPage.SIZE - 1) / DraftPage.SIZE);
        int number = Math.clamp(page, 1, last);
        List<DraftLine> lines = drafts
                .open(scope.lower(), scope.upper(), by.officerId(), PageRequest.of(number - 1, DraftPage.SIZE))
                .stream()
                .map(one -> new DraftLine(one.draft(), one.divisionName(), one.officerName()))
                .toList();
        lines.forEach(line -> Trace.saw(Subject.DRAFT, line.id()));
        return new DraftPage(lines, number, total);
    }

    ApplicationDraft held(UUID id, ActingOfficer by) {
        return drafts.holdInScope(id, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchDraft::new);
    }

    static void refuseUnlessAtTheCounter(ActingOfficer by) {
        if (!by.isOneOf(COUNTER)) {
            throw new NotAllowed("申请由村（社区）协理员或乡镇（街道）经办人填写，您当前的岗位不能填写申请");
        }
    }
}
