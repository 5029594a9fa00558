package org.assistance.domain.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The file of keys, outside the database: one line each, {@code 1 SM4_GCM <base64>}; of those that seal, the last line seals and all
 * open; the one line {@code 200 HMAC_SM3 <base64>} makes the index; no two have one number. A line beginning with # is a remark.
 *
 * @param sealing in the order of the file, at least one
 * @param index the key of the index; empty in a file of before there was one
 */
record KeyFile(List<SealingKey> sealing, Optional<SealingKey> index) {
    // Far from the numbers that the keys after the first one will take.
    private static final int INDEX_ID = 200;

    /** The keys of a file. */
    static KeyFile read(Path file) {
        try {
            return of(Files.readString(file), file);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    private static KeyFile of(String text, Path file) {
        List<SealingKey> keys = new ArrayList<>();
        try {
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> keys.add(key(line.strip().split("\\s+"))));
        } catch (IllegalArgumentException wrong) {
            throw unreadable(file);
        }
        List<SealingKey> sealing = keys.stream().filter(key -> key.algorithm().seals()).toList();
        List<SealingKey> index = keys.stream().filter(key -> !key.algorithm().seals()).toList();
        if (sealing.isEmpty() || keys.stream().map(SealingKey::id).distinct().count() < keys.size()) {
            throw new SecretsException("密钥文件 " + file + " 没有密钥，或者编号重复");
        }
        if (index.size() > 1) {
            throw new SecretsException("密钥文件 " + file + " 有两把检索密钥（HMAC）：只能有一把，换了它就查不到已有的人");
        }
        if (index.stream().anyMatch(one -> sealing.stream().anyMatch(one::sameSecret))) {
            throw new SecretsException("密钥文件 " + file + " 的检索密钥（HMAC）和加密密钥相同：请另外生成一把");
        }
        return new KeyFile(sealing, index.stream().findFirst());
    }

    // The cause may quote a key, so it is not passed on.
    private static SecretsException unreadable(Path file) {
        return new SecretsException("密钥文件 " + file + " 读不出来：每行应为“编号 SM4_GCM base64密钥”（或 AES_GCM、HMAC_SM3、HMAC_SHA256）");
    }

    private static SealingKey key(String[] parts) {
        if (parts.length != 3) {
            throw new IllegalArgumentException();
        }
        int id = Integer.parseInt(parts[0]);
        var algorithm = SealingKey.Algorithm.valueOf(parts[1]);
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (id < 1 || id > 255 || bytes.length != algorithm.keyBytes()) {
            throw new IllegalArgumentException();
        }
        return SealingKey.of(id, algorithm, bytes);
    }

    /** Makes a file with new keys, for trying out; to one that is there, only the key of the index is added where it lacks. */
    static synchronized KeyFile made(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException there) {
            // Made before, perhaps in the same moment by another instance.
        } catch (IOException cannot) {
            throw new SecretsException("密钥文件 " + file + " 写不了");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            var text = new StringBuilder(Files.readString(file));
            if (text.toString().isBlank()) {
                text.append(line(1, SealingKey.Algorithm.SM4_GCM));
            }
            KeyFile keys = of(text.toString(), file);
            if (keys.index().isPresent()) {
                return keys;
            }
            text.append(text.toString().endsWith("\n") ? "" : "\n")
                    .append(line(INDEX_ID, SealingKey.Algorithm.HMAC_SM3));
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)), 0);
            return of(text.toString(), file);
        } catch (IOException cannot) {
            throw new SecretsException("密钥文件 " + file + " 写不了");
        }
    }

    private static String line(int id, SealingKey.Algorithm algorithm) {
        byte[] key = new byte[algorithm.keyBytes()];
        new SecureRandom().nextBytes(key);
        return id + " " + algorithm + " " + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** Whether anybody on the machine may read it. */
    static boolean openToAll(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException cannot) {
            throw new SecretsException("密钥文件 " + file + " 不存在或者读不出来");
        }
    }
}
