package org.assistance.domain.whatif;

/** No such run, or no such place in it, inside the officer's division (answered 404). */
public class NoSuchRun extends RuntimeException {
    public NoSuchRun() {
        super("没有找到该测算");
    }
}
