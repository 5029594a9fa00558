package org.assistance.domain.application;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws an uploaded picture anew: only its dots are kept, upright, without the place where it was taken and whatever else was
 * hidden in the file. A photo of more than 16 million dots is kept with every second (third, ...) of them; an A4 page stays readable.
 */
final class Picture {
    /** The most dots a picture may have: 80 million, a few times what phones take. */
    static final long MOST_DOTS = 80_000_000L;

    private static final double KEPT_DOTS = 16_000_000;
    private static final float QUALITY = 0.9f;
    private static final int HEAD = 64 * 1024;
    private static final int FIRST_MARKER = 2;

    /** Each takes some hundred megabytes for a moment, so that only two are drawn at once. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private Picture() {}

    /**
     * The picture drawn anew, in its own format.
     *
     * @throws NotAccepted when it cannot be read or has too many dots
     */
    static byte[] drawnAnew(FileKind kind, String name, byte[] content) {
        DRAWING.acquireUninterruptibly();
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.extension()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            if (dots > MOST_DOTS) {
                throw new NotAccepted("“" + name + "”有" + dots / 10_000 + "万像素，最多" + MOST_DOTS / 10_000
                        + "万；请用普通清晰度重新拍照或扫描");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, (int) Math.ceil(Math.sqrt(dots / KEPT_DOTS)));
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage drawn = reader.read(0, every);
            return written(kind, kind == FileKind.JPEG ? upright(drawn, orientation(content)) : drawn);
        } catch (NotAccepted tooMany) {
            throw tooMany;
        } catch (IOException | RuntimeException unreadable) {
            // A spoiled picture lets the readers of the JDK stumble in many ways.
            throw new NotAccepted("“" + name + "”打不开，可能没有传完整或者不是普通图片；请重新拍照或扫描");
        } finally {
            reader.dispose();
            DRAWING.release();
        }
    }

    private static byte[] written(FileKind kind, BufferedImage drawn) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.extension()).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A phone lays its photos on their side and writes beside them how to turn them; the note goes, so they are turned. */
    private static BufferedImage upright(BufferedImage drawn, int orientation) {
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        var turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, width, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, width, height);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, height);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, height, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, height, width);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, width);
            default -> {
                return drawn;
            }
        }
        boolean sideways = orientation > 4;
        var turned = new BufferedImage(sideways ? height : width, sideways ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(drawn, turn, null);
        pen.dispose();
        return turned;
    }

    /** The tag 0x0112 of the first directory of the EXIF block; 1, upright, where there is none. */
    static int orientation(byte[] jpeg) {
        int at = FIRST_MARKER;
        while (at + 4 < Math.min(jpeg.length, HEAD) && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = two(jpeg, at + 2, true);
            if (marker == 0xE1 && at + 18 < jpeg.length && jpeg[at + 4] == 'E' && jpeg[at + 5] == 'x') {
                return ofExif(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int ofExif(byte[] jpeg, int start, int end) {
        boolean bigEndian = jpeg[start] == 'M';
        int directory = start + two(jpeg, start + (bigEndian ? 6 : 4), bigEndian);
        if (directory < start || directory + 2 > end) {
            return 1;
        }
        int entries = two(jpeg, directory, bigEndian);
        for (int entry = directory + 2; entry + 12 <= end && entries > 0; entry += 12, entries--) {
            if (two(jpeg, entry, bigEndian) == 0x0112) {
                return two(jpeg, entry + 8, bigEndian);
            }
        }
        return 1;
    }

    private static int two(byte[] bytes, int at, boolean bigEndian) {
        if (at < 0 || at + 1 >= bytes.length) {
            return 0;
        }
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}
