package org.assistance.verification.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * One department and one kind of exchange, as its row says. The department's own words stop here: what comes out is in the
 * engine's.
 */
public interface Registry {
    /** The row it was made from. */
    DepartmentSource source();

    /** Reads a row of its file; what is wrong is noted, and the result then counts for nothing. */
    Particulars read(Cells cells);

    /** Reads a row of its file; what is wrong is kept in the row, and the result then counts for nothing. */
    default Particulars read(Row row) {
        return read(new RowCells(source(), row));
    }

    /** Says what was declared about a member, in words, on which this source could speak. */
    String declared(Question question);

    /** Compares what was declared with the records; called only when the data is current. */
    Answer compare(Question question);

    /** What its records say about a person of whom nothing was declared, in words and without what we make of it. */
    default String told(Question question) {
        return compare(question).beside().found();
    }

    /** Its code, as stored and as in addresses: {@code PENSION}. */
    default String code() {
        return source().code();
    }

    /** What it is called: 养老保险. */
    default String label() {
        return source().label();
    }

    /** Whose data it is: 人社部门. */
    default String department() {
        return source().department();
    }

    /** How many days old the data may be and still answer [local: reports hold 3 to 6 months, XZ-55]. */
    default int daysFresh() {
        return source().daysFresh();
    }

    /**
     * Whether two records about one person, in a county's file and in the city's, are of one thing: then the file that
     * rules says how it stands, and it never counts twice.
     */
    default boolean sameThing(Particulars one, Particulars other) {
        return one.detail().equals(other.detail());
    }

    /** All columns of its file. */
    default List<Column> columns() {
        var all = new ArrayList<>(List.of(Column.NAME, Column.ID_NUMBER));
        all.addAll(source().columns().values());
        return List.copyOf(all);
    }

    /** What it is called with its department: 养老保险（人社部门）. */
    default String title() {
        return label() + "（" + department() + "）";
    }
}
