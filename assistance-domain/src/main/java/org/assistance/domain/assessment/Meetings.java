package org.assistance.domain.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.Document;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Documents;
import org.assistance.domain.application.NotAccepted;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The road of XZ-43: beyond a limit that fails, assets are acceptable only where a meeting said so (一事一议、集体研究), and
 * its minutes are kept with the case. Beyond one that asks for review, an officer says so with a reason.
 */
@Service
@Transactional(noRollbackFor = NotAccepted.class)
public class Meetings {
    private final CaseFile caseFile;
    private final Applications applications;
    private final Attaching attaching;
    private final Documents documents;

    Meetings(CaseFile caseFile, Applications applications, Attaching attaching, Documents documents) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.attaching = attaching;
        this.documents = documents;
    }

    /**
     * Keeps the paper of a meeting about a case.
     *
     * @throws NotAccepted with a Chinese sentence when the file is no JPEG, PNG or PDF, empty, or too large
     * @throws IllegalMove when the case is not at its assessment
     * @throws NotAllowed when the post does not assess
     */
    public Document keepPaper(long caseId, String fileName, byte[] content, ActingOfficer by) {
        AssistanceCase of = caseFile.required(caseId, by.scope());
        if (!by.isOneOf(Duty.ASSESS.roles())) {
            throw new NotAllowed("认定测算由乡镇（街道）经办人办理，您的岗位可以查看");
        }
        of.refuseUnlessAt(Stage.ASSESSMENT);
        return attaching.attachMinutes(application(of), fileName, content, by);
    }

    /** The paper kept with a case under an id; empty when there is none, or it is no minutes. */
    @Transactional(readOnly = true)
    public Optional<Document> paper(AssistanceCase of, String id) {
        UUID asked;
        try {
            asked = UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        return documents.findOfApplication(asked, of.applicationId())
                .filter(paper -> paper.category() == DocumentCategory.MINUTES);
    }

    /**
     * Refuses a verdict on assets that its author may not give.
     *
     * @throws IllegalMove with a Chinese sentence that says what is lacking
     */
    void refuseUnfounded(AssetVerdict verdict, AssistanceCase of, Policy policy, LocalDate today) {
        AssetRule rule = policy.assetRules(verdict.programme())
                .stream()
                .filter(one -> one.code().equals(verdict.ruleCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalMove("现行政策没有这条财产限额，请刷新后重新核定"));
        if (Reason.isMissing(verdict.reason())) {
            throw new IllegalMove("对" + rule.item().label() + "的核定没有写明理由" + Reason.AT_LEAST);
        }
        Minutes minutes = verdict.minutes();
        if (minutes == null) {
            if (rule.verdict() == AssetRule.Verdict.FAIL) {
                throw new IllegalMove(rule.item().label() + "超过限额的，政策规定为不符合，经办人不能自行核定；确有特殊情形的，须经一事一议集体研究并录入会议纪要");
            }
            return;
        }
        refuseUnfounded(minutes, of, today);
    }

    /**
     * Refuses minutes that are not kept with the case, or of a meeting that was not held while it was open.
     *
     * @throws IllegalMove with a Chinese sentence that says what is lacking
     */
    void refuseUnfounded(Minutes minutes, AssistanceCase of, LocalDate today) {
        Document paper = paper(of, minutes.document())
                .filter(kept -> kept.sha256().equals(minutes.sha256()))
                .orElseThrow(() -> new IllegalMove("会议纪要文件不在本案材料中，请重新上传"));
        if (!paper.fileName().equals(minutes.documentName())) {
            throw new IllegalMove("会议纪要文件与所填的不一致，请重新上传");
        }
        LocalDate applied = application(of).facts().applied();
        if (minutes.heldOn().isBefore(applied) || minutes.heldOn().isAfter(today)) {
            throw new IllegalMove("会议日期应在申请日 " + applied + " 至今天之间");
        }
    }

    private Application application(AssistanceCase of) {
        return applications.findById(of.applicationId()).orElseThrow();
    }
}
