package org.assistance.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.Document;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.NoSuchDraft;
import org.assistance.domain.application.NotAccepted;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.download.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploading, removing and opening proofs. */
@Controller
class ProofPages {
    private final Attaching attaching;
    private final CaseFile caseFile;

    ProofPages(Attaching attaching, CaseFile caseFile) {
        this.attaching = attaching;
        this.caseFile = caseFile;
    }

    @PostMapping("/intake/{id}/documents")
    String upload(@PathVariable UUID id, @RequestParam DocumentCategory category,
            @RequestParam("file") List<MultipartFile> files, ActingOfficer by, RedirectAttributes after) {
        keep(files, category, (name, content) -> attaching.attach(id, category, name, content, by), after);
        return "redirect:/intake/" + id + "#part-proofs";
    }

    /** One more proof for a case that is not decided yet. */
    @PostMapping("/cases/{caseId}/documents")
    String uploadToCase(@PathVariable long caseId, @RequestParam DocumentCategory category,
            @RequestParam("file") List<MultipartFile> files, ActingOfficer by, RedirectAttributes after) {
        keep(files, category, (name, content) -> attaching.attachToCase(caseId, category, name, content, by), after);
        return "redirect:/cases/" + caseId + (category == DocumentCategory.VISIT ? "/visit" : "/intake#proofs");
    }

    /** What was refused is said beside the input that chose it; the page lands there. */
    private static void keep(List<MultipartFile> files, DocumentCategory category, BiConsumer<String, byte[]> attach,
            RedirectAttributes after) {
        int kept = 0;
        var refusals = new ArrayList<String>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (file.isEmpty() && (name == null || name.isBlank())) {
                continue;
            }
            try {
                attach.accept(name == null ? "" : name, file.getBytes());
                kept++;
            } catch (NotAccepted refused) {
                refusals.add(refused.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (kept > 0) {
            after.addFlashAttribute("notice", "已上传" + kept + "个文件。");
        } else if (refusals.isEmpty()) {
            refusals.add("请先选择要上传的JPG、PNG图片或PDF文件");
        }
        if (!refusals.isEmpty()) {
            after.addFlashAttribute("uploadProblem", String.join("；", refusals));
            after.addFlashAttribute("uploadCategory", category.name());
        }
    }

    @PostMapping("/intake/{id}/documents/{document}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID document, ActingOfficer by, RedirectAttributes after) {
        attaching.remove(id, document, by);
        after.addFlashAttribute("notice", "文件已删除。");
        return "redirect:/intake/" + id + "#part-proofs";
    }

    @GetMapping("/intake/{id}/documents/{document}")
    ResponseEntity<byte[]> ofDraft(@PathVariable UUID id, @PathVariable UUID document, ActingOfficer by) {
        Document opened = attaching.open(document, by.scope());
        if (!opened.draftId().equals(id)) {
            throw new NoSuchDraft();
        }
        return answer(Download.PAPER_OF_DRAFT, opened);
    }

    @GetMapping("/cases/{caseId}/documents/{document}")
    ResponseEntity<byte[]> ofCase(@PathVariable long caseId, @PathVariable UUID document, ActingOfficer by) {
        AssistanceCase shown = caseFile.required(caseId, by.scope());
        return answer(Download.PAPER_OF_CASE, attaching.ofCase(document, shown.applicationId()));
    }

    // A picture is drawn anew and shown; a paper is as it came, and opens outside the browser's window.
    private static ResponseEntity<byte[]> answer(Download as, Document document) {
        return as.paper(document.fileName(), MediaType.parseMediaType(document.mediaType()), document.content());
    }
}
