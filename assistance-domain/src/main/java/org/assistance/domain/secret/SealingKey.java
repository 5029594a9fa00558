package org.assistance.domain.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of the key file.
 *
 * @param id 1 to 255, written into every value sealed with it
 * @param key the secret itself; 32 bytes for {@link Algorithm#AES_GCM}
 */
record SealingKey(int id, Algorithm algorithm, SecretKeySpec key) {
    static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** How values are sealed; the number is written into each. */
    enum Algorithm {
        /** AES-256 in Galois counter mode, of the JDK. */
        AES_GCM(1, "AES", "AES/GCM/NoPadding", 32);

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
    }

    static SealingKey of(int id, Algorithm algorithm, byte[] bytes) {
        return new SealingKey(id, algorithm, new SecretKeySpec(bytes, algorithm.keyName));
    }

    byte[] work(int mode, byte[] iv, byte[] header, Cell cell, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(algorithm.transformation);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(header);
        cipher.updateAAD(cell.bytes());
        return cipher.doFinal(input);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SealingKey " + id;
    }
}
