package org.assistance.web.layout;

import static org.assistance.web.layout.Step.State.CURRENT;
import static org.assistance.web.layout.Step.State.DONE;
import static org.assistance.web.layout.Step.State.PENDING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.assistance.eligibility.value.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** The pages of {@link Preview}; every name and number is made up. */
@Controller
@Profile("preview")
public class PreviewPages {
    private final List<MultiValueMap<String, String>> drafts = new CopyOnWriteArrayList<>();
    private volatile int refusals;

    /** What autosave has sent so far. */
    public List<MultiValueMap<String, String>> drafts() {
        return drafts;
    }

    /** Forgets what was sent and answers the next drafts with 503. */
    public void refuse(int times) {
        drafts.clear();
        refusals = times;
    }

    record Row(String number, String name, String town, String programme, int people, String income, String stage,
            Tone tone, String due, boolean overdue) {}

    private static void who(Model model) {
        model.addAttribute("who", new SignedIn("王晓兰", "乡镇（街道）经办人 · 高河镇", List.of(new Choice("12",
                "乡镇（街道）负责人 · 石牌镇")), "上次登录 2026-11-02 08:30，来自 10.1.2.3。", false));
    }

    @GetMapping("/preview/list")
    String list(Model model) {
        who(model);
        String[] names = {"李桂兰", "张志强", "陈春梅", "杨玉珍", "赵小军", "黄丽华", "周建国", "吴秀英", "汪金根"};
        String[] stages = {"待受理", "核对中", "待调查", "公示中", "待审核确认", "不予确认"};
        Tone[] tones = {Tone.WARN, Tone.INFO, Tone.INFO, Tone.INFO, Tone.GOOD, Tone.BAD};
        model.addAttribute("rows", IntStream.range(0, 17)
                .mapToObj(i -> new Row("DB340822202611%04d".formatted(i + 1),
                        names[i % 9], i % 2 == 0 ? "高河镇" : "石牌镇", i % 3 == 0 ? "农村低保" : "两项补贴", i % 5 + 1,
                        "%d.00".formatted(300 + i * 37), stages[i % 6], tones[i % 6],
                        i == 1
                                ? "逾期 2 天"
                                : "11-%02d".formatted(
                                        22 + i % 8),
                        i == 1))
                .toList());
        model.addAttribute("tabs", List.of(new Tab("我的待办", "/preview/list", true, 17), new Tab("可领取",
                "/preview/list?take", false, 4), new Tab("等待中", "/preview/list?wait", false, 0)));
        model.addAttribute("pager", new Pager("共 240 条，本页 17 条", "/preview/list?before=1", "/preview/list?after=17"));
        model.addAttribute("stages", List.of(new Choice("CHECK", "核对中"), new Choice("NOTICE", "公示中")));
        return "preview/list";
    }

    @GetMapping("/preview/form")
    String form(Model model, @RequestParam(defaultValue = "false") boolean wrong) {
        who(model);
        model.addAttribute("relations", List.of(new Choice("SELF", "本人"), new Choice("SPOUSE", "配偶"),
                new Choice("CHILD", "子女")));
        model.addAttribute("sexes", List.of(new Choice("MALE", "男"), new Choice("FEMALE", "女")));
        model.addAttribute("members", List.of(Map.of("name", "李桂兰", "relation", "SELF"), Map.of("name", "李小梅",
                "relation", "CHILD")));
        if (wrong) {
            model.addAttribute("errors", new FieldErrors().add("name", "请填写申请人姓名。")
                    .add("income", "金额只能是数字，最多两位小数。")
                    .add("sex", "请选择性别。")
                    .add("members[1].relation", "请选择与申请人的关系。"));
        }
        return "preview/form";
    }

