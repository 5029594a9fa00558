package org.assistance.domain.secret;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a text that somebody wrote by hand as sealed {@link Words}. */
@Converter
@Component
public class Handwritten implements AttributeConverter<String, String> {
    private final Words words;

    Handwritten(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String typed) {
        return words.sealOrNull(typed);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String kept) {
        return words.openOrNull(kept);
    }
}
