package org.assistance.domain.casefile;

/** No such case inside the officer's division (answered 404: a stranger's case does not exist). */
public class NoSuchCase extends RuntimeException {
    public NoSuchCase() {
        super("没有找到该案件");
    }

    /**
     * Something of a case, such as a paper, that is not there.
     *
     * @param sentence which, in Chinese: 本案没有这份核算单
     */
    public NoSuchCase(String sentence) {
        super(sentence);
    }
}
