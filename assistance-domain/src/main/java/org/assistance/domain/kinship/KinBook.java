package org.assistance.domain.kinship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.permission.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What all staff stated last, arranged so that a family is compared with all of it at once. Pure: it asks no database, and knows of
 * numbers of people, telephones and accounts only their index.
 */
final class KinBook {
    private static final int COUNTY = 6;

    private final Map<String, Set<Kin>> byNumber = new HashMap<>();
    private final Map<String, Set<Long>> byNameAndBirth = new HashMap<>();
    private final Map<String, Set<Long>> byPhone = new HashMap<>();
    private final Map<String, Set<Long>> byAccount = new HashMap<>();
    private final Map<String, Set<Long>> byRegistered = new HashMap<>();
    private final Map<String, Set<Long>> byResidence = new HashMap<>();
    private final Map<String, Set<Long>> byOfficerName = new HashMap<>();
    private final Map<Long, Set<DivisionCode>> posts = new HashMap<>();

    /** An officer or an officer's relative. */
    private record Kin(long officerId, boolean self) {}

    /** What was found. */
    record Match(long officerId, Relation relation, Ground ground) {}

    /**
     * Writes down what an officer stated.
     *
     * @param at the divisions of the officer's posts
     */
    void add(long officerId, @Nullable String phone, @Nullable String registeredAt, @Nullable String residence,
            @Nullable String account, Collection<DivisionCode> at) {
        put(byPhone, phone, officerId);
        put(byAccount, account, officerId);
        put(byRegistered, HouseAddress.key(registeredAt), officerId);
        put(byResidence, HouseAddress.key(residence), officerId);
        posts.computeIfAbsent(officerId, _ -> new HashSet<>()).addAll(at);
    }

    /** Writes down the officer or one of the relatives. */
    void add(long officerId, KinRelation relation, String name, @Nullable String number, @Nullable LocalDate born) {
        if (relation == KinRelation.SELF) {
            put(byOfficerName, PersonName.bare(name), officerId);
        }
        if (number != null) {
            byNumber.computeIfAbsent(number, _ -> new LinkedHashSet<>())
                    .add(new Kin(officerId, relation == KinRelation.SELF));
        } else if (born != null) {
            put(byNameAndBirth, nameAndBirth(name, born), officerId);
        }
    }

    /** All that a family has in common with any officer. What is no number counts only with staff of its county or above it. */
    Set<Match> matches(Family family) {
        String registered = HouseAddress.key(family.registeredAt());
        String residence = HouseAddress.key(family.residence());
        var oneHouse = new HashSet<Long>();
        oneHouse.addAll(of(byRegistered, registered));
        oneHouse.addAll(of(byResidence, residence));
        var found = new LinkedHashSet<Match>();
        for (Family.Member member : family.members()) {
            for (Kin kin : byNumber.getOrDefault(member.number(), Set.of())) {
                found.add(new Match(kin.officerId,
                        kin.self
                                ? Relation.SELF
                                : oneHouse.contains(kin.officerId) ? Relation.HOUSEHOLD : Relation.RELATIVE,
                        Ground.ID_NUMBER));
            }
            found.addAll(near(family, byNameAndBirth, nameAndBirth(member.name(), member.born()), Relation.RELATIVE,
                    Ground.NAME_AND_BIRTH));
        }
        for (String supporter : family.supporters()) {
            byNumber.getOrDefault(supporter, Set.of())
                    .stream()
                    .filter(Kin::self)
                    .forEach(kin -> found.add(new Match(kin.officerId, Relation.RELATIVE, Ground.ID_NUMBER)));
        }
        found.addAll(near(family, byRegistered, registered, Relation.HOUSEHOLD, Ground.REGISTERED));
        found.addAll(near(family, byResidence, residence, Relation.HOUSEHOLD, Ground.RESIDENCE));
        found.addAll(near(family, byPhone, family.phone(), Relation.RELATIVE, Ground.PHONE));
        String named = PersonName.bare(family.named());
        if (!named.isEmpty()) {
            byOfficerName.keySet()
                    .stream()
                    .filter(named::contains)
                    .forEach(name -> found.addAll(near(family, byOfficerName, name, Relation.RELATIVE, Ground.STATED)));
        }
        family.accounts()
                .forEach(account -> found.addAll(near(family, byAccount, account, Relation.RELATIVE, Ground.ACCOUNT)));
        return strongest(found);
    }

    private List<Match> near(Family family, Map<String, Set<Long>> by, @Nullable String key, Relation relation,
            Ground ground) {
        var near = new ArrayList<Match>();
        for (long officer : of(by, key)) {
            if (posts.getOrDefault(officer, Set.of())
                    .stream()
                    .anyMatch(post -> post.contains(family.division()) || sameCounty(post, family.division()))) {
                near.add(new Match(officer, relation, ground));
            }
        }
        return near;
    }

    // One line for each ground: to be oneself outweighs a relative, and one of the house too.
    private static Set<Match> strongest(Set<Match> found) {
        var kept = new HashMap<List<Object>, Match>();
        for (Match match : found) {
            kept.merge(List.of(match.officerId, match.ground), match,
                    (one, other) -> one.relation.compareTo(other.relation) <= 0 ? one : other);
        }
        return new LinkedHashSet<>(kept.values());
    }

    private static boolean sameCounty(DivisionCode one, DivisionCode other) {
        return one.prefix().length() >= COUNTY && one.value().regionMatches(0, other.value(), 0, COUNTY);
    }

    private static Set<Long> of(Map<String, Set<Long>> by, @Nullable String key) {
        return key == null || key.isBlank() ? Set.of() : by.getOrDefault(key, Set.of());
    }

    private static void put(Map<String, Set<Long>> by, @Nullable String key, long officer) {
        if (key != null && !key.isBlank()) {
            by.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(officer);
        }
    }

    private static String nameAndBirth(String name, LocalDate born) {
        return PersonName.bare(name) + " " + born;
    }
}
