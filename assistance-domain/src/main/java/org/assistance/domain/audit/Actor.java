package org.assistance.domain.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/**
 * Who is at work, as the record names him: an officer in a post who asked something of the system, or one of its own jobs.
 *
 * @param request one number for all that one request does
 * @param address what was asked, such as {@code GET /cases/17}; never a query, which may hold a name
 * @param client the address the request came from, as {@code 10.1.2.3}; null for a job
 * @param job the name of the system's own work; null for an officer
 */
public record Actor(@Nullable ActingOfficer officer, @Nullable String request, @Nullable String address,
        @Nullable String job, @Nullable String client) {
    /** Whom the record names where a request came without a sign-in. */
    static final String NOT_SIGNED_IN = "未登录";

    private static final int LONGEST_ADDRESS = 200;

    /** An officer who asks for an address. */
    public static Actor officer(ActingOfficer officer, String request, String address) {
        return new Actor(officer, request, plain(address), null, null);
    }

    /** Somebody who has not signed in, or not yet. */
    public static Actor nobodyYet(String request, String address, @Nullable String client) {
        return new Actor(null, request, plain(address), NOT_SIGNED_IN, client);
    }

    /** The same request, once it is known whose it is. */
    Actor by(ActingOfficer known) {
        return new Actor(known, request, address, null, client);
    }

    /** One of the system's own jobs, by its Chinese name. */
    public static Actor job(String name) {
        return new Actor(null, null, null, plain(name), null);
    }

    /** Whether it is one of the system's own jobs. */
    public boolean ofTheSystem() {
        return job != null && !job.equals(NOT_SIGNED_IN);
    }

    private static String plain(String text) {
        String clean = text.replaceAll("[|\\p{Cntrl}]", " ");
        return clean.length() > LONGEST_ADDRESS ? clean.substring(0, LONGEST_ADDRESS) : clean;
    }

    /** As the database reads it: {@code officer|post|role|division|request|address|job|client}. */
    public String setting() {
        return (officer == null
                ? Stream.of("", "", "", "", request, address, job, client)
                : Stream.of(officer.officerId(), officer.postId(), officer.role().name(), officer.division().value(),
                        request, address, job, client))
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("|"));
    }
}
