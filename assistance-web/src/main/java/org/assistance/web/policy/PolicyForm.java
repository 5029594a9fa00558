package org.assistance.web.policy;

import org.assistance.domain.policy.PolicyText;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What was typed into one of the forms of policy, as strings. */
sealed interface PolicyForm permits ValueForm, AssetForm, TariffForm, RateForm, ExemptForm {
    /** The division's code. */
    String division();

    /** The first day. */
    String from();

    /** The next row of the same document: what is new each time is left to be typed. */
    PolicyForm next();

    /** What is to be laid down, or null when something typed cannot be read; then the errors say what. */
    @Nullable
    PolicyText read(FieldErrors errors);
}
