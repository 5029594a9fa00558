package org.assistance.domain.audit;

/** What kind of thing about a person can be seen. */
public enum Subject {
    /** A case: its family, facts and papers. */
    CASE("案件"),
    /** A standing right: who draws it, how much, into which account. */
    RIGHT("待遇"),
    /** An application that is being typed. */
    DRAFT("未提交的申请"),
    /** A scanned paper. */
    PAPER("证明材料"),
    /** A person of the register. */
    PERSON("人员"),
    /** A query of department data. */
    QUERY("核对查询");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
