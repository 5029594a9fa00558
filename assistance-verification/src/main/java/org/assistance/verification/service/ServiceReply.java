package org.assistance.verification.service;

import java.time.LocalDate;
import java.util.List;
import org.assistance.verification.registry.Particulars;

/** What came of a question to a department's service. Only an answer that is understood whole is one: nothing else ever means "nothing found". */
public sealed interface ServiceReply {
    /**
     * Answered.
     *
     * @param asOf the day that the department's data speaks of
     * @param records what it holds; empty where it holds nothing
     */
    record Answered(LocalDate asOf, List<Told> records) implements ServiceReply {}

    /**
     * One record.
     *
     * @param name the person's name as the department has it
     * @param particulars what it says
     */
    record Told(String name, Particulars particulars) {}

    /** No answer came; {@code problem} is a Chinese phrase. */
    record Silent(String problem) implements ServiceReply {}

    /** What came cannot be relied on; {@code problem} is a Chinese phrase without a word of the answer. */
    record Wrong(String problem) implements ServiceReply {}
}
