package org.assistance.web.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Post;
import org.assistance.domain.staff.Posts;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;

/** Finds the demo officer whose post it is. */
@Demo
@Component
class DemoOfficers {
    private final DemoAccounts accounts;
    private final Officers officers;
    private final Posts posts;
    private final Map<String, ActingOfficer> known = new ConcurrentHashMap<>();

    DemoOfficers(DemoAccounts accounts, Officers officers, Posts posts) {
        this.accounts = accounts;
        this.officers = officers;
        this.posts = posts;
    }

    /**
     * The officer with a role in the division or one above it.
     *
     * @throws IllegalStateException when the demo city has none
     */
    ActingOfficer acting(Role role, DivisionCode in) {
        return known.computeIfAbsent(role + " " + in.value(), _ -> find(role, in));
    }

    /** Whether there is one. */
    boolean any(Role role, DivisionCode in) {
        return accounts.list()
                .stream()
                .anyMatch(account -> account.role() == role && account.divisions()
                        .stream()
                        .anyMatch(division -> new DivisionCode(division).contains(in)));
    }

    /** An officer by the staff number, in a role he or she has. */
    ActingOfficer acting(String staffNumber, Role role) {
        Officer officer = officers.findByStaffNumber(staffNumber).orElseThrow();
        return posts.findByOfficerIdOrderByValidFromAscIdAsc(officer.id())
                .stream()
                .filter(post -> post.role() == role)
                .map(post -> acting(officer, post))
                .findFirst()
                .orElseThrow();
    }

    private ActingOfficer find(Role role, DivisionCode in) {
        for (DemoAccount account : accounts.list()) {
            if (account.role() == role) {
                Officer officer = officers.findByStaffNumber(account.staffNumber()).orElseThrow();
                for (Post post : posts.findByOfficerIdOrderByValidFromAscIdAsc(officer.id())) {
                    if (post.role() == role && post.division().contains(in)) {
                        return acting(officer, post);
                    }
                }
            }
        }
        throw new IllegalStateException("no " + role + " in " + in.value());
    }

    private static ActingOfficer acting(Officer officer, Post post) {
        return new ActingOfficer(officer.id(), officer.staffNumber(), officer.name(), post.id(), post.role(),
                post.division());
    }
}
