package org.assistance.verification.registry;

/**
 * A column of a department's file.
 *
 * @param header its header, as the file must have it
 * @param required whether the file must have it
 * @param help what stands in it, for the page
 * @param sample a value for the template
 */
public record Column(String header, boolean required, String help, String sample) {
    /** The person's name, in every file. */
    public static final Column NAME = new Column("姓名", true, "", "张示例");

    /** The person's identity number, in every file. */
    public static final Column ID_NUMBER = new Column("身份证号码", true, "18位；15位旧号自动换算", "990101195001011232");
}
