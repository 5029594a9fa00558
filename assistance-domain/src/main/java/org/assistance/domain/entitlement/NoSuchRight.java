package org.assistance.domain.entitlement;

import org.assistance.domain.casefile.NoSuchCase;

/** No such right inside the officer's division (answered 404: a stranger's right does not exist). */
public class NoSuchRight extends NoSuchCase {
    @Override
    public String getMessage() {
        return "没有找到该项待遇";
    }
}
