package org.assistance.web.worklist;

import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.staff.Role;

/**
 * Work that is no case, as the first page shows it.
 *
 * @param what what is to be done, in a few words
 * @param href where it is done
 * @param count how many wait; nought is shown as well, so that nobody looks for it elsewhere
 */
record Task(String label, String what, String href, int count) {
    static Task of(OtherWork kind, int count, Role role) {
        return switch (kind) {
            case DRAFTS -> new Task(kind.label(), "接着填写、提交", "/intake", count);
            case RUNS -> new Task(kind.label(), runs(role), "/payments", count);
            case REFUSED -> new Task(kind.label(), "核实银行退回的款项", "/payments/failed", count);
            case GOODS -> new Task(kind.label(), role == Role.TOWNSHIP_CLERK ? "发放实物，登记签收" : "查看决定后尚未发放的实物",
                    "/entitlements/goods", count);
            case CHANGES -> new Task(kind.label(), "确认终止和领款账户变更", "/entitlements/pending", count);
            case CORRECTIONS -> new Task(kind.label(), "核对决定后登记的更正", "/entitlements/pending#corrections", count);
            case REVIEWS -> new Task(kind.label(), "到期的、家庭有人死亡的，办理复核", "/entitlements/reviews", count);
            case TAPERS -> new Task(kind.label(), "听取家庭意见，提出停发", "/entitlements/reviews?kind=TAPER", count);
            case WARNINGS -> new Task(kind.label(), "接收、入户核实、处置，期限近的在前", "/warnings", count);
            case FILINGS -> new Task(kind.label(), "阅看乡镇自行作出的决定", "/filings", count);
            case POLICY -> new Task(kind.label(), "核对同事录入的标准，确认后执行", "/policy/proposals", count);
            case REGIONAL -> new Task(kind.label(), "催办发出的、按期答复收到的", "/regional-checks", count);
            case PLANS -> new Task(kind.label(), "核对核查谁、查什么、为什么，批准后才能批量核查", "/check-plans", count);
            case WITHOUT_A_BASIS -> new Task(kind.label(), "核对授权已终止，核查计划也没有写明的数据：制定计划，或者请乡镇补签授权",
                    "/check-plans/uncompared", count);
            case EXPORTS -> new Task(kind.label(), "核对导出什么、为什么，同意后申请人才能下载", "/exports/waiting", count);
            case REPLAYS -> new Task(kind.label(), "查看夜间重算与原决定不一致的", "/replays", count);
            case RESETS -> new Task(kind.label(), "核实新账号、岗位和重置后确认", "/resets", count);
            case GIVEN_PASSWORDS -> new Task(kind.label(), "近7天，在发放人登录过的地址首次登录的，向本人核实", "/staff/record?what=GIVEN",
                    count);
            case KINSHIP -> new Task(kind.label(), "核实线索和申请撤下的申报", "/kinship", count);
            case COUNTY_VISITS -> new Task(kind.label(), "近亲属备案的案件，由县级入户并登记", "/kinship", count);
            case FILES -> new Task(kind.label(), "核对同事导入的文件改变了什么，确认后启用", "/registries", count);
            case TERMS -> new Task(kind.label(), "核对同事提出的来源约定，确认后按它查询", "/registries/sources", count);
            case MATCHES -> new Task(kind.label(), "核对同事提出的归并或者撤销", "/people/matches", count);
            case TEMPORARY -> new Task(kind.label(), "最早发放的在前；有了公民身份号码的，登记换号", "/people/temporary", count);
            case TEMPORARY_OLD -> new Task(kind.label(), "督促办理户口登记、补领证件，登记换号", "/people/temporary", count);
            case NUMBERS -> new Task(kind.label(), "对照证件再输入一次公民身份号码，确认换号", "/people/temporary", count);
            case FOLLOW_UPS -> new Task(kind.label(), "入户核实、补充材料过了期限，登记结果", "/?stage=VERIFICATION", count);
            case WAITING_FILES -> new Task(kind.label(), "读入部门送达的文件、对应表头，最多保管7天", "/registries", count);
            case ENDED_DIVISIONS -> new Task(kind.label(), "指定后继，转出案卷", "/divisions", count);
        };
    }

    private static String runs(Role role) {
        return switch (role) {
            case COUNTY_LEADER -> "审批同事冻结的发放名单";
            case COUNTY_REVIEWER -> "报送银行、登记回盘";
            default -> "审批、报送银行、登记回盘";
        };
    }
}
