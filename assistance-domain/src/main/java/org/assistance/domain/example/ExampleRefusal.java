package org.assistance.domain.example;

/** A cell of an example that cannot be read; the message is one Chinese sentence that names the column. */
public class ExampleRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    /**
     * Says what is wrong in which column.
     *
     * @param column the Chinese name of the column
     * @param why without the column, such as {@code 不认识“工姿468元/月”}
     */
    public ExampleRefusal(String column, String why) {
        super(column + "：" + why);
        this.column = column;
    }

    /** The column that has to be mended. */
    public String column() {
        return column;
    }
}
