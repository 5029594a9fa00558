package org.assistance.domain.staff;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network address in the one spelling that the record and the database write (RFC 5952): {@code ::1}, not {@code 0:0:0:0:0:0:0:1}. */
public final class PlainAddress {
    private static final int GROUPS = 8;

    private PlainAddress() {}

    /** The address in its shortest spelling; what is none comes back as it is. */
    public static String of(String address) {
        InetAddress known;
        try {
            known = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException none) {
            return address;
        }
        return known instanceof Inet4Address ? known.getHostAddress() : shortest(known.getAddress());
    }

    // The first of the longest runs of zeros, two at least, is left out.
    private static String shortest(byte[] bytes) {
        int[] groups = IntStream.range(0, GROUPS).map(at -> ByteBuffer.wrap(bytes).getShort(2 * at) & 0xffff).toArray();
        int from = 0;
        int length = 0;
        for (int at = 0; at < GROUPS; at++) {
            int end = at;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - at > length) {
                from = at;
                length = end - at;
            }
        }
        return length < 2
                ? hex(groups, 0, GROUPS)
                : hex(groups, 0, from) + "::" + hex(groups, from + length, GROUPS);
    }

    private static String hex(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> Integer.toHexString(groups[at]))
                .collect(Collectors.joining(":"));
    }
}
