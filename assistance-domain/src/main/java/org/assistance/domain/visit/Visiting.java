package org.assistance.domain.visit;

import org.assistance.domain.application.PersonName;
import org.assistance.domain.kinship.Kinship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.FourEyes;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.FollowingUp;
import org.assistance.eligibility.value.Programme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts down what two people saw at a family's home, before the township gives its opinion (section 2.4 step 7). */
@Service
@Transactional
public class Visiting {
    private static final Set<Programme> ONLY_AFTER_A_VISIT = EnumSet.of(Programme.DIBAO, Programme.TEKUN);

    private final HouseholdVisits visits;
    private final FollowingUp followingUp;
    private final Applications applications;
    private final FourEyes fourEyes;
    private final Kinship kinship;
    private final Deadlines deadlines;
    private final Clock clock;

    Visiting(HouseholdVisits visits, FollowingUp followingUp, Applications applications, FourEyes fourEyes,
            Kinship kinship, Deadlines deadlines,
            Clock clock) {
        this.visits = visits;
        this.followingUp = followingUp;
        this.applications = applications;
        this.fourEyes = fourEyes;
        this.kinship = kinship;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether the opinion must wait for a visit: for 低保 and 特困 it always does. */
    @Transactional(readOnly = true)
    public boolean isOwed(AssistanceCase of) {
        return of.programmes().stream().anyMatch(ONLY_AFTER_A_VISIT::contains)
                && visits.ofCase(of.id()).stream().allMatch(HouseholdVisit::byCounty);
    }

    /** Whether an officer may put down a visit now. */
    public static boolean mayRecord(AssistanceCase of, ActingOfficer by) {
        return of.allows(by, Action.CASE_VISIT);
    }

    /**
     * Whether an officer of the county may put down the county's own visit now: to a family in the register of relatives, before the
     * decision; after it where urgent relief did not wait.
     */
    @Transactional(readOnly = true)
    public boolean mayRecordForTheCounty(AssistanceCase of, ActingOfficer by) {
        boolean decided = of.stage() == Stage.PAYMENT || of.stage() == Stage.CLOSED;
        return of.allows(by, Action.CASE_COUNTY_VISIT) && (!decided || of.route() == Route.FAST_RELIEF)
                && kinship.filedAs(of.id()) != null;
    }

    /** The first day on which the family can have been visited: that of the application. */
    @Transactional(readOnly = true)
    public LocalDate earliest(AssistanceCase of) {
        return applications.findById(of.applicationId()).orElseThrow().appliedOn();
    }

    /** The names of those who may sign as members: who counts by what is declared. */
    @Transactional(readOnly = true)
    public List<String> household(AssistanceCase of) {
        Application application = applications.findById(of.applicationId()).orElseThrow();
        return application.members()
                .stream()
                .filter(member -> application.facts().member(member.number()).mayCount())
                .map(ApplicationMember::name)
                .toList();
    }

    /**
     * Puts down a visit; the case stays where it is, and its history says so.
     *
     * @throws NotAllowed when the post does not visit families
     * @throws IllegalMove when the opinion is given already, or the visit cannot have been on that day, by those
     *         people, or signed by those
     */
    public HouseholdVisit record(AssistanceCase of, NewVisit put, ActingOfficer by) {
        boolean county = by.isOneOf(Action.CASE_COUNTY_VISIT.roles());
        if (county && !mayRecordForTheCounty(of, by)) {
            throw new IllegalMove("县级入户调查只在案件列入近亲属备案之后、作出决定之前登记；小额快救可以事后补办");
        }
        if (!county && !by.isOneOf(Action.CASE_VISIT.roles())) {
            throw new NotAllowed("入户调查由乡镇（街道）经办人登记；列入近亲属备案的，县级民政审核人、确认人也要入户并登记");
        }
        if (!county && !mayRecord(of, by)) {
            throw new IllegalMove("入户调查在受理之后、提出初审意见之前登记，案件现处于“" + of.stage().label() + "”环节");
        }
        Instant now = clock.instant();
        if (put.visitedOn().isAfter(deadlines.dayOf(now)) || put.visitedOn().isBefore(earliest(of))) {
            throw new IllegalMove("入户日期应在申请之日（" + earliest(of) + "）和今天之间");
        }
        if (PersonName.namesNobody(put.firstVisitor()) || PersonName.namesNobody(put.secondVisitor())
                || put.firstVisitor().equals(put.secondVisitor())) {
            throw new IllegalMove("入户调查须由两人以上进行");
        }
        String anotherHand = fourEyes.refusalToSurvey(of.id(), put.firstVisitor(), put.secondVisitor());
        if (anotherHand != null) {
            throw new IllegalMove(anotherHand);
        }
        String wrongSigner = put.signedBy() == null
                ? null
                : Signers.problemOf(put.signedBy(), put.present(), household(of));
        if (wrongSigner != null) {
            throw new IllegalMove(wrongSigner);
        }
        var made = visits.save(new HouseholdVisit(of, put, county, by.officerId(), now));
        if (put.method() == VisitMethod.HOME) {
            followingUp.visited(of, made.id(), put.visitedOn(), by);
        }
        of.note(Duty.OPINE, (county ? "县级入户调查（" : "入户调查（") + put.visitedOn() + "，" + made.visitors() + "）", null, by,
                now);
        return made;
    }
}
