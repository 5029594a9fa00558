package org.assistance.domain.kinship;

import java.time.LocalDate;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A relative as an officer states one.
 *
 * @param idNumber the identity number; null where only the birth date is known
 * @param birthDate the birth date; null where the number is known
 * @param place where the relative lives or is registered; may be blank
 */
public record Relative(KinRelation relation, String name, @Nullable IdNumber idNumber, @Nullable LocalDate birthDate,
        String place) {}
