package org.assistance.domain.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the staff of a division: accounts and posts (rulebook section 1). New accounts, and posts that decide, pay or administer, are
 * given by {@link GivingPosts}, passwords and factors by {@link ResettingAccounts}.
 *
 * <p>Nobody gives himself a post, and who moves money or decides keeps no staff: with an account of one's own making four
 * eyes would be two. Each step leaves a line in {@link StaffRecord}. Refusals are {@link StaffRefusal};
 * an officer outside the scope does not exist for the one who asks.
 */
@Component
public class KeepingStaff {
    private final Officers officers;
    private final Posts posts;
    private final Divisions divisions;
    private final StaffRecord record;
    private final SecondFactors factors;
    private final Clock clock;

    KeepingStaff(Officers officers, Posts posts, Divisions divisions, StaffRecord record, SecondFactors factors,
            Clock clock) {
        this.officers = officers;
        this.posts = posts;
        this.divisions = divisions;
        this.record = record;
        this.factors = factors;
        this.clock = clock;
    }

    /**
     * Gives an officer inside the scope another post, from today at the earliest.
     *
     * @throws StaffRefusal also where the role waits for a second person, see {@link GivingPosts}
     */
    @Transactional
    public Post give(long officerId, Role role, DivisionCode division, LocalDate from, @Nullable LocalDate to,
            ActingOfficer by) {
        if (role.needsPasskey()) {
            throw new StaffRefusal("role", "“" + role.label() + "”由另一人确认后才生效");
        }
        refusePost(officerId, role, division, from, to, by);
        return hold(new Post(officerId, role, division, from, to, by.officerId(), clock.instant()), "", by);
    }

    void refusePost(long officerId, Role role, DivisionCode division, LocalDate from, @Nullable LocalDate to,
            ActingOfficer by) {
        require(officerId, by);
        if (officerId == by.officerId()) {
            throw new StaffRefusal("role", "不能给自己安排岗位，请由其他管理人员办理");
        }
        refuseGiving(role, division, by);
        if (from.isBefore(LocalDate.now(clock))) {
            throw new StaffRefusal("validFrom", "岗位最早从今天开始，不能补到过去");
        }
        if (to != null && to.isBefore(from)) {
            throw new StaffRefusal("validTo", "截止日期不能早于起始日期");
        }
        refuseBoth(officerId, role, division, from, to);
    }

    void refuseAccount(String staffNumber, String name) {
        refuse("staffNumber", Officer.problemOfNumber(staffNumber));
        refuse("name", Officer.problemOfName(name));
        if (officers.findByStaffNumber(staffNumber).isPresent()) {
            throw new StaffRefusal("staffNumber", "工号 " + staffNumber + " 已有人使用");
        }
    }

    /** Ends a post with a last day; the last day may lie behind, never before the first. */
    @Transactional
    public void end(long postId, LocalDate lastDay, ActingOfficer by) {
        Post post = posts.findById(postId).filter(p -> mayKeep(p, by)).orElseThrow(NoSuchStaff::new);
        if (post.officerId() == by.officerId()) {
            throw new StaffRefusal("lastDay", "不能结束自己的岗位，请由其他管理人员办理");
        }
        if (lastDay.isBefore(post.validFrom())) {
            throw new StaffRefusal("lastDay", "截止日期不能早于起始日期 " + post.validFrom());
        }
        if (post.validTo().filter(lastDay::isAfter).isPresent()) {
            throw new StaffRefusal("lastDay", "该岗位到" + post.validTo().orElseThrow() + "为止，不能延长；需要的另行增加岗位");
        }
        post.end(lastDay, by.officerId());
        posts.saveAndFlush(post);
        record.add(post.officerId(), StaffRecord.Kind.POST_ENDED, post.division(),
                words(post.role(), post.division()) + "，到" + lastDay + "为止", by.officerId());
    }

    /**
     * Takes away all second factors at the server's console, of an administrator of security when no other one is left.
     *
     * @throws IllegalStateException with a Chinese sentence when the number is nobody's or somebody else's
     */
    @Transactional
    public void resetFactorsAtConsole(String staffNumber) {
        Officer officer = officers.findByStaffNumber(staffNumber)
                .filter(one -> posts.findByOfficerIdOrderByValidFromAscIdAsc(one.id())
                        .stream()
                        .anyMatch(post -> Role.KEEPERS_OF_STAFF.contains(post.role())
                                && post.heldOn(LocalDate.now(clock))))
                .orElseThrow(() -> new IllegalStateException("在任的安全管理员里没有工号 " + staffNumber + "；其他人请由安全管理员在人员页重置。"));
        factors.forget(officer.id());
        officer.endSessions();
        officers.saveAndFlush(officer);
        record.add(officer.id(), StaffRecord.Kind.FACTORS_RESET, "服务器控制台命令", null);
    }

