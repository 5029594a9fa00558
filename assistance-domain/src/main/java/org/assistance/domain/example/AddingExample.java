package org.assistance.domain.example;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an official write an example, which is tried at once and kept, and all the more where it does not fit. */
@Service
@Transactional
public class AddingExample {
    /** Who may write examples: those who know the rules and answer for them. */
    public static final Set<Role> WRITERS = Action.EXAMPLE_ADD.roles();

    /** How many are shown and exported. */
    private static final int MOST = 1000;

    /** How long a row may be; nobody reads a longer one. */
    private static final int LONGEST = 2000;

    private final OwnExamples examples;
    private final Clock clock;

    AddingExample(OwnExamples examples, Clock clock) {
        this.examples = examples;
        this.clock = clock;
    }

    /**
     * Keeps a row with what came of it.
     *
     * @throws ExampleRefusal when it cannot be read
     * @throws NotAllowed when the officer writes no examples
     */
    public OwnExample add(ExampleRow row, ActingOfficer by) {
        if (!by.isOneOf(WRITERS)) {
            throw new NotAllowed("没有编写规则示例的权限");
        }
        return examples.save(new OwnExample(row.numbered(""), tryOut(row), by, clock.instant()));
    }

    /**
     * Runs a row without keeping it.
     *
     * @throws ExampleRefusal when it cannot be read
     */
    @Transactional(readOnly = true)
    public Trial tryOut(ExampleRow row) {
        if (row.cells().stream().mapToInt(String::length).sum() > LONGEST) {
            throw new ExampleRefusal("表格", "一条示例不能超过" + LONGEST + "个字");
        }
        return Trial.of(ExampleBook.delivered().read(row));
    }

    /** What officials of an officer's division, of those below it and of those above it wrote, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnExample> seenBy(ActingOfficer by) {
        return examples.of(by.scope().lower(), by.scope().upper(),
                by.division().chain().stream().map(DivisionCode::value).toList(), Limit.of(MOST));
    }
}
