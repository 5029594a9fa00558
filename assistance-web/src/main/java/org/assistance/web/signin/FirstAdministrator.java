package org.assistance.web.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Post;
import org.assistance.domain.staff.Posts;
import org.assistance.domain.staff.Role;
import org.assistance.domain.staff.StaffRecord;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time commands of a new installation: no account comes with the system, so the first two are made at the console. */
@Component
public class FirstAdministrator {
    /** Makes the first administrator of security, who proposes all others; a staff number follows. */
    public static final String ARGUMENT = "--create-administrator=";

    /** Makes the first administrator of the audit, who agrees to what the former proposes: another person. */
    public static final String SECOND = "--create-audit-administrator=";

    private final Officers officers;
    private final Posts posts;
    private final HeldPosts held;
    private final StaffRecord record;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FirstAdministrator(Officers officers, Posts posts, HeldPosts held, StaffRecord record, PasswordEncoder passwords,
            Clock clock) {
        this.officers = officers;
        this.posts = posts;
        this.held = held;
        this.record = record;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Creates one of the two first administrators of the whole installation, with a password that must be changed at the first sign-in;
     * called again before that, only the password is another.
     *
     * @param role administrator of security or of the audit
     * @return the password, kept nowhere else
     * @throws IllegalStateException with a Chinese sentence when there is one already, or the number is bad or taken
     */
    @Transactional
    public String create(String staffNumber, Role role) {
        String problem = Officer.problemOfNumber(staffNumber);
        if (problem != null) {
            throw new IllegalStateException(problem + "（字母用大写）：" + staffNumber);
        }
        String password = GivenPassword.make();
        String hash = String.valueOf(passwords.encode(password));
        LocalDate today = LocalDate.now(clock);
        Officer unused = officers.findByStaffNumber(staffNumber)
                .filter(one -> one.passwordOfConsole() && madeHere(one, role, today))
                .orElse(null);
        if (unused != null) {
            unused.givePassword(hash, clock.instant());
            officers.saveAndFlush(unused);
            record.add(unused.id(), StaffRecord.Kind.PASSWORD_GIVEN, DivisionCode.COUNTRY, "服务器控制台命令", null);
            return password;
        }
        if (held.any(role, today)) {
            throw new IllegalStateException("已经有在任的" + role.label() + "，请登录后添加人员。");
        }
        if (officers.findByStaffNumber(staffNumber).isPresent()) {
            throw new IllegalStateException("工号 " + staffNumber + " 已有人使用，请换一个工号。");
        }
        Officer officer = officers.save(new Officer(staffNumber, role.label(), hash, clock.instant()));
        posts.saveAndFlush(new Post(officer.id(), role, DivisionCode.COUNTRY, today, null, null, clock.instant()));
        record.add(officer.id(), StaffRecord.Kind.CREATED, DivisionCode.COUNTRY, role.label(), null);
        return password;
    }

    // Anybody else's password is given by two, whatever the account says of who knows it.
    private boolean madeHere(Officer officer, Role role, LocalDate today) {
        List<Post> all = posts.findByOfficerIdOrderByValidFromAscIdAsc(officer.id());
        return all.size() == 1 && all.getFirst().isOfConsole(role) && all.getFirst().heldOn(today);
    }
}
