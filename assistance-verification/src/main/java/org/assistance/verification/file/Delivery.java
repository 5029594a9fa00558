package org.assistance.verification.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.Money;

/**
 * A file in the folder as its name and its side file tell of it. The name is {@code PENSION_340881_20261031.csv} (or
 * {@code .xlsx}): source, division, day of the data. The side file has the same name with {@code .totals} behind it, is put
 * there last, and has the lines {@code 行数=1204}, {@code SHA-256=…} and, where there are amounts, {@code 金额合计=1204.50}.
 *
 * @param file the file
 * @param source code of the source
 * @param division code of the division, 12 digits
 * @param asOf the day that the data speaks of
 * @param told the totals
 * @param sha256 the digest, told and found
 */
record Delivery(Path file, String source, String division, LocalDate asOf, ControlTotals told, String sha256) {
    /** How a side file's name ends. */
    static final String SIDE = ".totals";

    private static final Pattern NAME = Pattern.compile("([A-Z][A-Z0-9_]{1,39})_(\\d{6})_(\\d{8})\\.(csv|xlsx)");
    private static final long LARGEST_SIDE = 4096;

    static Delivery of(Path file, Path side, long largest) throws IOException, UnreadableFile {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new UnreadableFile("文件名应为 来源_六位区划_数据截止日.csv 或者 .xlsx，例如 PENSION_340881_20261031.csv");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(side, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnreadableFile("只有合计文件，没有数据文件，或者不是普通文件");
        }
        if (Files.size(file) > largest || Files.size(side) > LARGEST_SIDE) {
            throw new UnreadableFile("文件超过 " + (largest >> 20) + " MB，或者合计文件太长");
        }
        Map<String, String> lines = lines(side);
        String sha256 = lines.getOrDefault("SHA-256", "").toLowerCase(Locale.ROOT);
        if (!sha256.equals(digest(file))) {
            throw new UnreadableFile(sha256.isEmpty() ? "合计文件里没有 SHA-256" : "文件的 SHA-256 与合计文件不符，没有传完或者被改过");
        }
        return new Delivery(file, name.group(1), name.group(2) + "000000", day(name.group(3)), told(lines), sha256);
    }

    private static Map<String, String> lines(Path side) throws IOException, UnreadableFile {
        var lines = new HashMap<String, String>();
        try {
            for (String line : Files.readAllLines(side)) {
                int at = line.indexOf('=');
                if (at > 0) {
                    lines.put(line.substring(0, at).replace("\ufeff", "").strip(), line.substring(at + 1).strip());
                }
            }
        } catch (MalformedInputException other) {
            throw new UnreadableFile("合计文件不是 UTF-8 编码");
        }
        return lines;
    }

    private static ControlTotals told(Map<String, String> lines) throws UnreadableFile {
        String rows = lines.getOrDefault("行数", "");
        String sum = lines.getOrDefault("金额合计", "");
        if (!rows.matches("[1-9][0-9]{0,8}")) {
            throw new UnreadableFile("合计文件里的“行数”没有写，或者不是整数");
        }
        if (!sum.isEmpty() && Money.problemOf(sum) != null) {
            throw new UnreadableFile("合计文件里的“金额合计”不是金额");
        }
        return new ControlTotals(Integer.valueOf(rows), sum.isEmpty() ? null : Money.parse(sum));
    }

    private static LocalDate day(String text) throws UnreadableFile {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException impossible) {
            throw new UnreadableFile("文件名里的日期“" + text + "”不存在");
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
