package org.assistance.verification.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * The lines of the one sheet of an Excel workbook (xlsx), streamed. A cell is its text as shown in the plain: a date is
 * 2026-10-31, a formula stays a formula and is refused by its line, a number too long for a spreadsheet shows that it is.
 */
final class XlsxLines implements Lines {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final double EXACT = 1e15;
    private static final MathContext DIGITS = new MathContext(15);
    private static final double LAST_DAY = 2_958_466;

    private final Workbook book;
    private final Workbook.Part sheet;
    private final XMLStreamReader xml;
    private int number;
    private int width;

    private XlsxLines(Workbook book, Workbook.Part sheet) {
        this.book = book;
        this.sheet = sheet;
        this.xml = sheet.xml();
    }

    static XlsxLines open(InputStreamSource file) throws IOException, UnreadableFile {
        Workbook book = Workbook.of(file);
        return new XlsxLines(book, book.sheet(file));
    }

    @Override
    public @Nullable Line next() throws UnreadableFile {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    String r = xml.getAttributeValue(null, "r");
                    number = r == null ? number + 1 : Integer.parseInt(r);
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException broken) {
            throw Workbook.unreadable(broken, "第 " + (number + 1) + " 行起无法读取，文件可能已损坏，请重新从部门导出");
        }
    }

    private Line row() throws XMLStreamException, UnreadableFile {
        var cells = new ArrayList<String>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int at = Workbook.column(xml.getAttributeValue(null, "r"), cells.size());
                if (at < cells.size() || at >= Workbook.MOST_COLUMNS) {
                    throw new UnreadableFile("第 " + number + " 行的列位置不对，从这一行起无法读取");
                }
                while (cells.size() < at) {
                    cells.add("");
                }
                cells.add(cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s")));
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
        }
        // A sheet leaves out the empty cells at a row's end.
        width = Math.max(width, width == 0 ? cells.size() : 0);
        while (cells.size() < width) {
            cells.add("");
        }
        return new Line(number, cells);
    }

    private String cell(@Nullable String type, @Nullable String style) throws XMLStreamException, UnreadableFile {
        String value = "";
        boolean formula = false;
        var text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Workbook.text(xml, number);
                    case "f" -> {
                        formula = true;
                        Workbook.text(xml, number);
                    }
                    case "t" -> text.append(Workbook.text(xml, number));
                    case "rPh" -> Workbook.skip(xml);
                    default -> {
                        /* is, r, rPr */ }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (formula) {
            return "=";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> value.isEmpty() ? "" : book.shared(Integer.parseInt(value), number);
            case "inlineStr" -> text.toString();
            case "n" -> value.isEmpty() ? "" : number(value, style);
            case "b" -> value.equals("1") ? "是" : "否";
            case "e" -> "=";
            default -> value;
        };
    }

    private String number(String value, @Nullable String style) {
        double known = Double.parseDouble(value);
        if (Math.abs(known) >= EXACT) {
            return String.format(Locale.ROOT, "%.14E", known);
        }
        if (style != null && known >= 1 && known < LAST_DAY && book.date(Integer.parseInt(style))) {
            return EPOCH.plusDays((long) known).toString();
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
