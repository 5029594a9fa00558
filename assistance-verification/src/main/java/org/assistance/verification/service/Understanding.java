package org.assistance.verification.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A department's answer, read as strictly as its file: {@code {"request", "asOf", "records": [{"姓名": …}]}}, each record with the
 * source's columns. One cell that cannot be read, a record of somebody else or the answer to another question, and nothing
 * of it counts.
 */
final class Understanding {
    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Understanding() {}

    static ServiceReply of(byte[] body, ServiceQuestion question, LocalDate today) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (!question.request().toString().equals(answer.path("request").asString(""))) {
                return new ServiceReply.Wrong("回答的不是这一次查询");
            }
            LocalDate asOf = day(answer.path("asOf").asString(""));
            if (asOf == null || asOf.isAfter(today)) {
                return new ServiceReply.Wrong(asOf == null ? "没有写明数据截止日" : "数据截止日晚于今天");
            }
            JsonNode records = answer.path("records");
            if (!records.isArray() || records.size() > MOST) {
                return new ServiceReply.Wrong(records.isArray() ? "一个人的记录超过 " + MOST + " 条" : "没有写明有没有记录");
            }
            var told = new ArrayList<ServiceReply.Told>();
            for (int at = 0; at < records.size(); at++) {
                String wrong = read(records.get(at), at + 1, question, asOf, told);
                if (wrong != null) {
                    return new ServiceReply.Wrong(wrong);
                }
            }
            return new ServiceReply.Answered(asOf, List.copyOf(told));
        } catch (JacksonException unreadable) {
            return new ServiceReply.Wrong("回答不合约定的格式");
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable String read(JsonNode record, int number, ServiceQuestion question, LocalDate asOf,
            List<ServiceReply.Told> told) {
        Map<String, String> cells = new HashMap<>();
        for (Column column : question.registry().columns()) {
            JsonNode cell = record.path(column.header());
            if (cell.isContainer()) {
                return "第 " + number + " 条记录的“" + column.header() + "”不合约定";
            }
            if (!cell.isMissingNode() && !cell.isNull()) {
                cells.put(column.header(), cell.asString());
            }
        }
        var row = new Row(number, cells, asOf);
        String name = row.required(Column.NAME.header());
        IdNumber idNumber = row.idNumber(Column.ID_NUMBER.header());
        Particulars particulars = question.registry().read(row);
        if (!row.problems().isEmpty()) {
            return "第 " + number + " 条记录的“" + row.problems().getFirst().column() + "”不合约定";
        }
        if (!question.idNumber().equals(idNumber)) {
            return "第 " + number + " 条记录是另一个人的";
        }
        told.add(new ServiceReply.Told(name, particulars));
        return null;
    }
}
