package org.assistance.domain.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.assistance.domain.database.EmbeddedDatabase;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Seals what the database may keep but not read: version, algorithm, key id, initial vector, text and tag in one value,
 * bound to its {@link Cell}. The keys come from {@code assistance.secrets.key-file}; for trying out one is made where the
 * embedded database lives, in {@code production} there must be one that not everybody on the machine can read.
 */
@Component
public class Secrets {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 3;
    private static final int HASH_KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final boolean production;
    private volatile @Nullable KeyFile keys;
    private volatile Consumer<KeyFile> comparing = _ -> {
    };

    Secrets(@Value("${assistance.secrets.key-file:}") String file, Environment environment) {
        production = environment.acceptsProfiles(Profiles.of("production"));
        if (production) {
            if (file.isBlank()) {
                throw new SecretsException(
                        "profile 'production' 需要密钥文件：请设置 assistance.secrets.key-file（做法见 docker/README.md）。");
            }
            if (KeyFile.openToAll(Path.of(file))) {
                throw new SecretsException("密钥文件 " + file + " 这台机器上谁都能读：请执行 chmod o-r。");
            }
        }
        this.file = file.isBlank()
                ? EmbeddedDatabase.defaultDirectory().resolveSibling("demo-keys.txt")
                : Path.of(file);
        if (production && keys().index().isEmpty()) {
            throw new SecretsException("密钥文件 " + file + " 没有检索密钥：请加一行“编号 HMAC_SM3 base64密钥”（openssl rand -base64 32），"
                    + "以后不要更换");
        }
    }

    /** Seals a value for one cell, with the newest key. */
    public byte[] seal(byte[] open, Cell cell) {
        return seal(keys().sealing().getLast(), open, cell);
    }

    /** Seals a value with one key. */
    static byte[] seal(SealingKey key, byte[] open, Cell cell) {
        byte[] header = {VERSION, (byte) key.algorithm().number(), (byte) key.id()};
        byte[] iv = new byte[SealingKey.IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            byte[] sealed = key.work(Cipher.ENCRYPT_MODE, iv, header, cell, open);
            return ByteBuffer.allocate(header.length + iv.length + sealed.length)
                    .put(header)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Seals a text for one cell; null stays null. */
    public byte @Nullable [] sealText(@Nullable String open, Cell cell) {
        return open == null ? null : seal(open.getBytes(StandardCharsets.UTF_8), cell);
    }

    /** Opens what was sealed as a text; null stays null. */
    public @Nullable String openText(byte @Nullable [] sealed, Cell cell) {
        return sealed == null ? null : new String(open(sealed, cell), StandardCharsets.UTF_8);
    }

    /** The id of the key that seals now. */
    int newest() {
        return keys().sealing().getLast().id();
    }

    /** What compares a file that is read again while at work with what the database knows of its keys; it throws what it finds. */
    void comparedBy(Consumer<KeyFile> comparison) {
        comparing = comparison;
    }

    /**
     * What a sealed value is found by: a keyed digest, 32 bytes, equal for equal values of one purpose.
     *
     * @param purpose keeps the values of different kinds apart
     */
    public byte[] index(String purpose, String value) {
        return index(keys().index().orElseThrow(), purpose, value);
    }

    /** The same for one thread that makes many, with what goes before each of them worked out once. */
    public UnaryOperator<byte[]> indexing(String purpose) {
        try {
            Mac mac = keys().index().orElseThrow().mac();
            byte[] before = (purpose + "|").getBytes(StandardCharsets.UTF_8);
            return value -> {
                mac.update(before);
                return mac.doFinal(value);
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A quick keyed hash (SipHash-2-4) for one thread, under a key of its own that is made from the index's. */
    public ToLongFunction<byte[]> hashing(String purpose) {
        var hash = new SipHash();
        hash.init(new KeyParameter(index("hash", purpose), 0, HASH_KEY_BYTES));
        return value -> {
            hash.update(value, 0, value.length);
            return hash.doFinal();
        };
    }

    /** The index made with one key. */
    static byte[] index(SealingKey key, String purpose, String value) {
        try {
            return key.digest((purpose + "|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what was sealed for this cell.
     *
     * @throws SecretsException when the key is missing, the value was changed, or it was sealed for another cell
     */
    public byte[] open(byte[] sealed, Cell cell) {
        if (!wellFormed(sealed)) {
            throw new SecretsException("密文格式不对");
        }
        int id = Byte.toUnsignedInt(sealed[2]);
        byte algorithm = sealed[1];
        SealingKey key = key(id, algorithm)
                .or(() -> {
                    // Another instance may have been started with a line that was added since.
                    readAgain();
                    return key(id, algorithm);
                })
                .orElseThrow(() -> new SecretsException("密钥文件里没有编号为" + id + "的密钥"));
        return open(key, sealed, cell);
    }

    /** Opens with one key. */
    static byte[] open(SealingKey key, byte[] sealed, Cell cell) {
        if (!wellFormed(sealed)) {
            throw new SecretsException("密文格式不对");
        }
        var rest = ByteBuffer.wrap(sealed);
        byte[] header = new byte[HEADER_BYTES];
        byte[] iv = new byte[SealingKey.IV_BYTES];
        rest.get(header).get(iv);
        byte[] text = new byte[rest.remaining()];
        rest.get(text);
        try {
            return key.work(Cipher.DECRYPT_MODE, iv, header, cell, text);
        } catch (GeneralSecurityException changed) {
            throw new SecretsException("密文被改动过，或者不是这一行这一列的");
        }
    }

    private static boolean wellFormed(byte[] sealed) {
        return sealed.length >= HEADER_BYTES + SealingKey.IV_BYTES && sealed[0] == VERSION;
    }

    private Optional<SealingKey> key(int id, byte algorithm) {
        return keys().sealing()
                .stream()
                .filter(one -> one.id() == id && one.algorithm().number() == algorithm)
                .findFirst();
    }

    private void readAgain() {
        KeyFile again = read();
        comparing.accept(again);
        keys = again;
    }

    private KeyFile read() {
        return production ? KeyFile.read(file) : KeyFile.made(file);
    }

    /** The keys of the file. */
    KeyFile keys() {
        KeyFile known = keys;
        return known == null ? firstRead() : known;
    }

    private synchronized KeyFile firstRead() {
        KeyFile known = keys;
        if (known == null) {
            known = read();
            keys = known;
        }
        return known;
    }
}
