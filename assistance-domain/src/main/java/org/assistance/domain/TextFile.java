package org.assistance.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a file that should be a table in text (CSV) is text at all, told by its first bytes and never by its name. */
public final class TextFile {
    /** How many bytes tell. */
    public static final int HEAD = 4000;

    private static final String SAVE_ANEW = "请用表格软件另存为“CSV UTF-8”后再导入";
    private static final Map<String, String> KINDS = Map.of("\u0089PNG", " PNG 图片", "\u00ff\u00d8\u00ff", " JPEG 图片",
            "GIF8",
            " GIF 图片", "%PDF", " PDF 文件", "Rar!", " RAR 压缩文件", "\u001f\u008b", "压缩文件", "7z\u00bc\u00af", " 7Z 压缩文件");

    private TextFile() {}

    /** Says in a Chinese sentence what a file is instead of text in UTF-8 or GB18030, or null when it may be such text. */
    public static @Nullable String problemOf(byte[] content) {
        int length = Math.min(content.length, HEAD);
        String start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK") || start.startsWith("\u00d0\u00cf")) {
            return "这是 Excel 工作簿，不是 CSV 文件。" + SAVE_ANEW;
        }
        for (var kind : KINDS.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                return "这是" + kind.getValue() + "，不是文本文件。请选择 CSV 文件";
            }
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff") || isUtf16(content, length)) {
            return "文件是 UTF-16 编码。" + SAVE_ANEW;
        }
        return start.indexOf('\0') < 0 ? null : "这不是文本文件（内容是程序、图片之类的数据）。请选择 CSV 文件";
    }

    // UTF-16 without a mark: every NUL stands in the same half of its pair, and what the pairs spell is text.
    private static boolean isUtf16(byte[] content, int length) {
        int even = 0;
        int odd = 0;
        for (int at = 0; at < length; at++) {
            if (content[at] == 0) {
                even += (at + 1) % 2;
                odd += at % 2;
            }
        }
        if ((even == 0) == (odd == 0)) {
            return false;
        }
        Charset charset = even == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content, 0, length / 2 * 2)).toString();
            return text.codePoints().allMatch(TextFile::isWritten);
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private static boolean isWritten(int sign) {
        return sign == '\t' || sign == '\r' || sign == '\n'
                || Character.isDefined(sign) && !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.PRIVATE_USE;
    }
}