    /** Stops an officer, at the next request; admitted again by two ({@link ResettingAccounts#admit}). */
    @Transactional
    public void stop(long officerId, ActingOfficer by) {
        Officer officer = require(officerId, by);
        if (officerId == by.officerId()) {
            throw new StaffRefusal("enabled", "不能停用自己的账号");
        }
        officer.disable();
        officers.saveAndFlush(officer);
        record.add(officerId, StaffRecord.Kind.DISABLED, by.officerId());
    }

    /** The officer, when every post of his or hers that still counts lies in the scope of the one who asks. */
    @Transactional(readOnly = true)
    public Optional<Officer> find(long officerId, ActingOfficer by) {
        LocalDate today = LocalDate.now(clock);
        List<Post> all = posts.findByOfficerIdOrderByValidFromAscIdAsc(officerId);
        List<Post> counting = all.stream().filter(p -> p.validTo().filter(today::isAfter).isEmpty()).toList();
        List<Post> decisive = counting.isEmpty() ? all : counting;
        return by.isOneOf(Role.KEEPERS_OF_STAFF) && decisive.stream().allMatch(p -> mayKeep(p, by))
                ? officers.findById(officerId)
                : Optional.empty();
    }

    /** Puts a post down, with a word more for the record. */
    Post hold(Post post, String more, ActingOfficer by) {
        try {
            Post held = posts.saveAndFlush(post);
            record.add(held.officerId(), StaffRecord.Kind.POST_GIVEN, held.division(),
                    words(held.role(), held.division()) + "，" + held.validFrom() + "起"
                            + held.validTo().map(to -> "，到" + to + "为止").orElse("") + more,
                    by.officerId());
            return held;
        } catch (DataIntegrityViolationException overlap) {
            throw new StaffRefusal("validFrom", "该人员在这段时间已有相同的岗位");
        }
    }

    String words(Role role, DivisionCode division) {
        return role.label() + " " + divisions.find(division).map(Division::name).orElse(division.value());
    }

    Officer require(long officerId, ActingOfficer by) {
        return find(officerId, by).orElseThrow(NoSuchStaff::new);
    }

    void refuseGiving(Role role, DivisionCode division, ActingOfficer by) {
        if (!by.isOneOf(Role.KEEPERS_OF_STAFF)) {
            throw new StaffRefusal("role", "您的岗位不能安排“" + role.label() + "”");
        }
        boolean stands = divisions.find(division).filter(d -> d.standsOn(LocalDate.now(clock))).isPresent();
        if (!by.scope().contains(division) || !stands) {
            throw new StaffRefusal("division", "没有这个区划，或不在您的辖区内");
        }
        if (!role.fits(division)) {
            throw new StaffRefusal("division", "“" + role.label() + "”应设在" + role.levelLabel() + "区划");
        }
    }

    // Of the administrators the database refuses it too, whoever gives the post.
    void refuseBoth(long officerId, Role role, DivisionCode division, LocalDate from, @Nullable LocalDate to) {
        List<Post> beside = posts.findByOfficerIdOrderByValidFromAscIdAsc(officerId)
                .stream()
                .filter(post -> post.validTo().filter(from::isAfter).isEmpty()
                        && (to == null || !post.validFrom().isAfter(to)))
                .toList();
        beside.stream().filter(post -> !post.role().goesWith(role)).findFirst().ifPresent(post -> {
            throw new StaffRefusal("role", "三员分立：系统管理员、安全管理员、审计管理员由三个人担任，也不兼业务岗位；该人员同期的岗位是“"
                    + post.role().label() + "”");
        });
        beside.stream()
                .filter(post -> post.division().equals(division)
                        && (post.role().decidesAfter(role) || role.decidesAfter(post.role())))
                .findFirst()
                .ifPresent(post -> {
                    throw new StaffRefusal("role", "经办（审核）和确认由两个人担任；该人员同期在同一地区的岗位是“" + post.role().label()
                            + "”，请先结束那个岗位");
                });
    }

    private static void refuse(String field, @Nullable String problem) {
        if (problem != null) {
            throw new StaffRefusal(field, problem);
        }
    }

    private static boolean mayKeep(Post post, ActingOfficer by) {
        return by.isOneOf(Role.KEEPERS_OF_STAFF)
                && by.scope().contains(post.division());
    }
}
