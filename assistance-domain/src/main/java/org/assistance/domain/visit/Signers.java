package org.assistance.domain.visit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may sign the record of a visit: somebody of the household, or somebody who is put down as present. */
public final class Signers {
    private static final String BETWEEN = "[、，,；;/]+";
    private static final String WITHIN = "[（(][^）)]*[）)]?|\\s";

    private Signers() {}

    /**
     * Says in a Chinese sentence who of those named cannot have signed, or null when all can.
     *
     * @param signedBy the names as put down, several with 、 between them
     * @param present who was there, as put down
     * @param members the names of the household's members
     */
    public static @Nullable String problemOf(String signedBy, String present, Collection<String> members) {
        List<String> there = names(present);
        return names(signedBy).stream()
                .filter(name -> members.stream().noneMatch(name::contains))
                .filter(name -> there.stream().noneMatch(one -> one.contains(name) || name.contains(one)))
                .findFirst()
                .map(name -> "“" + name + "”不是申请家庭的成员，也不在“在场的家庭成员”之中，请核对签字的人")
                .orElse(null);
    }

    // 王德发（由其子代签） is 王德发.
    private static List<String> names(String text) {
        return Arrays.stream(text.replaceAll(WITHIN, "").split(BETWEEN)).filter(name -> !name.isEmpty()).toList();
    }
}
