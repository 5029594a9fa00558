package org.assistance.domain.replay;

/** How what is known now differs from what was assessed. */
public enum Nature {
    /** It was never as it was taken: a pension that nobody told of. */
    WRONG_FROM_START("自始有误"),
    /** It was so, and changed on a day after: a child went away. */
    CHANGED_ON("之后发生变化");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    /** The field's term for it. */
    public String label() {
        return label;
    }
}
