package org.assistance.verification.registry;

import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** What a registry says about one person, beside what was declared. No answer is never "nothing found". */
public sealed interface Answer {
    /** Declared beside found, in words. */
    Beside beside();

    /** What the answer is called in the report. */
    CheckAnswer name();

    /** Whether an officer must say which figure counts. */
    boolean needsResolution();

    /** What was found in the engine's words, or null when the source could not be asked. */
    @Nullable
    FoundFacts facts();

    /** Found, and as declared. */
    record Confirmed(Beside beside, FoundFacts facts) implements Answer {
        @Override
        public CheckAnswer name() {
            return CheckAnswer.CONFIRMED;
        }

        @Override
        public boolean needsResolution() {
            return false;
        }
    }

    /** Found, and not as declared. */
    record Differs(Beside beside, FoundFacts facts) implements Answer {
        @Override
        public CheckAnswer name() {
            return CheckAnswer.DIFFERS;
        }

        @Override
        public boolean needsResolution() {
            return true;
        }
    }

    /**
     * No record in current data.
     *
     * @param contradicts true when something was declared that the source should hold
     */
    record NotFound(Beside beside, FoundFacts facts, boolean contradicts) implements Answer {
        @Override
        public CheckAnswer name() {
            return CheckAnswer.NOT_FOUND;
        }

        @Override
        public boolean needsResolution() {
            return contradicts;
        }
    }

    /** The source could not be asked; {@code beside.found()} says why. */
    record Unreachable(Beside beside) implements Answer {
        @Override
        public CheckAnswer name() {
            return CheckAnswer.UNREACHABLE;
        }

        @Override
        public boolean needsResolution() {
            return true;
        }

        @Override
        public @Nullable FoundFacts facts() {
            return null;
        }
    }

    /**
     * Two columns of the report.
     *
     * @param declared what was declared, in words
     * @param found what was found, in words
     * @param declaredAmount the declared amount of the 12 months, or null where it is not about money
     * @param foundAmount the found amount of the 12 months, or null where it is not about money
     */
    record Beside(String declared, String found, @Nullable Money declaredAmount, @Nullable Money foundAmount) {
        /** Two columns that are not about money. */
        public static Beside words(String declared, String found) {
            return new Beside(declared, found, null, null);
        }
    }
}
