package org.assistance.domain.replay;

import java.util.List;

/**
 * A decision worked out again from what was stored with it (按原决定重算).
 *
 * @param decisionId which
 * @param verdict whether the same came out
 * @param engineThen the version of the rules it was worked out by; empty when nothing could be read
 * @param engineNow the version it was worked out by now
 * @param differences what differs, in sentences; empty when nothing does
 */
public record AsDecided(long decisionId, Verdict verdict, String engineThen, String engineNow,
        List<String> differences) {
    /** What came out. */
    public enum Verdict {
        /** The same answer with the same proof. */
        SAME("完全一致"),
        /** The same answer; what it is explained by has other words or other lines. */
        PROOF_DIFFERS("结果一致，说明有差异"),
        /** Another outcome, amount or month. */
        AMOUNT_DIFFERS("结果不一致"),
        /** It could not be worked out. */
        FAILED("未能重算");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The Chinese words. */
        public String label() {
            return label;
        }
    }

    /** Keeps the list from changing. */
    public AsDecided {
        differences = List.copyOf(differences);
    }
}
