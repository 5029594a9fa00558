package org.assistance.domain.secret;

import java.io.IOException;
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

/**
 * The file of keys, outside the database: one line each, {@code 1 AES_GCM <base64>}; the last line seals, all of them open.
 * A line beginning with # is a remark.
 */
final class KeyFile {
    private KeyFile() {}

    /** The keys of a file in its order. */
    static List<SealingKey> read(Path file) {
        List<SealingKey> keys = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(key(line.strip().split("\\s+")));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // The cause may quote a key, so it is not passed on.
            throw new SecretsException("密钥文件 " + file + " 读不出来：每行应为“编号 AES_GCM base64密钥”");
        }
        if (keys.isEmpty() || keys.stream().map(SealingKey::id).distinct().count() < keys.size()) {
            throw new SecretsException("密钥文件 " + file + " 没有密钥，或者编号重复");
        }
        return keys;
    }

    private static SealingKey key(String[] parts) {
        int id = Integer.parseInt(parts[0]);
        var algorithm = SealingKey.Algorithm.valueOf(parts[1]);
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (parts.length != 3 || id < 1 || id > 255 || bytes.length != algorithm.keyBytes()) {
            throw new IllegalArgumentException();
        }
        return SealingKey.of(id, algorithm, bytes);
    }

    /** Makes a file with one new key, for trying out; a file that is there stays as it is. */
    static void makeWhereMissing(Path file) {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[SealingKey.Algorithm.AES_GCM.keyBytes()];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "1 AES_GCM " + Base64.getEncoder().encodeToString(key) + "\n",
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException another) {
            // Another instance made it in the same moment.
        } catch (IOException cannot) {
            throw new SecretsException("密钥文件 " + file + " 写不了");
        }
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
