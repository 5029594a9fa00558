package org.assistance.verification.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What the operator says of departments' services, outside the database: which hosts may be asked at all
 * ({@code assistance.services.hosts}, {@code host} or {@code host:port}, none unless told), with which credentials
 * ({@code assistance.services.credential-file}, lines {@code SOURCE token}), whom to trust (the SSL bundle
 * {@code departments}, else the JDK's own) and how long to wait.
 */
@Component
public class ServiceSettings {
    private static final String BUNDLE = "departments";

    private final Set<String> hosts;
    private final Map<String, String> credentials;
    private final SSLContext trust;
    private final Duration connecting;
    private final Duration answering;

    @Autowired
    ServiceSettings(@Value("${assistance.services.hosts:}") String hosts,
            @Value("${assistance.services.credential-file:}") String credentials, ObjectProvider<SslBundles> bundles,
            @Value("${assistance.services.connecting:3s}") Duration connecting,
            @Value("${assistance.services.answering:10s}") Duration answering) {
        this(StringUtils.commaDelimitedListToSet(hosts), credentials.isBlank() ? null : Path.of(credentials),
                trust(bundles.getIfAvailable()), connecting, answering);
    }

    /** What is told is taken as it is. */
    ServiceSettings(Set<String> hosts, @Nullable Path credentials, SSLContext trust, Duration connecting,
            Duration answering) {
        this.hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.credentials = credentials == null ? Map.of() : read(credentials);
        this.trust = trust;
        this.connecting = connecting;
        this.answering = answering;
    }

    private static SSLContext trust(@Nullable SslBundles bundles) {
        try {
            return bundles != null && bundles.getBundleNames().contains(BUNDLE)
                    ? bundles.getBundle(BUNDLE).createSslContext()
                    : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> read(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new IllegalStateException("在线服务的凭据文件 " + file + " 这台机器上谁都能读：请执行 chmod o-r。");
            }
            var all = new HashMap<String, String>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split("\\s+", 2);
                if (parts.length == 2 && !parts[0].startsWith("#")) {
                    all.put(parts[0], parts[1]);
                }
            }
            return Map.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("在线服务的凭据文件 " + file + " 读不了", unreadable);
        }
    }

    /** Whether the operator lets this address be asked. */
    boolean allows(URI address) {
        String host = address.getHost();
        if (!"https".equals(address.getScheme()) || host == null || address.getUserInfo() != null) {
            return false;
        }
        String plain = host.toLowerCase(Locale.ROOT);
        return hosts.contains(address.getPort() < 0 ? plain : plain + ":" + address.getPort());
    }

    /** The credential for a source. */
    Optional<String> credential(String source) {
        return Optional.ofNullable(credentials.get(source));
    }

    SSLContext trust() {
        return trust;
    }

    /** How long a connection may take. */
    Duration connecting() {
        return connecting;
    }

    /** How long a question may take in all, connecting and reading included. */
    Duration answering() {
        return answering;
    }
}
