package org.assistance.verification.file;

/** A file that cannot be read as a whole; the message is a Chinese sentence that says what to do. */
class UnreadableFile extends Exception {
    private final String sentence;
    private final String plain;

    UnreadableFile(String sentence) {
        this(sentence, sentence);
    }

    /** {@code plain} is the sentence without a word of the file, which may be a person's. */
    UnreadableFile(String sentence, String plain) {
        super(plain);
        this.sentence = sentence;
        this.plain = plain;
    }

    /** The sentence, for who brought the file. */
    String sentence() {
        return sentence;
    }

    /** The sentence as it may lie open beside the file. */
    String plain() {
        return plain;
    }
}
