package org.assistance.domain.entitlement;

import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What somebody holds by a right: its programme, where 低保 of one member alone (单人户) is another thing than a household's. */
public enum RightKind {
    /** 特困供养. */
    TEKUN(Programme.TEKUN, HeldKind.TEKUN),
    /** 低保 of the household. */
    DIBAO(Programme.DIBAO, HeldKind.DIBAO),
    /** 单人户低保. */
    DIBAO_ALONE(Programme.DIBAO, HeldKind.DIBAO_ALONE),
    /** 低保边缘家庭. */
    EDGE(Programme.EDGE, HeldKind.EDGE),
    /** 刚性支出困难家庭. */
    RIGID_EXPENDITURE(Programme.RIGID_EXPENDITURE, HeldKind.RIGID_EXPENDITURE),
    /** 临时救助. */
    TEMPORARY_RELIEF(Programme.TEMPORARY_RELIEF, null),
    /** 困难残疾人生活补贴. */
    LIVING_SUBSIDY(Programme.LIVING_SUBSIDY, null),
    /** 重度残疾人护理补贴. */
    CARE_SUBSIDY(Programme.CARE_SUBSIDY, null);

    private final Programme programme;
    private final @Nullable HeldKind status;

    RightKind(Programme programme, @Nullable HeldKind status) {
        this.programme = programme;
        this.status = status;
    }

    /** The kind of a right. */
    public static RightKind of(Programme programme, boolean householdWide) {
        return programme == Programme.DIBAO && !householdWide ? DIBAO_ALONE : valueOf(programme.name());
    }

    /** The programme it is granted under. */
    public Programme programme() {
        return programme;
    }

    /** The status by which the law knows it; null where it is none (临时救助, 两项补贴). */
    public @Nullable HeldKind status() {
        return status;
    }

    /** The Chinese term. */
    public String label() {
        return this == DIBAO_ALONE ? "单人户低保" : programme.label();
    }
}
