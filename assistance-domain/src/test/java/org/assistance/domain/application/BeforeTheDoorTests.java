package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** What was changed before a door in the second wall opens is not carried through it. */
@DatabaseTest
class BeforeTheDoorTests {
    @Autowired
    private Households households;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_change_beyond_the_place_that_waits_when_the_door_opens_is_refused_and_one_within_it_is_written() {
        var families = new Families(jdbc);
        Household elsewhere = households.findById(families.family("周敏", Families.ELSEWHERE).household()).orElseThrow();
        Household here = households.findById(families.family("李桂兰").household()).orElseThrow();
        ActingOfficer clerk = families.officer("张秀云", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        as(clerk, () -> {
            here.movedTo(Families.TOWNSHIP);
            assertThat(statements.names(clerk.officerId(), List.of(Declared.idNumber("19700101", 1)))).isFalse();
            assertThat(jdbc.sql("select division_code from household where id = ?")
                    .param(here.id())
                    .query(String.class)
                    .single()).isEqualTo(Families.TOWNSHIP.value());
            elsewhere.movedTo(Families.TOWNSHIP);
            assertThatThrownBy(() -> statements.isOwed(clerk.officerId()))
                    .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        });
    }

    private static void as(ActingOfficer by, Runnable work) {
        Trace.of(Actor.officer(by, "r1", "POST /intake")).over(() -> {
            work.run();
            return true;
        });
    }
}
