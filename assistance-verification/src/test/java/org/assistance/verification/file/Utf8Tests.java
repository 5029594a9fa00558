package org.assistance.verification.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are UTF-8 exactly where the JDK's decoder reads them. */
class Utf8Tests {
    private static boolean read(byte[] bytes) {
        try {
            Encoding.decoder(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private static void same(byte[] bytes) {
        assertThat(Utf8.right(bytes, bytes.length)).as("%s", Arrays.toString(bytes)).isEqualTo(read(bytes));
    }

    @Test
    void every_beginning_of_a_sign_is_right_or_wrong_as_the_decoder_says() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                for (byte third : new byte[]{0, 0x7f, (byte) 0x80, (byte) 0xbf, (byte) 0xc0}) {
                    same(new byte[]{(byte) first, (byte) second});
                    same(new byte[]{(byte) first, (byte) second, third});
                    same(new byte[]{(byte) first, (byte) second, third, (byte) 0x80});
                    same(new byte[]{(byte) first, (byte) second, (byte) 0x80, third});
                }
            }
        }
    }

    @Test
    void one_wrong_byte_anywhere_is_found() {
        var random = new Random(20261127);
        byte[] text = "李桂兰,990101195001011232,é𠮷,1000.50\r\nabcdefgh,ijklmnopqrstuvwxyz"
                .getBytes(StandardCharsets.UTF_8);
        int wrong = 0;
        for (int at = 0; at < 50_000; at++) {
            byte[] spoilt = Arrays.copyOf(text, 1 + random.nextInt(text.length));
            for (int more = random.nextInt(3); more > 0; more--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            same(spoilt);
            wrong += read(spoilt) ? 0 : 1;
        }
        assertThat(wrong).isBetween(10_000, 45_000);
    }
}
