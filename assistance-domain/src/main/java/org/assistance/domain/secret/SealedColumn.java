package org.assistance.domain.secret;

/** Every column that is kept sealed, and what identifies its row: the one list that sealing, opening and changing keys go by. */
public enum SealedColumn {
    /** The identity number of a person. */
    PERSON_NUMBER("person", "id_sealed", "s.id"),
    /** The identity number of an obligor; by the draft and the obligor's number, which are known before the row is written. */
    OBLIGOR_NUMBER("application_obligor", "id_sealed",
            "(select a.draft_id from application a where a.id = s.application_id) || '.' || s.number"),
    /** What a family says of a member's health; by the draft and the member's number. */
    HEALTH("application_member", "health_sealed",
            "(select a.draft_id from application a where a.id = s.application_id) || '.' || s.number"),
    /** The telephone of a family; by the draft. */
    PHONE("application", "phone_sealed", "s.draft_id"),
    /** The identity number of an officer or a relative of one. */
    KIN_NUMBER("kin_person", "id_sealed", "s.id"),
    /** The telephone of an officer. */
    KIN_PHONE("kin_statement", "phone_sealed", "s.id"),
    /** The account an officer's pay goes to. */
    KIN_ACCOUNT("kin_statement", "account_sealed", "s.id"),
    /** How to reach who objects to a notice. */
    OBJECTOR("objection", "contact_sealed", "s.id"),
    /** The number of an account that money is paid into. */
    ACCOUNT("payee_account", "number_sealed", "s.name"),
    /** The file for the bank, with the accounts of a month. */
    BANK_FILE("payment_run", "bank_file_sealed", "s.id"),
    /** An uploaded paper. */
    PAPER("document", "content_sealed", "s.id"),
    /** All that was typed into a form. */
    DRAFT("application_draft", "content_sealed", "s.id"),
    /** The seed of an officer's phone codes. */
    PHONE_CODES("officer_totp", "secret", "s.officer_id"),
    /** Records of a department's file, those of some hundred people together. */
    DEPARTMENT_PAGE("department_page", "sealed", "s.file_id || '.' || s.bucket || '.' || s.part"),
    /** A list of people made to be fetched (导出). */
    EXPORT("export_file", "content_sealed", "s.job_id"),
    /** A part of a department's file that waits for its headers to be mapped. */
    WAITING_FILE("waiting_file_part", "content_sealed", "s.file_id || '.' || s.number");

    private final String table;
    private final String column;
    private final String row;

    SealedColumn(String table, String column, String row) {
        this.table = table;
        this.column = column;
        this.row = row;
    }

    /** The cell of a row, by what identifies it. */
    public Cell cell(Object key) {
        return new Cell(table, column, key.toString());
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** SQL for what identifies a row of the table {@code s}. */
    String row() {
        return row;
    }
}
