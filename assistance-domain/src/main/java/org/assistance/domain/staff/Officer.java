package org.assistance.domain.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assistance.domain.Reason;
import org.jspecify.annotations.Nullable;

/** A member of staff (工作人员) who can sign in; what he or she may do comes from posts. */
@Entity
@Table(name = "officer")
public class Officer {
    private static final Pattern STAFF_NUMBER = Pattern.compile("[0-9A-Z-]{3,20}");
    private static final int LONGEST_NAME = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "staff_number", updatable = false)
    private String staffNumber;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_change_due")
    private boolean passwordChangeDue;

    @Column(name = "password_given_at")
    private @Nullable Instant passwordGivenAt;

    @Column(name = "password_given_by")
    private @Nullable Long passwordGivenBy;

    @Column(name = "password_asked_by")
    private @Nullable Long passwordAskedBy;

    @Column(name = "password_used_at")
    private @Nullable Instant passwordUsedAt;

    @Column(name = "password_since")
    private Instant passwordSince;

    private boolean enabled;

    @Column(name = "admitted_by")
    private @Nullable Long admittedBy;

    @Column(name = "authority_version")
    private int authorityVersion;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    /** Says in a Chinese sentence why a text is no staff number, or null when it is one. */
    public static @Nullable String problemOfNumber(String text) {
        return STAFF_NUMBER.matcher(text).matches() ? null : "工号为3至20位字母、数字或短横线";
    }

    /** Says in a Chinese sentence why a text is no name, or null when it is one. */
    public static @Nullable String problemOfName(String text) {
        return Reason.saysNothing(text) || text.length() > LONGEST_NAME
                ? "请填写姓名，2至" + LONGEST_NAME + "个字"
                : null;
    }

    /**
     * A new officer whose first password was given by somebody else, so it must be changed at the first sign-in.
     *
     * @param staffNumber 3 to 20 capital letters, digits and hyphens
     */
    public Officer(String staffNumber, String name, String passwordHash, Instant createdAt) {
        this.staffNumber = staffNumber;
        this.name = name;
        this.passwordHash = passwordHash;
        this.passwordChangeDue = true;
        this.passwordGivenAt = createdAt;
        this.passwordSince = createdAt;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    /** Sets the password the officer chose. */
    public void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangeDue = false;
        passwordGivenAt = null;
        passwordGivenBy = null;
        passwordAskedBy = null;
        passwordUsedAt = null;
        authorityVersion++;
        passwordSince = now;
    }

    /** Keeps the same password under a better hash, made when its owner signed in. */
    public void rehash(String hash) {
        passwordHash = hash;
    }

    /** Sets a password given by somebody else; the officer must change it at the next sign-in, which is the only one it is for. */
    public void givePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangeDue = true;
        passwordGivenAt = now;
        passwordUsedAt = null;
        authorityVersion++;
    }

    /**
     * Keeps who knows the given password.
     *
     * @param shown who was shown it
     * @param asked who asked for it
     */
    public void passwordKnownTo(long shown, long asked) {
        passwordGivenBy = shown;
        passwordAskedBy = asked;
    }

    /** The given password signed in. */
    void useGiven(Instant now) {
        passwordUsedAt = now;
    }

    /** A given password that one person knows alone signs in no more: nothing else stands before the account now. */
    void forgetPasswordOfOne() {
        if (passwordGivenBy != null && passwordGivenBy.equals(passwordAskedBy)) {
            passwordGivenAt = Instant.EPOCH;
        }
    }

    /** Since when a password given by somebody else stands; null where the officer chose it. */
    @Nullable
    Instant passwordGivenAt() {
        return passwordGivenAt;
    }

    /** Whether the console gave the password, and the officer has chosen none since. */
    public boolean passwordOfConsole() {
        return passwordGivenAt != null && passwordGivenBy == null;
    }

    /** Who was shown the given password; null at the console. */
    @Nullable
    Long passwordGivenBy() {
        return passwordGivenBy;
    }

    /** Who asked for the given password. */
    @Nullable
    Long passwordAskedBy() {
        return passwordAskedBy;
    }

    /** When the given password signed in; null before. */
    @Nullable
    Instant passwordUsedAt() {
        return passwordUsedAt;
    }

    /** Lets the officer sign in again, by an agreement of two. */
    public void admit(AccountReset agreed) {
        enabled = true;
        admittedBy = agreed.id();
    }

    /** Stops the officer at the next request. */
    public void disable() {
        enabled = false;
        authorityVersion++;
    }

    /** Ends the sessions of before: somebody else changed what the officer signs in with. */
    public void endSessions() {
        authorityVersion++;
    }

    /** Counts up whenever sessions of before must end. */
    public int authorityVersion() {
        return authorityVersion;
    }

    public long id() {
        return id;
    }

    public String staffNumber() {
        return staffNumber;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean passwordChangeDue() {
        return passwordChangeDue;
    }

    /** Since when this password has been in use. */
    public Instant passwordSince() {
        return passwordSince;
    }

    public boolean enabled() {
        return enabled;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
