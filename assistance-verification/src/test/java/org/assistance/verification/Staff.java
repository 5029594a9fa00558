package org.assistance.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixture: two districts of Anqing, and people appointed there as an administrator appoints them. */
@TestComponent
public class Staff {
    /** 安庆市. */
    public static final DivisionCode ANQING = new DivisionCode("340800000000");
    /** 迎江区. */
    public static final DivisionCode YINGJIANG = new DivisionCode("340802000000");
    /** 大观区. */
    public static final DivisionCode DAGUAN = new DivisionCode("340803000000");
    /** 宜城路街道. */
    public static final DivisionCode YICHENGLU = new DivisionCode("340802001000");

    private final ImportingDivisions importing;
    private final HeldPosts held;
    private final JdbcClient jdbc;
    private final Clock clock;

    Staff(ImportingDivisions importing, HeldPosts held, JdbcClient jdbc, Clock clock) {
        this.importing = importing;
        this.held = held;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The divisions of the two districts and above; doing it twice changes nothing. */
    public void divisions() {
        try {
            List<String> lines = Files.readAllLines(Path.of("..", "db", "demo", "divisions.csv"))
                    .stream()
                    .filter(line -> line.startsWith("code") || line.startsWith("3400") || line.startsWith("340800")
                            || line.startsWith("340802") || line.startsWith("340803"))
                    .toList();
            importing.take(DivisionFile.read(lines), new DivisionScope(DivisionCode.COUNTRY));
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** Somebody in a post from today. */
    public ActingOfficer in(Role role, DivisionCode division, String staffNumber) {
        long officer = jdbc
                .sql("insert into officer (staff_number, name, password_hash) values (?, ?, 'hash') returning id")
                .params(staffNumber, role.label())
                .query(Long.class)
                .single();
        jdbc.sql("insert into post (officer_id, role, division_code, valid_from) values (?, ?, ?, ?)")
                .params(officer, role.name(), division.value(), LocalDate.now(clock))
                .update();
        return held.of(officer, LocalDate.now(clock)).getFirst().acting();
    }

    /** Another person in the same post; the same one each time. */
    public ActingOfficer second(ActingOfficer first) {
        String number = first.staffNumber() + "B";
        long known = jdbc.sql("select coalesce(max(id), 0) from officer where staff_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        return known == 0
                ? in(first.role(), first.division(), number)
                : new ActingOfficer(known, number, first.name(), first.postId(), first.role(), first.division());
    }
}
