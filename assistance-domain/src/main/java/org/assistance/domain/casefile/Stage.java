package org.assistance.domain.casefile;

/** The stages a case may pass (环节). Which of them it passes, and in what order, is its {@link Route}. */
public enum Stage {
    /** The application is complete, or what is missing is listed once. */
    INTAKE("受理"),
    /** Declared beside found. */
    VERIFICATION("信息核对"),
    /** The law's answer on the facts as verified. */
    ASSESSMENT("认定测算"),
    /** The first officer's opinion. */
    OPINION("初审意见"),
    /** Seven days before everybody's eyes. */
    NOTICE("公示"),
    /** The second officer's decision. */
    DECISION("审核确认"),
    /** Granted; waiting for the first payment. */
    PAYMENT("发放"),
    /** Ended; a review is a new case. */
    CLOSED("已办结");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The last part of the path of the stage's page below {@code /cases/{id}/}: {@code verification}. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
