package org.assistance.domain.conversion;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.assessment.Outline;
import org.assistance.domain.opinion.Proposals;
import org.assistance.domain.replay.ReplaySheet;
import org.assistance.domain.secret.SealedJson;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.ruling.Assessment;
import org.hibernate.type.format.AbstractJsonFormatMapper;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents with handwritten words sealed, and opens them as they are read: by the type, those of which bulk work needs the figures in parts,
 * the others whole. The columns stand in {@code wall.sealed_words}.
 */
public final class SealedFormat extends AbstractJsonFormatMapper {
    /** The fields of a household's facts that hold words by hand. */
    public static final Set<String> OF_FACTS = Set.of("departure", "documentName", "explanation", "note", "reason",
            "repeatReason", "seen");
    private static final Set<String> OF_PROPOSALS = Set.of("reasons", "service", "to", "what");
    private static final Map<Type, Set<String>> PARTS = Map.of(HouseholdFacts.class, OF_FACTS, Proposals.class,
            OF_PROPOSALS, Assessment.class, Set.of(), Outline.class, Set.of(), FactsOverTime.class, Set.of(),
            ReplaySheet.class, Set.of(), Signal.class, Set.of());

    private final Jackson3JsonFormatMapper json = new Jackson3JsonFormatMapper();
    private final SealedJson sealing;

    SealedFormat(SealedJson sealing) {
        this.sealing = sealing;
    }

    /** The fields whose words are sealed in documents of a type, or lists of it; none for the document whole, and null for one that is not sealed. */
    static @Nullable Set<String> parts(Type type) {
        return PARTS.get(type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    @Override
    protected <T> T fromString(CharSequence kept, Type type) {
        Set<String> parts = parts(type);
        return json.fromString(parts == null ? kept : sealing.open(kept.toString(), parts), type);
    }

    @Override
    protected <T> String toString(T value, Type type) {
        Set<String> parts = parts(type);
        String written = json.toString(value, type);
        return parts == null ? written : sealing.seal(written, parts);
    }
}
