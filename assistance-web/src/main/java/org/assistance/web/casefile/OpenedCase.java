package org.assistance.web.casefile;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.assistance.domain.application.Application;
import org.assistance.domain.casefile.AssistanceCase;
import org.jspecify.annotations.Nullable;

/** A case that lies in the officer's division, and its application, read once for all the parts of a page. */
public final class OpenedCase {
    private final AssistanceCase opened;
    private final LongFunction<Application> applications;
    private @Nullable Application application;

    OpenedCase(AssistanceCase opened, LongFunction<Application> applications) {
        this.opened = opened;
        this.applications = applications;
    }

    /** The case's id. */
    public long id() {
        return opened.id();
    }

    /** What the family declared, with the members and who they are. */
    public Application application() {
        if (application == null) {
            application = applications.apply(opened.applicationId());
        }
        return application;
    }

    /** The members' names by number. */
    public Map<Integer, String> memberNames() {
        var names = new TreeMap<Integer, String>();
        application().members().forEach(member -> names.put(member.number(), member.person().name()));
        return names;
    }
}