    @PostMapping("/preview/draft")
    @ResponseBody
    Map<String, String> draft(@RequestParam MultiValueMap<String, String> fields) {
        if (refusals > 0) {
            refusals--;
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        drafts.add(fields);
        return Map.of("savedAt", "09:12:05");
    }

    @PostMapping("/preview/form")
    String submitted() {
        return "redirect:/preview/list";
    }

    @GetMapping("/preview/case")
    String aCase(Model model) {
        who(model);
        model.addAttribute("steps", List.of(new Step("申请受理", DONE, "11-03", "/preview/case"), new Step("信息核对", DONE,
                "11-05", null), new Step("入户调查", DONE, "11-09", null), new Step("审核意见", CURRENT),
                new Step("公示",
                        PENDING),
                new Step("审核确认", PENDING), new Step("发放", PENDING)));
        model.addAttribute("facts", List.of(new Labelled("申请人", "李桂兰"), new Labelled("身份证号", "990101********0022"),
                new Labelled("家庭人口", "2 人"), new Labelled("户籍地", "怀宁县高河镇查湾村"), new Labelled("申请事项", "农村低保、两项补贴"),
                new Labelled("受理日期", "2026-11-03"), new Labelled("联系电话", null)));
        model.addAttribute("lines", List.of(new SumLine("养老金（李桂兰）", "1,150.00 × 12 ÷ 12", Money.parse("1150"),
                "人社部门记录 2026-10-31", "XZ-21", "宜民〔2026〕12 号", SumLine.Kind.PLUS, List.of(new Labelled("申报金额", "0.00"),
                        new Labelled("采用", "部门记录"))),
                new SumLine("务工收入（李小梅）", "2,400.00 × 6 ÷ 12", "1,200.00", "申报", "XZ-20", null, SumLine.Kind.PLUS,
                        List.of()),
                new SumLine("就业成本扣减", "1,200.00 × 30%", "360.00", "政策标准", "XZ-24", "宜民〔2026〕12 号",
                        SumLine.Kind.MINUS, List.of()),
                new SumLine("家庭月收入", "1,150.00 + 1,200.00 − 360.00", "1,990.00", null, "DB-01", null,
                        SumLine.Kind.SUBTOTAL, List.of()),
                new SumLine("月低保金", "780.00 × 2 − 1,990.00，不足零", "872.00", null, "DB-10", "宜政发〔2026〕8 号",
                        SumLine.Kind.TOTAL, List.of())));
        model.addAttribute("compared",
                List.of(new Compared("李桂兰", "养老金", "0.00", Money.parse("1150"), "人社局 2026-10-31", "不一致",
                        Tone.BAD, "以部门记录为准"),
                        new Compared("李桂兰", "车辆", null, "皖H·A0001 小型轿车", "车管所 2026-10-30", "未申报", Tone.BAD,
                                null),
                        new Compared("李小梅", "残疾人证", "一级 智力", "一级 智力", "残联 2026-10-31", "一致", Tone.GOOD, "采用"),
                        new Compared("李小梅", "不动产", "无", null, "不动产登记中心", "未答复", Tone.WARN, null)));
        model.addAttribute("events", List.of(new Happening("2026-11-09 15:20", "完成入户调查", "王晓兰（乡镇经办）", null,
                "/preview/case", Tone.GOOD),
                new Happening("2026-11-05 10:02", "核对报告返回", "县级核对", "2 项不一致，1 项未答复。", null,
                        Tone.WARN),
                new Happening("2026-11-03 09:12", "受理申请", "王晓兰（乡镇经办）", null, null, Tone.INFO)));
        model.addAttribute("files", List.of(new FileItem("户口簿", "2.1 MB · 11-03 王晓兰", "/preview/case", "已收", Tone.GOOD),
                new FileItem("残疾人证（李小梅）", "0.8 MB · 11-03 王晓兰", "/preview/case", "已收", Tone.GOOD), new FileItem("收入证明",
                        null, null, "缺", Tone.BAD)));
        model.addAttribute("tabs", List.of(new Tab("概况", "/preview/case", true, null), new Tab("家庭成员", "/preview/case",
                false, 2), new Tab("核对", "/preview/case", false, 2), new Tab("测算", "/preview/case", false, null)));
        model.addAttribute("notice", "核对结论已保存。");
        return "preview/case";
    }

    @GetMapping("/preview/report")
    String report(Model model) {
        who(model);
        model.addAttribute("cards", List.of(new Figure("在保户数", "1,204", "户", "比上月 +12", "/preview/list", Tone.INFO),
                new Figure("在保人数", "2,310", "人", "比上月 +21", "/preview/list", Tone.INFO),
                new Figure("本月发放", "986,420.00",
                        "元", "比上月 +10,312.00", null, Tone.GOOD),
                new Figure("逾期案件", 3, "件", "最长 6 天", "/preview/list",
                        Tone.BAD)));
        model.addAttribute("chart",
                """
                {"xAxis":{"type":"category","data":["高河镇","石牌镇","月山镇"]},"yAxis":{"type":"value","name":"户"},
                 "series":[{"name":"城市低保","type":"bar","data":[320,132,60]},{"name":"农村低保","type":"bar","data":[20,282,390]}]}""");
        model.addAttribute("warning", "石牌镇 11 月发放尚未回盘，本月金额为暂列数。");
        return "preview/report";
    }

    @GetMapping("/preview/public")
    String publicNotice() {
        return "preview/public";
    }

    @GetMapping("/preview/empty")
    String empty(Model model) {
        who(model);
        model.addAttribute("empty", true);
        return "preview/empty";
    }

    @GetMapping("/preview/error/{code}")
    String error(@PathVariable int code, Model model) {
        model.addAttribute("timestamp", new java.util.Date(0));
        return "error/" + code;
    }
}
