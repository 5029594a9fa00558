package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What becomes of a file that somebody uploads. */
class ProofFileTests {
    private static final String DRAWING = "<< /Length 20 /Filter /DCTDecode >>\nstream\n/JS /Launch /XFA \nendstream\nendobj\n2 0 obj\n";
    private static final String PLACE = "GPS 30.6N 117.0E";

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height / 2; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A photo as a phone writes it: how to turn it, and where it was taken. */
    private static byte[] photo(int orientation) throws IOException {
        byte[] plain = picture("jpg", 40, 20);
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0" + PLACE)
                .getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[]{(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] paper(String inside) {
        return ("%PDF-1.7\n1 0 obj\n" + inside + "\nendobj\ntrailer\n%%EOF").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void refused(FileKind kind, byte[] content, String why) {
        assertThatThrownBy(() -> SafeFile.of(kind, "材料", content)).isInstanceOf(NotAccepted.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_photo_is_drawn_anew_without_where_it_was_taken() throws IOException {
        byte[] taken = photo(1);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains(PLACE);
        byte[] kept = SafeFile.of(FileKind.JPEG, "照片.jpg", taken);
        assertThat(FileKind.of(kept)).contains(FileKind.JPEG);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
        byte[] hidden = Arrays.copyOf(picture("png", 10, 10), 4_000);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, hidden, 3_000, 25);
        assertThat(new String(SafeFile.of(FileKind.PNG, "图.png", hidden), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void a_photo_that_lies_on_its_side_is_set_upright() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage kept = ImageIO
                    .read(new ByteArrayInputStream(SafeFile.of(FileKind.JPEG, "x", photo(orientation))));
            assertThat(kept.getWidth()).as("orientation " + orientation).isEqualTo(orientation > 4 ? 20 : 40);
            // The red quarter lies at the top left of the stored picture, and where the note says of the upright one.
            boolean right = List.of(2, 3, 6, 7).contains(orientation);
            boolean below = List.of(3, 4, 7, 8).contains(orientation);
            int x = right ? kept.getWidth() * 3 / 4 : kept.getWidth() / 4;
            int y = below ? kept.getHeight() * 3 / 4 : kept.getHeight() / 4;
            assertThat(new Color(kept.getRGB(x, y)).getRed()).as("orientation " + orientation).isGreaterThan(200);
        }
    }

    @Test
    void a_picture_with_too_many_dots_is_refused_before_it_is_drawn() throws IOException {
        byte[] small = picture("png", 10, 10);
        // The size stands in the header; its check sum is made to fit.
        small[16] = 0;
        small[18] = (byte) 0x40;
        small[22] = (byte) 0x40;
        var sum = new CRC32();
        sum.update(small, 12, 17);
        for (int at = 0; at < 4; at++) {
            small[29 + at] = (byte) (sum.getValue() >>> 24 - 8 * at);
        }
        long before = System.nanoTime();
        refused(FileKind.PNG, small, "万像素");
        assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
    }

    @Test
    void a_large_photo_is_kept_smaller_and_readable() throws IOException {
        byte[] kept = SafeFile.of(FileKind.PNG, "大图.png", picture("png", 6000, 4000));
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(3000);
    }

    @Test
    void what_is_no_such_file_is_refused_whatever_its_name() throws IOException {
        for (String head : List.of("<html>", "<svg xmlns=", "GIF89a", "PK\3\4", "MZ", "#!/bin/sh", " %PDF-1.4",
                "\0\0\0\0")) {
            assertThat(FileKind.of(head.getBytes(StandardCharsets.ISO_8859_1))).as(head).isEmpty();
        }
        // The first bytes of a picture and something else behind them.
        byte[] lie = Arrays.copyOf(picture("jpg", 10, 10), 20);
        refused(FileKind.JPEG, lie, "打不开");
        refused(FileKind.PNG, Arrays.copyOf(picture("png", 10, 10), 40), "打不开");
    }

    @Test
    void three_hundred_spoiled_pictures_are_kept_or_refused_and_nothing_else_happens() throws IOException {
        var random = new Random(7);
        for (int at = 0; at < 300; at++) {
            FileKind kind = at % 2 == 0 ? FileKind.JPEG : FileKind.PNG;
            byte[] spoiled = kind == FileKind.JPEG ? photo(6) : picture("png", 40, 20);
            for (int change = 0; change <= at % 7; change++) {
                spoiled[8 + random.nextInt(spoiled.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(SafeFile.of(kind, "x", spoiled)).isNotEmpty();
            } catch (NotAccepted said) {
                assertThat(said).hasMessageContaining("请");
            }
        }
    }

    @Test
    void a_paper_that_could_do_something_by_itself_is_refused() {
        for (String active : List.of("<< /S /JavaScript /JS (app.alert(1)) >>", "<< /S /J#61vaScript >>",
                "<< /OpenAction << /S /Launch /F (cmd.exe) >> >>", "<< /Names << /EmbeddedFiles 2 0 R >> >>",
                "<< /AcroForm << /XFA 3 0 R >> >>", "<< /Type /Annot /Subtype /RichMedia >>")) {
            refused(FileKind.PDF, paper(active), "自动执行");
            refused(FileKind.PDF, paper(DRAWING + active), "自动执行");
            refused(FileKind.PDF, paper(DRAWING + active + "\nendobj\n3 0 obj\n" + DRAWING), "自动执行");
        }
        refused(FileKind.PDF, paper(DRAWING + "<< /JS 7 0 R >>"), "自动执行");
        refused(FileKind.PDF, paper("% >>stream\n<< /S /JavaScript >>"), "自动执行");
        refused(FileKind.PDF, paper("<< /Root 1 0 R /Encrypt 5 0 R >>"), "自动执行");
        refused(FileKind.PDF,
                paper("<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n789c\nendstream"), "自动执行");
        refused(FileKind.PDF, packed("<< /S /JavaScript /JS (app.alert(1)) >>"), "自动执行");
        refused(FileKind.PDF, packed("x".repeat(40 * 1024 * 1024)), "自动执行");
    }

    @Test
    void a_scan_is_kept_as_it_came() {
        for (byte[] scan : List.of(paper("<< /Type /Catalog >>"), packed("<< /Type /Page >>"),
                paper("<< /Length 20 /Filter /DCTDecode >>\nstream\n/JS /Launch /XFA \nendstream"))) {
            assertThat(SafeFile.of(FileKind.PDF, "x.pdf", scan)).isEqualTo(scan);
        }
    }

    private static byte[] packed(String objects) {
        var deflater = new Deflater();
        deflater.setInput(objects.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] small = new byte[1024 * 1024];
        int length = deflater.deflate(small);
        deflater.end();
        return paper("<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"
                + new String(small, 0, length, StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    @Test
    void the_kept_name_ends_as_the_content_is() {
        assertThat(SafeFile.named("收据.JPG", FileKind.JPEG)).isEqualTo("收据.JPG");
        assertThat(SafeFile.named("收据.jpeg", FileKind.JPEG)).isEqualTo("收据.jpeg");
        assertThat(SafeFile.named("收据.pdf", FileKind.JPEG)).isEqualTo("收据.pdf.jpg");
        assertThat(SafeFile.named("收据.html", FileKind.PDF)).isEqualTo("收据.html.pdf");
    }
}
