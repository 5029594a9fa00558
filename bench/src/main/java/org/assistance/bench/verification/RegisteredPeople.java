package org.assistance.bench.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.eligibility.value.IdNumber;

/** Fills an empty, migrated database with people who have low income; the owner writes, and past the triggers. */
final class RegisteredPeople {
    /** What the rows go into. */
    private static final List<String> TABLES = List.of("person", "household", "household_membership",
            "application_draft", "application", "application_member", "authorisation", "assistance_case",
            "case_assessment", "opinion", "decision", "award", "entitlement", "entitled_person");
    private static final int BATCH = 2000;

    private RegisteredPeople() {}

    /** Writes them, or leaves those that a run before wrote. */
    static void fill(Connection owner, Residents residents, IdNumbers numbers) throws SQLException, IOException {
        long wanted = residents.count() / Residents.EVERY;
        long there = there(owner);
        if (there == wanted) {
            return;
        }
        if (there > 0) {
            throw new IllegalStateException(
                    "The database holds " + there + " registered people; remove its directory.");
        }
        owner.setAutoCommit(false);
        triggers(owner, "disable");
        people(owner, residents, numbers);
        try (Statement statement = owner.createStatement();
                var sql = RegisteredPeople.class.getResourceAsStream("register.sql")) {
            statement.execute(new String(java.util.Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":people", Long.toString(wanted)));
        }
        triggers(owner, "enable");
        owner.commit();
        owner.setAutoCommit(true);
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static long there(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from person")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void triggers(Connection owner, String how) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table " + table + " " + how + " trigger user");
            }
        }
    }

    private static void people(Connection owner, Residents residents, IdNumbers numbers) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into person (id, id_sealed, id_index, id_end_index, name, sex, birth_date) overriding system value
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            int batched = 0;
            for (long resident = 0; resident < residents.count(); resident += Residents.EVERY) {
                var number = new IdNumber(residents.number(resident));
                long person = Residents.person(resident);
                insert.setLong(1, person);
                insert.setBytes(2, numbers.seal(number, SealedColumn.PERSON_NUMBER.cell(person)));
                insert.setBytes(3, numbers.index(number));
                insert.setBytes(4, numbers.indexOfEnd(number));
                insert.setString(5, Residents.name(resident));
                insert.setString(6, number.sex().name());
                insert.setDate(7, Date.valueOf(number.birthDate()));
                insert.addBatch();
                if (++batched % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
