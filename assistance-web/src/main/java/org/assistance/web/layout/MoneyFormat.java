package org.assistance.web.layout;

import java.util.Locale;
import org.assistance.eligibility.value.Money;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Lets templates write {@code ${{amount}}} for a {@link Money}: yuan with thousands separators and two decimals. */
@Component
public class MoneyFormat implements Formatter<Money> {
    @Override
    public String print(Money money, Locale locale) {
        return money.format();
    }

    @Override
    public Money parse(String text, Locale locale) {
        return Money.parse(text);
    }
}
