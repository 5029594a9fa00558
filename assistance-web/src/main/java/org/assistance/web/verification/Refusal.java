package org.assistance.web.verification;

import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.registry.Registry;

/**
 * A file that was not taken over.
 *
 * @param registry whose it was meant to be
 * @param fileName its name
 * @param why what is wrong with it
 */
record Refusal(Registry registry, String fileName, ImportOutcome.Refused why) {}
