package org.assistance.domain.secret;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * One key of the key file.
 *
 * @param id 1 to 255, written into every value sealed with it
 * @param key the secret itself, as long as its algorithm wants it
 */
record SealingKey(int id, Algorithm algorithm, SecretKeySpec key) {
    static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** What a key is for; the number is written into each value sealed with it. */
    enum Algorithm {
        /** AES-256 in Galois counter mode. */
        AES_GCM(1, "AES", "AES/GCM/NoPadding", 32),
        /** SM4 in Galois counter mode (GB/T 32907). */
        SM4_GCM(2, "SM4", "SM4/GCM/NoPadding", 16),
        /** The keyed digest that sealed values are found by, of SHA-256. */
        HMAC_SHA256(0, "HmacSHA256", "HmacSHA256", 32),
        /** The keyed digest that sealed values are found by, of SM3 (GB/T 32905). */
        HMAC_SM3(0, "HmacSM3", "HmacSM3", 32);

        private final int number;
        private final String keyName;
        private final String transformation;
        private final int keyBytes;

        Algorithm(int number, String keyName, String transformation, int keyBytes) {
            this.number = number;
            this.keyName = keyName;
            this.transformation = transformation;
            this.keyBytes = keyBytes;
        }

        int number() {
            return number;
        }

        int keyBytes() {
            return keyBytes;
        }

        /** Whether it seals; else it makes the index. */
        boolean seals() {
            return number > 0;
        }

        private boolean national() {
            return this == SM4_GCM || this == HMAC_SM3;
        }
    }

    // SM4 and SM3 are not in the JDK; made on first use, and not registered for anybody else.
    private static final class National {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    static SealingKey of(int id, Algorithm algorithm, byte[] bytes) {
        return new SealingKey(id, algorithm, new SecretKeySpec(bytes, algorithm.keyName));
    }

    byte[] work(int mode, byte[] iv, byte[] header, Cell cell, byte[] input) throws GeneralSecurityException {
        Cipher cipher = algorithm.national()
                ? Cipher.getInstance(algorithm.transformation, National.PROVIDER)
                : Cipher.getInstance(algorithm.transformation);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(header);
        cipher.updateAAD(cell.bytes());
        return cipher.doFinal(input);
    }

    byte[] digest(byte[] input) throws GeneralSecurityException {
        return mac().doFinal(input);
    }

    /** What makes digests with this key; one thread at a time may use it, and again for the next one. */
    Mac mac() throws GeneralSecurityException {
        Mac mac = algorithm.national()
                ? Mac.getInstance(algorithm.transformation, National.PROVIDER)
                : Mac.getInstance(algorithm.transformation);
        mac.init(key);
        return mac;
    }

    /** Whether two keys are one and the same secret. */
    boolean sameSecret(SealingKey other) {
        return Arrays.equals(key.getEncoded(), other.key.getEncoded());
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SealingKey " + id;
    }
}
