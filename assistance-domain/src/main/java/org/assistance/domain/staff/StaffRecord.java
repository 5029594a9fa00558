package org.assistance.domain.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of accounts (账号管理记录): who made, stopped or readmitted one, gave it a password or a post, and who signed in. Append-only. */
@Component
public class StaffRecord {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 50;

    /** A part of the record that is read by itself. */
    public enum Chapter {
        /** What was done to accounts. */
        ACCOUNTS("账号和岗位的变动", "not in ('SIGNED_IN', 'SIGN_IN_REFUSED')"),
        /** Sign-ins, and refused ones. */
        SIGN_INS("登录和登录失败", "in ('SIGNED_IN', 'SIGN_IN_REFUSED', 'GIVEN_USED', 'GIVEN_USED_NEARBY')"),
        /** Passwords that somebody else gave, and their use. */
        GIVEN("发放的密码和首次登录", "in ('CREATED', 'PASSWORD_GIVEN', 'GIVEN_USED', 'GIVEN_USED_NEARBY')");

        private final String label;
        private final String kinds;

        Chapter(String label, String kinds) {
            this.label = label;
            this.kinds = kinds;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done to an account. */
    public enum Kind {
        /** The account was made. */
        CREATED("新建账号"),
        /** A password was given by somebody else. */
        PASSWORD_GIVEN("重置密码"),
        /** The officer chose a password. */
        PASSWORD_CHOSEN("本人修改密码"),
        /** It may sign in again. */
        ENABLED("启用账号"),
        /** It may not sign in. */
        DISABLED("停用账号"),
        /** A post was given. */
        POST_GIVEN("安排岗位"),
        /** A post got its last day. */
        POST_ENDED("结束岗位"),
        /** The officer added a second factor. */
        FACTOR_ADDED("登记第二因素"),
        /** The officer took a passkey off. */
        FACTOR_REMOVED("删除第二因素"),
        /** Somebody else took all second factors away, for a reason. */
        FACTORS_RESET("重置第二因素"),
        /** A reset was asked for, which a second person has to agree to. */
        RESET_ASKED("提出重置"),
        /** A second person refused a reset. */
        RESET_REJECTED("不同意重置"),
        /** A reset was taken back before anybody agreed. */
        RESET_WITHDRAWN("撤回重置"),
        /** A new account or a post was proposed, which a second person has to agree to. */
        POST_ASKED("提出账号、岗位"),
        /** A second person refused a new account or a post. */
        POST_REJECTED("不同意账号、岗位"),
        /** A proposal was taken back before anybody agreed. */
        POST_WITHDRAWN("撤回账号、岗位"),
        /** The officer signed in. */
        SIGNED_IN("登录"),
        /** Somebody tried to with this staff number and was refused. */
        SIGN_IN_REFUSED("登录失败"),
        /** A password that somebody else gave signed in. */
        GIVEN_USED("用发放的密码首次登录"),
        /** The same where somebody who knows it had signed in of late. */
        GIVEN_USED_NEARBY("用发放的密码首次登录，地址可疑");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /**
     * One line.
     *
     * @param detail role, division and days of a post; may be blank
     * @param by who did it; null when the one-time command did, or nobody knows who tried
     */
    public record Line(long id, Instant at, String staffNumber, String name, Kind kind, String detail,
            @Nullable String by) {}

    /** How an address stands in a line. */
    static String from(String address) {
        return "来自 " + PlainAddress.of(address);
    }

    /** Puts a line about an account down, in the transaction that does it, where the account's latest post is. */
    void add(long officerId, Kind kind, long by) {
        add(officerId, kind, "", by);
    }

    /** The same with a word more; {@code by} null: nobody knows, or the one-time command. */
    void add(long officerId, Kind kind, String detail, @Nullable Long by) {
        DivisionCode place = new DivisionCode(jdbc.sql("""
                select division_code from post where officer_id = :officer
                order by valid_to is not null, valid_to desc, id desc limit 1""")
                .param("officer", officerId)
                .query(String.class)
                .single());
        add(officerId, kind, place, detail, by);
    }

    /** Puts a line about a post, or about an account made for one, down; {@code by} null: the one-time command. */
    public void add(long officerId, Kind kind, DivisionCode place, String detail, @Nullable Long by) {
        jdbc.sql("""
                insert into officer_event (officer_id, kind, division_code, detail, by_id, at)
                values (:officer, :kind, :division, :detail, :by, :at)""")
                .param("division", place.value())
                .param("officer", officerId)
                .param("kind", kind.name())
                .param("detail", detail)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The lines of a scope: of a post, where it is; of an account, where it had its post then. The newest first.
     *
     * @param of which of them
     * @param text a staff number or part of a name, of who did it or to whom; blank takes all
     * @param before the id of the last line of the page before; {@link Long#MAX_VALUE} for the first
     */
    @Transactional(readOnly = true)
    public List<Line> lines(DivisionScope scope, Chapter of, String text, long before) {
        return jdbc.sql("""
                select e.id, e.at, e.kind, e.detail, o.staff_number, o.name,
                    b.name || '（' || b.staff_number || '）' as by_name
                from officer_event e
                    join officer o on o.id = e.officer_id
                    left join officer b on b.id = e.by_id
                where e.id < :before and e.kind %s
                  and e.division_code >= :lower and e.division_code < :upper
                  and (:text = '' or upper(:text) in (o.staff_number, b.staff_number)
                      or position(:text in o.name) > 0 or position(:text in coalesce(b.name, '')) > 0)
                order by e.id desc limit :limit""".formatted(of.kinds))
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("text", text.strip())
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, _) -> new Line(row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("staff_number"),
                        row.getString("name"), Kind.valueOf(row.getString("kind")), row.getString("detail"),
                        row.getString("by_name")))
                .list();
    }
}
