package org.assistance.domain.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.domain.staff.StaffRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record as an auditor reads it.
 *
 * @param who name and staff number; null where no officer did it
 * @param job the system's own work; null where an officer did it
 * @param account the account of the database, which tells who it was where neither is known
 * @param subject a table that changed, or the name of a {@link Subject} that was seen
 * @param keys the row that changed, or what was seen
 * @param amount how many rows or things
 * @param columns the columns that changed; empty otherwise
 * @param seal its number in the chain; null while it waits for its seal
 * @param caseNumber of the one case that it is about; null where it is about none or several
 * @param about whose account it is about; null where it is about none
 * @param done what was done to that account; null where it is not told so
 * @param place the smallest division that holds all that was seen; null where one thing was seen, or nobody knows
 */
public record RecordedEvent(long id, Instant at, Kind kind, @Nullable String who, @Nullable String job, String account,
        @Nullable String client, @Nullable String address, String subject, List<String> keys, long amount,
        @Nullable String operation, List<String> columns, @Nullable Integer status, @Nullable Long seal,
        @Nullable String caseNumber, @Nullable String about, StaffRecord.@Nullable Kind done,
        @Nullable String place) {
    /** What somebody does at the door, before the record knows who it is. */
    private static final Set<StaffRecord.Kind> SIGN_INS = EnumSet.of(StaffRecord.Kind.SIGNED_IN,
            StaffRecord.Kind.GIVEN_USED, StaffRecord.Kind.GIVEN_USED_NEARBY);

    /** What happened. */
    public enum Kind {
        /** Something was shown. */
        SIGHT("查看"),
        /** A row was put in, changed or taken out. */
        CHANGE("变动"),
        /** An address was refused. */
        REFUSED("拒绝访问");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** Whether it came neither from an officer nor from the system's own work: from outside the application. */
    public boolean outside() {
        return who == null && job == null;
    }

    private boolean signsIn() {
        return Actor.NOT_SIGNED_IN.equals(job) && done != null && SIGN_INS.contains(done) && about != null;
    }

    /** What happened, in a word. */
    public String doing() {
        return signsIn() ? "登录" : kind.label();
    }

    /** Who it was, in words: who signs in, too. */
    public String byWhom() {
        if (signsIn()) {
            return Objects.requireNonNull(about);
        }
        if (who != null) {
            return who;
        }
        if (job == null) {
            return "系统以外：数据库账号" + account;
        }
        return job.equals(Actor.NOT_SIGNED_IN) ? "未登录的访问者" : "系统：" + job;
    }

    /** What happened to what, in a few Chinese words. */
    public String what() {
        return switch (kind) {
            case SIGHT -> Subject.valueOf(subject).label() + named();
            case REFUSED -> "访问被拒绝（" + status + "）";
            case CHANGE -> {
                if (done != null) {
                    yield signsIn() ? done.label() : done.label() + "：" + about;
                }
                List<String> changed = RecordedTables.columns(columns);
                yield word() + RecordedTables.label(subject) + named()
                        + (changed.isEmpty() ? counters() : "：" + String.join("、", changed));
            }
        };
    }

    /** Whether two lines tell of the same officer looking at the same thing. */
    public boolean sameSight(RecordedEvent other) {
        return kind == Kind.SIGHT && other.kind == Kind.SIGHT && who != null && who.equals(other.who)
                && subject.equals(other.subject) && keys.equals(other.keys) && amount == other.amount;
    }

    // Nothing of it was changed but when, how often or by whom it was touched.
    private String counters() {
        return "UPDATE".equals(operation) && !columns.isEmpty() ? "：办理的时间、次数或者办理人" : "";
    }

    private String word() {
        return switch (operation == null ? "" : operation) {
            case "INSERT" -> "新增";
            case "UPDATE" -> "修改";
            case "DELETE" -> "删除";
            default -> "清空";
        };
    }

    private String named() {
        if (about != null) {
            return "（" + about + "）";
        }
        if (caseNumber != null) {
            return subject.equals("assistance_case") || subject.equals(Subject.CASE.name())
                    ? " " + caseNumber
                    : "（案件 " + caseNumber + "）";
        }
        if (keys.size() == 1) {
            return "（编号 " + keys.getFirst() + "）";
        }
        long many = keys.isEmpty() ? amount : keys.size();
        return many == 0 ? "" : " " + many + " 条" + (place == null ? "" : "（" + place + "）");
    }
}
