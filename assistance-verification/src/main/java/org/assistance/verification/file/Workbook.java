package org.assistance.verification.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** What must be known of an xlsx file before its one sheet is streamed: shared texts, which styles are dates, the sheet's name. */
final class Workbook {
    /** The most a file may unpack to, in bytes: a hundred times what a city's largest source takes would be a bomb. */
    static final long MOST_UNPACKED = 2L << 30;
    /** The most characters of shared texts, which are kept. */
    static final int MOST_SHARED = 50 << 20;
    static final int MOST_COLUMNS = 200;
    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_TAG = 1 << 20;
    private static final String BOMB = "文件解开后太大，不像部门数据，不收。请分清来源，另存为“CSV UTF-8”后再导入";
    private static final String BROKEN = "这份 Excel 文件打不开，可能已损坏，请重新从部门导出，或者用表格软件另存为 xlsx 或者“CSV UTF-8”";
    private static final String SHEET = "xl/worksheets/";

    private final List<String> shared = new ArrayList<>();
    private final BitSet dates = new BitSet();
    private String sheet = "";

    /** A stream that refuses to unpack without end. */
    private static final class Bounded extends FilterInputStream {
        private long unpacked;
        private int tag;

        Bounded(InputStream in, long unpacked) {
            super(in);
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            unpacked += Math.max(read, 0);
            for (int at = from; at < from + read; at++) {
                tag = into[at] == '>' ? 0 : tag + 1;
                if (tag > LONGEST_TAG) {
                    throw new Bomb();
                }
            }
            if (unpacked > MOST_UNPACKED) {
                throw new Bomb();
            }
            return read;
        }

        // The parts of a zip are closed with the zip.
        @Override
        public void close() {}
    }

    private static final class Bomb extends IOException {}

    /** A part of the file while it is read. */
    record Part(ZipFile zip, XMLStreamReader xml) implements Closeable {
        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    static Workbook of(InputStreamSource file) throws IOException, UnreadableFile {
        var book = new Workbook();
        int sheets = 0;
        long unpacked = 0;
        try (ZipFile zip = zip(file)) {
            if (zip.size() > MOST_PARTS) {
                throw new Bomb();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                // A ZipFile leaves the check sum to its reader.
                var checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                var bounded = new Bounded(checked, unpacked);
                if (name.equals("xl/sharedStrings.xml")) {
                    book.readShared(reader(bounded));
                } else if (name.equals("xl/styles.xml")) {
                    book.readStyles(reader(bounded));
                } else if (name.startsWith(SHEET) && name.endsWith(".xml") && name.indexOf('/', SHEET.length()) < 0) {
                    book.sheet = name;
                    sheets++;
                }
                byte[] rest = new byte[1 << 16];
                while (bounded.read(rest, 0, rest.length) >= 0) {
                    // Counted: what is skipped unpacks as well.
                }
                unpacked = bounded.unpacked;
                if (checked.getChecksum().getValue() != entry.getCrc()) {
                    throw new UnreadableFile(BROKEN);
                }
            }
        } catch (XMLStreamException | ZipException | EOFException | IllegalArgumentException broken) {
            throw unreadable(broken, BROKEN);
        } catch (Bomb bomb) {
            throw new UnreadableFile(BOMB);
        }
        if (sheets != 1) {
            throw new UnreadableFile(sheets == 0
                    ? "这不是 Excel 工作簿（xlsx），请用表格软件另存为 xlsx 或者“CSV UTF-8”"
                    : "工作簿里有 " + sheets + " 张工作表，只能有一张。请只留要导入的那一张");
        }
        return book;
    }

    /** The one sheet, to be streamed. */
    Part sheet(InputStreamSource file) throws IOException, UnreadableFile {
        ZipFile zip = zip(file);
        try {
            ZipEntry entry = zip.getEntry(sheet);
            if (entry == null) {
                throw new IllegalStateException("the file changed while it was read");
            }
            return new Part(zip, reader(new Bounded(zip.getInputStream(entry), 0)));
        } catch (XMLStreamException broken) {
            zip.close();
            throw unreadable(broken, BROKEN);
        } catch (IOException | RuntimeException lost) {
            zip.close();
            throw lost;
        }
    }

    // By its directory at the end: the sizes of parts that were streamed into it stand nowhere else in one form. The copy
    // has no name any more once it is open, and nothing of it stays however the reading ends.
    private static ZipFile zip(InputStreamSource file) throws IOException {
        Path copy = Files.createTempFile("workbook", null);
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    // No document type, no entity, nothing from outside.
    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private void readShared(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        var text = new StringBuilder();
        long kept = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "t" -> text.append(text(xml, 0));
                    case "rPh" -> skip(xml);
                    default -> {
                        /* sst, r, rPr */ }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                kept += text.length() + 16L;
                if (kept > MOST_SHARED) {
                    throw new UnreadableFile(BOMB);
                }
                shared.add(text.toString());
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, Boolean> own = new HashMap<>();
        boolean cells = false;
        int at = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> own.put(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")),
                            dated(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        String format = xml.getAttributeValue(null, "numFmtId");
                        int id = format == null ? 0 : Integer.parseInt(format);
                        if (cells) {
                            dates.set(at++, own.getOrDefault(id, dated(id)));
                        }
                    }
                    default -> {
                        /* fonts, fills */ }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
    }

    // A format's own letters, without what stands in quotes and brackets.
    private static boolean dated(@Nullable String format) {
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?s).*[yYdD].*");
    }

    // The formats that every workbook knows by number, the East Asian ones among them.
    private static boolean dated(int format) {
        return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 31 || format == 36
                || format >= 50 && format <= 54 || format == 57 || format == 58;
    }

    /** Whether a style shows a number as a date. */
    boolean date(int style) {
        return dates.get(style);
    }

    /** A shared text. */
    String shared(int at, int row) throws UnreadableFile {
        if (at < 0 || at >= shared.size()) {
            throw new UnreadableFile("第 " + row + " 行引用的文字不在文件里，文件可能已损坏，请重新从部门导出");
        }
        return shared.get(at);
    }

    /** The text of the element that has just begun. */
    static String text(XMLStreamReader xml, int row) throws XMLStreamException, UnreadableFile {
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            if (text.length() > BoundedReader.LONGEST) {
                throw new UnreadableFile((row == 0 ? "有一格" : "第 " + row + " 行有一格") + "超过 " + BoundedReader.LONGEST
                        + " 字，太长，无法读取");
            }
        }
        return text.toString();
    }

    /** Passes over the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The column of a cell's address, {@code C7} is 2; the next one where it has none. */
    static int column(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int at = 0; at < address.length() && at < 4 && Character.isLetter(address.charAt(at)); at++) {
            column = column * 26 + (Character.toUpperCase(address.charAt(at)) - 'A' + 1);
        }
        return column - 1;
    }

    /** What to say of a file that broke while it was read. */
    static UnreadableFile unreadable(Exception broken, String sentence) {
        Throwable inner = broken instanceof XMLStreamException xml ? xml.getNestedException() : broken;
        return new UnreadableFile(inner instanceof Bomb ? BOMB : sentence);
    }
}
