package org.assistance.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.transaction.TransactionSystemException;

class RefusedByRuleTests {
    private static Exception refusedBy(String constraint) {
        return refusedBy(constraint, "");
    }

    private static Exception refusedBy(String constraint, String more) {
        return new TransactionSystemException("commit",
                new PSQLException(new ServerErrorMessage("SERROR\0C23514\0Mrefused\0n" + constraint + "\0" + more)));
    }

    @Test
    void every_rule_that_waits_for_the_commit_has_its_sentence() throws IOException {
        var rule = Pattern.compile("errcode = 'check_violation',\\s*constraint = '([a-z_]+)'");
        Set<String> without = new TreeSet<>();
        int rules = 0;
        for (String migration : Set.of("V055__four_eyes.sql", "V056__kinship.sql", "V080__relatives_withdrawn.sql")) {
            var names = rule.matcher(Files.readString(Path.of("../db/migration", migration)));
            while (names.find()) {
                rules++;
                if (RefusedByRule.sentence(refusedBy(names.group(1))) == null) {
                    without.add(names.group(1));
                }
            }
        }
        assertThat(rules).isGreaterThan(8);
        assertThat(without).isEmpty();
    }

    @Test
    void who_is_late_with_the_statement_is_named_by_staff_number() {
        assertThat(RefusedByRule.sentence(refusedBy("stated_in_time", "DTC11、TC12\0")))
                .startsWith("办理人员或者入户的人（工号 TC11、TC12）没有在期限以前申报近亲属");
        assertThat(RefusedByRule.sentence(refusedBy("stated_in_time"))).startsWith("办理人员或者入户的人没有在期限以前");
    }

    @Test
    void another_fault_has_none_and_stays_a_fault() {
        assertThat(RefusedByRule.sentence(refusedBy("person_pkey"))).isNull();
        assertThat(RefusedByRule.sentence(new IllegalStateException("else"))).isNull();
    }
}
