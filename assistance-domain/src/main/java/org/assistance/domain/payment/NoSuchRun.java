package org.assistance.domain.payment;

/** No such run within the officer's division (answered 404). */
public class NoSuchRun extends RuntimeException {
    public NoSuchRun() {
        super("没有找到该发放批次");
    }
}
