package org.assistance.verification.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A department's file that waits, sealed, for an officer to say what its headers mean.
 *
 * @param id its id
 * @param source code of its source
 * @param place name of the division that it is for
 * @param fileName as it came
 * @param asOf the day its records speak of
 * @param told what the department told of it
 * @param headers its headers, in their order
 * @param sentence why it waits, in Chinese
 * @param fits whether its headers are known, so that it can be read in as it is
 * @param byFolder whether its department put it into the folder and gets it back where nobody reads it in
 * @param arrivedBy name of the officer who brought it, or 部门 where it was put into the folder
 * @param arrivedAt when
 * @param expiresAt when it is given up
 */
public record WaitingFile(long id, String source, String place, String fileName, LocalDate asOf, ControlTotals told,
        List<String> headers, String sentence, boolean fits, boolean byFolder, String arrivedBy, Instant arrivedAt,
        Instant expiresAt) {}
