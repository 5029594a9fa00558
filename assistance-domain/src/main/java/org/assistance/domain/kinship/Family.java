package org.assistance.domain.kinship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.value.DivisionCode;

/**
 * What of a family who applies is compared with the staff; of numbers, telephones and accounts the index.
 *
 * @param supporters the numbers of those who owe a member support and live elsewhere
 * @param accounts the accounts it wants its money in
 * @param named what it says of relatives in office; blank where it says nothing
 */
record Family(DivisionCode division, List<Member> members, Set<String> supporters, String phone, String registeredAt,
        String residence, Set<String> accounts, String named) {
    /** One of the family. */
    record Member(String number, String name, LocalDate born) {}
}
