package org.assistance.verification.file;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.springframework.stereotype.Service;

/**
 * An officer says once which of a department's headers is which column of the source (列对应). The file that waited is read by
 * that at once, and only what read a file whole is kept for the next; the second person sees it beside the difference.
 */
@Service
public class MappingHeaders {
    private final WaitingFiles waiting;
    private final HeaderMappings mappings;
    private final ImportingDepartmentFile importing;
    private final Registries registries;
    private final Clock clock;

    MappingHeaders(WaitingFiles waiting, HeaderMappings mappings, ImportingDepartmentFile importing,
            Registries registries, Clock clock) {
        this.waiting = waiting;
        this.mappings = mappings;
        this.importing = importing;
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * Reads a waiting file of the post's own division by what was said of its headers. A file that is refused all the same
     * goes on waiting, since another mapping may read it.
     *
     * @param byColumn the file's header of each of the source's
     * @throws NoSuchCase when it is none of the post's
     * @throws IllegalMove when a column that must be there has no header, or one header is to be two columns
     * @throws NotAllowed when the officer's role may not
     */
    public ImportOutcome map(long waitingId, Map<String, String> byColumn, ActingOfficer by) {
        ImportingDepartmentFile.refuseUnlessImporter(by);
        WaitingFile file = waiting.own(waitingId, by.division()).orElseThrow(NoSuchCase::new);
        Registry registry = registries.find(file.source()).orElseThrow();
        refuseHalf(file, registry, byColumn);
        ImportOutcome outcome = importing.stage(registry, file.fileName(), file.asOf(), file.told(),
                waiting.content(file.id()), HeaderMapping.tried(file.source(), file.headers(), Map.copyOf(byColumn)),
                by);
        if (!(outcome instanceof ImportOutcome.Refused)) {
            waiting.remove(file.id());
        }
        return outcome;
    }

    /**
     * Reads a waiting file of the post's own division whose headers are known (读入). A file that is refused goes on waiting, so
     * that its errors can be shown to the department.
     *
     * @throws NoSuchCase when it is none of the post's
     * @throws NotAllowed when the officer's role may not
     */
    public ImportOutcome read(long waitingId, ActingOfficer by) {
        ImportingDepartmentFile.refuseUnlessImporter(by);
        WaitingFile file = waiting.own(waitingId, by.division()).orElseThrow(NoSuchCase::new);
        ImportOutcome outcome = importing.stage(registries.find(file.source()).orElseThrow(), file.fileName(),
                file.asOf(), file.told(), waiting.content(file.id()), by);
        if (outcome instanceof ImportOutcome.Staged || outcome instanceof ImportOutcome.Unchanged) {
            waiting.remove(file.id());
        }
        return outcome;
    }

    private static void refuseHalf(WaitingFile file, Registry registry, Map<String, String> byColumn) {
        for (Column column : registry.columns()) {
            if (column.required() && !byColumn.containsKey(column.header())) {
                throw new IllegalMove("“" + column.header() + "”必须有，请选择文件里的列");
            }
        }
        if (!file.headers().containsAll(byColumn.values())
                || new HashSet<>(byColumn.values()).size() < byColumn.size()) {
            throw new IllegalMove("文件里的一列只能对应一列，请重新选择");
        }
    }

    /**
     * Gives a waiting file up (不再导入).
     *
     * @throws NoSuchCase when it is none of the post's
     * @throws NotAllowed when the officer's role may not
     */
    public void giveUp(long waitingId, ActingOfficer by) {
        ImportingDepartmentFile.refuseUnlessImporter(by);
        waiting.remove(waiting.own(waitingId, by.division()).orElseThrow(NoSuchCase::new).id());
    }

    /**
     * Ends a mapping of the post's own division, so that the next file is asked about.
     *
     * @throws NoSuchCase when it is none of the post's, or ended already
     * @throws NotAllowed when the officer's role may not
     */
    public void end(long mappingId, ActingOfficer by) {
        ImportingDepartmentFile.refuseUnlessImporter(by);
        HeaderMapping mapping = mappings.current(by.division())
                .stream()
                .filter(one -> one.id() == mappingId)
                .findFirst()
                .orElseThrow(NoSuchCase::new);
        mappings.end(mapping.id(), by, clock.instant());
    }
}
