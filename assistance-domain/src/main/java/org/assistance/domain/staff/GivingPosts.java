package org.assistance.domain.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts, and gives posts that decide, pay or administer ({@link Role#needsPasskey}), by two people: an administrator of
 * security who could make two officers alone would be all four eyes. Until a {@link SecondPerson} agrees there is no account and no post.
 */
@Component
@Transactional
public class GivingPosts {
    private static final String SELECT = """
            select a.id, a.officer_id, a.staff_number, a.name, a.role, a.division_code, d.full_name, a.valid_from, a.valid_to, a.asked_by,
                b.name || '（' || b.staff_number || '）' as asker, a.asked_at
            from post_proposal a join division d on d.code = a.division_code join officer b on b.id = a.asked_by
            """;

    private final JdbcClient jdbc;
    private final Officers officers;
    private final KeepingStaff keeping;
    private final StaffRecord record;
    private final AnsweredAlready answered;
    private final Clock clock;

    GivingPosts(JdbcClient jdbc, Officers officers, KeepingStaff keeping, StaffRecord record,
            AnsweredAlready answered, Clock clock) {
        this.answered = answered;
        this.jdbc = jdbc;
        this.officers = officers;
        this.keeping = keeping;
        this.record = record;
        this.clock = clock;
    }

    /** Asks for an account with a first post from today on; answers the proposal's id. */
    public long askAccount(String staffNumber, String name, Role role, DivisionCode division, ActingOfficer by) {
        keeping.refuseAccount(staffNumber, name);
        keeping.refuseGiving(role, division, by);
        long id = ask(null, staffNumber, name.strip(), role, division, LocalDate.now(clock), null, by);
        record.add(by.officerId(), StaffRecord.Kind.POST_ASKED, division,
                "新建账号" + staffNumber + " " + name.strip() + "，" + keeping.words(role, division), by.officerId());
        return id;
    }

    /** Asks for another post of an officer inside the scope; answers the proposal's id. */
    public long askPost(long officerId, Role role, DivisionCode division, LocalDate from, @Nullable LocalDate to,
            ActingOfficer by) {
        keeping.refusePost(officerId, role, division, from, to, by);
        Officer officer = officers.findById(officerId).orElseThrow(NoSuchStaff::new);
        if (waitingIn(by.scope()).stream()
                .anyMatch(one -> one.officerId() != null && one.officerId() == officerId
                        && one.role() == role && one.division().equals(division))) {
            throw new StaffRefusal("role", "这个岗位已经提出，正待确认；要改的先撤回");
        }
        long id = ask(officerId, officer.staffNumber(), officer.name(), role, division, from, to, by);
        record.add(officerId, StaffRecord.Kind.POST_ASKED, division, keeping.words(role, division), by.officerId());
        return id;
    }

    /** What waits in a scope, the oldest first. */
    @Transactional(readOnly = true)
    public List<PostProposal> waitingIn(DivisionScope scope) {
        return jdbc.sql(SELECT
                + "where a.status = 'PROPOSED' and a.division_code >= :lower and a.division_code < :upper order by a.id")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query(GivingPosts::read)
                .list();
    }

    /** What waits for this officer to agree, the oldest first. */
    @Transactional(readOnly = true)
    public List<PostProposal> waitingFor(ActingOfficer by) {
        return waitingIn(by.scope()).stream()
                .filter(one -> one.problemOf(by) == null
                        && SecondPerson.agreesTo(one.role(), one.division(), by))
                .toList();
    }

    /**
     * Agrees: the account and the post are there from now on, not before the day asked for.
     *
     * @param passwordHash makes the hash of a new account's first password, known to nobody before; asked of a new account only
     */
    public PostProposal confirm(long id, Supplier<String> passwordHash, ActingOfficer by) {
        PostProposal agreed = settling(id, by);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = agreed.validFrom().isBefore(today) ? today : agreed.validFrom();
        if (agreed.validTo() != null && agreed.validTo().isBefore(from)) {
            throw new StaffRefusal("post", "岗位的截止日期已过，请退回");
        }
        long officerId = agreed.officerId() == null ? account(agreed, passwordHash.get(), by) : agreed.officerId();
        keeping.refuseBoth(officerId, agreed.role(), agreed.division(), from, agreed.validTo());
        settle(id, "CONFIRMED", officerId, by);
        keeping.hold(new Post(agreed, officerId, from, clock.instant()), "（" + agreed.asker() + "提出）", by);
        return agreed;
    }

    /** Refuses; there is no account and no post. */
    public PostProposal reject(long id, ActingOfficer by) {
        PostProposal refused = settling(id, by);
        settle(id, "REJECTED", refused.officerId(), by);
        told(refused, StaffRecord.Kind.POST_REJECTED, by);
        return refused;
    }

    /** Takes back what an administrator of security of the place asked for. */
    public PostProposal withdraw(long id, ActingOfficer by) {
        PostProposal taken = one(id);
        if (!by.isOneOf(Role.KEEPERS_OF_STAFF) || !by.scope().contains(taken.division())) {
            throw new NoSuchStaff();
        }
        answered.refuse("post_proposal", id, "post");
        if (taken.isOf(by)) {
            throw new StaffRefusal("post", "不能撤回自己的岗位，请由提出的人或者另一名安全管理员撤回");
        }
        settle(id, "WITHDRAWN", taken.officerId(), by);
        told(taken, StaffRecord.Kind.POST_WITHDRAWN, by);
        return taken;
    }

    private long account(PostProposal agreed, String hash, ActingOfficer by) {
        keeping.refuseAccount(agreed.staffNumber(), agreed.name());
        var made = new Officer(agreed.staffNumber(), agreed.name(), hash, clock.instant());
        made.passwordKnownTo(by.officerId(), agreed.askedBy());
        Officer officer = officers.saveAndFlush(made);
        record.add(officer.id(), StaffRecord.Kind.CREATED, agreed.division(), agreed.asker() + "提出",
                agreed.askedBy());
        return officer.id();
    }

    private void told(PostProposal of, StaffRecord.Kind kind, ActingOfficer by) {
        record.add(of.officerId() == null ? of.askedBy() : of.officerId(), kind, of.division(),
                of.staffNumber() + " " + of.name() + "，" + of.what() + "（" + of.asker() + "提出）", by.officerId());
    }

    private long ask(@Nullable Long officerId, String staffNumber, String name, Role role, DivisionCode division,
            LocalDate from, @Nullable LocalDate to, ActingOfficer by) {
        return jdbc
                .sql("""
                    insert into post_proposal (officer_id, staff_number, name, role, division_code, valid_from,
                        valid_to, asked_by, asked_at)
                    values (:officer, :number, :name, :role, :division, :from, :to, :by, :at)
                    on conflict (staff_number) where status = 'PROPOSED' and officer_id is null do nothing returning id""")
                .param("officer", officerId)
                .param("number", staffNumber)
                .param("name", name)
                .param("role", role.name())
                .param("division", division.value())
                .param("from", from)
                .param("to", to)
                .param("by", by.officerId())
                .param("at", now())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new StaffRefusal("staffNumber", "工号 " + staffNumber + " 已经提出，正待确认"));
    }

    private PostProposal one(long id) {
        return jdbc.sql(SELECT + "where a.id = ? for no key update of a")
                .param(id)
                .query(GivingPosts::read)
                .optional()
                .orElseThrow(NoSuchStaff::new);
    }

    private PostProposal settling(long id, ActingOfficer by) {
        PostProposal found = one(id);
        if (found.askedBy() != by.officerId() && !SecondPerson.agreesTo(found.role(), found.division(), by)) {
            throw new NoSuchStaff();
        }
        answered.refuse("post_proposal", id, "post");
        String problem = found.problemOf(by);
        if (problem != null) {
            throw new StaffRefusal("post", problem);
        }
        return found;
    }

    private void settle(long id, String status, @Nullable Long officerId, ActingOfficer by) {
        jdbc.sql("""
                update post_proposal set status = :status, officer_id = :officer, settled_by = :by, settled_at = :at
                where id = :id""")
                .param("status", status)
                .param("officer", officerId)
                .param("by", by.officerId())
                .param("at", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PostProposal read(ResultSet row, int number) throws SQLException {
        return new PostProposal(row.getLong("id"), (Long) row.getObject("officer_id"), row.getString("staff_number"),
                row.getString("name"), Role.valueOf(row.getString("role")),
                new DivisionCode(row.getString("division_code")), row.getString("full_name"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getLong("asked_by"), row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
