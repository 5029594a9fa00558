package org.assistance.domain.casefile;

/** No such case inside the officer's division (answered 404: a stranger's case does not exist). */
public class NoSuchCase extends RuntimeException {
    public NoSuchCase() {
        super("没有找到该案件");
    }
}
