package org.assistance.verification.file;

/** A file that cannot be read as a whole; the message is a Chinese sentence that says what to do. */
class UnreadableFile extends Exception {
    private final String sentence;

    UnreadableFile(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The sentence. */
    String sentence() {
        return sentence;
    }
}
