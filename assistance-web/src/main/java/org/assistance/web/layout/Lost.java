package org.assistance.web.layout;

import java.util.Map;
import java.util.TreeMap;

/** Where to look again for what an address did not find, so that the page of a payment does not send its reader to the cases. */
public final class Lost {
    private static final Map<String, String> ADVICE = new TreeMap<>(Map.of("cases", "请核对编号，或从案件列表重新查找。", "intake",
            "请从“新申请”页的草稿列表重新查找；已经提交的，请从案件列表查找。", "payments", "请核对批次，或从“发放”页重新查找。", "reports",
            "请核对地址中的区划和月份，或从“月报”页重新选择。", "entitlements", "请核对编号，或从“待遇台账”重新查找。", "policy", "请从“政策标准”页重新查找。",
            "staff", "请从“人员岗位”页重新查找。", "notices", "请核对网址，或从公示栏重新查找。"));

    private Lost() {}

    /**
     * What to do now.
     *
     * @param path the address inside the application, such as {@code /payments/12}
     */
    public static String advice(String path) {
        String first = path.startsWith("/") ? path.substring(1).split("/", 2)[0] : "";
        return ADVICE.getOrDefault(first, "请核对地址，或从首页重新查找。");
    }
}
