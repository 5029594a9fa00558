package org.assistance.web.policy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.example.ExampleBook;
import org.assistance.domain.example.ExampleRefusal;
import org.assistance.domain.example.ExampleRow;
import org.assistance.domain.example.Trial;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One example in a list, as just run.
 *
 * @param row as it is written
 * @param expects what must come out, in one line
 * @param trial what came out; null when the row cannot be read any more
 * @param why what differs, or why it cannot be read; empty when it fits
 */
record ExampleLine(ExampleRow row, String expects, @Nullable Trial trial, String why) {

    static ExampleLine of(ExampleRow row) {
        try {
            Trial trial = Trial.of(ExampleBook.delivered().read(row));
            return new ExampleLine(row, expects(row), trial, String.join("；", trial.differences()));
        } catch (ExampleRefusal refused) {
            return new ExampleLine(row, expects(row), null, String.valueOf(refused.getMessage()));
        }
    }

    /** Whether everything came out as it must. */
    public boolean fits() {
        return trial != null && trial.fits();
    }

    /** 一致, 不一致, or that it cannot be read. */
    public String verdict() {
        return trial == null ? "无法读取" : trial.fits() ? "一致" : "不一致";
    }

    /** The colour of the verdict. */
    public Tone tone() {
        return fits() ? Tone.GOOD : Tone.BAD;
    }

    private static String expects(ExampleRow row) {
        String of = row.subject().isEmpty() || row.subject().equals("全家") ? "" : row.subject() + "　";
        String amount = row.amount().isEmpty() ? "" : row.amount().equals("无") ? "没有金额" : row.amount() + "元";
        return of + Stream.of(row.ruling().isEmpty() ? "" : "本条" + row.ruling(),
                row.outcome().isEmpty() ? "" : "认定" + row.outcome(), amount)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
    }
}
