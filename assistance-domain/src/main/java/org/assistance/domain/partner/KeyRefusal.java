package org.assistance.domain.partner;

import org.assistance.domain.FieldRefusal;

/** A key that cannot be issued or revoked as asked; says why in one Chinese sentence, beside the field it is about. */
public class KeyRefusal extends FieldRefusal {
    KeyRefusal(String field, String sentence) {
        super(field, sentence);
    }
}
