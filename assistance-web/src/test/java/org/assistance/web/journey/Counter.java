package org.assistance.web.journey;

import static org.assistance.web.journey.Desk.pick;
import static org.assistance.web.journey.Desk.pickLabel;
import static org.assistance.web.journey.Desk.tick;
import static org.assistance.web.journey.Desk.type;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.assistance.domain.application.Declared;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.browser.Browser;

/** A fixture: one application being typed at the counter of 孔城镇. */
final class Counter {
    private final Browser clerk;
    private int members;
    private final Map<String, String> numbers = new HashMap<>();
    private int incomes;

    private Counter(Browser clerk) {
        this.clerk = clerk;
    }

    /** Opens a new form and ticks the programmes. */
    static Counter opened(Browser clerk, String... programmes) {
        clerk.visit("/intake").press("新申请");
        var form = new Counter(clerk);
        for (String programme : programmes) {
            tick(clerk, "for_" + programme);
        }
        pick(clerk, "village", "340881100001");
        pick(clerk, "area", "URBAN");
        type(clerk, "phone", "13905560000");
        type(clerk, "registeredAt", "安徽省安庆市桐城市孔城镇中心街12号");
        type(clerk, "residence", "安徽省安庆市桐城市孔城镇中心街12号");
        type(clerk, "reason", "家庭生活困难，申请救助。");
        return form;
    }

    /** One more member; the first is the applicant. */
    Counter member(String name, String idNumber, String relation, String labour) {
        if (members > 0) {
            clerk.press("添加成员");
        }
        String row = "members[" + members + "].";
        type(clerk, row + "name", name);
        type(clerk, row + "idNumber", idNumber);
        numbers.put(name, idNumber);
        if (members > 0) {
            pick(clerk, row + "relation", relation);
        }
        pick(clerk, row + "hukou", "LOCAL_URBAN");
        var work = clerk.page().locator("select[name='" + row + "labour']");
        if (work.isVisible()) {
            work.selectOption(labour);
        }
        tick(clerk, row + "usual", row + "signed");
        members++;
        return this;
    }

    /** A field of the member typed last. */
    Counter with(String field, String value) {
        String name = "members[" + (members - 1) + "]." + field;
        var select = clerk.page().locator("select[name='" + name + "']");
        if (select.count() == 0) {
            type(clerk, name, value);
        } else if (select.isVisible()) {
            select.selectOption(value);
        } else {
            // Answered by the tick so far: the question comes back when it is taken away.
            var usual = clerk.page().locator("input[name='members[" + (members - 1) + "].usual']");
            usual.uncheck();
            select.selectOption(value);
            usual.check();
        }
        return this;
    }

    /** One of the six things that the member typed last cannot do alone; the assessment is complete. */
    Counter unable(String item) {
        tick(clerk, "members[" + (members - 1) + "]." + item, "members[" + (members - 1) + "].selfCareAssessed");
        return this;
    }

    /** A paper of a category, scanned. */
    Counter proof(String category) {
        pick(clerk, "category", category);
        clerk.page()
                .locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("票据.pdf", "application/pdf", "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8)));
        clerk.press("上传").see("已上传1个文件");
        return this;
    }

    /** A monthly income over the 12 months that the form suggests. */
    Counter income(String name, String kind, String yuan) {
        clerk.press("添加收入");
        String row = "incomes[" + incomes + "].";
        pickLabel(clerk, row + "member", name);
        pick(clerk, row + "kind", kind);
        type(clerk, row + "amount", yuan);
        incomes++;
        return this;
    }

    /** What a member pays away in all over the 12 months that the form suggests. */
    Counter outflow(String name, String kind, String yuan) {
        clerk.page().locator("[data-row-add='outflows']").click();
        pickLabel(clerk, "outflows[0].member", name);
        pick(clerk, "outflows[0].kind", kind);
        type(clerk, "outflows[0].amount", yuan);
        pick(clerk, "outflows[0].per", "TOTAL");
        return this;
    }

    /** The account of a member's own rights (XZ-102). */
    Counter payee(String name) {
        clerk.press("添加本人账户");
        pickLabel(clerk, "payees[0].member", name);
        type(clerk, "payees[0].number", Declared.cardOf(new IdNumber(numbers.get(name))).value());
        return this;
    }

    /** A field of the form outside the members. */
    Counter field(String name, String value) {
        if (clerk.page().locator("select[name='" + name + "']").count() > 0) {
            pick(clerk, name, value);
        } else {
            type(clerk, name, value);
        }
        return this;
    }

    /** Says of everything else that there is none, signs, and hands the application in. */
    String accepted(String picture) {
        for (String list : new String[]{"statusesComplete", "incomesComplete", "assetsComplete", "expensesComplete",
                "obligorsComplete", "truthPromised", "originalsFiled"}) {
            var box = clerk.page().locator("input[type=checkbox][name='" + list + "']");
            if (box.count() > 0 && box.isVisible()) {
                box.check();
            }
        }
        pick(clerk, "kinStated", "NO");
        if (clerk.page().locator("[name='accountNumber']").isVisible()) {
            type(clerk, "accountNumber",
                    Declared.cardOf(new IdNumber(clerk.page().locator("[name='members[0].idNumber']").inputValue()))
                            .value());
        }
        clerk.screenshot(picture);
        clerk.press("提交并受理").see("申请已提交。案件编号：");
        return Desk.openCase(clerk);
    }
}
