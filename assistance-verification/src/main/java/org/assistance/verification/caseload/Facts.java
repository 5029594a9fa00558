package org.assistance.verification.caseload;

import org.assistance.domain.monitoring.Comparison;
import org.assistance.domain.monitoring.Indicator;

/**
 * The facts an indicator finds, each comparison in SQL: rows of {@code person_id}, {@code fact_key}, {@code file_id} and {@code as_of} in
 * {@code fact}; of those that no warning says yet, with {@code found} and {@code known} in words, in {@code worded}. What was found once has
 * the same key ever after, whichever run finds it.
 */
final class Facts {
    // Of each registered person who signed, or whom a plan for this source is about, and who did not strike the source out, the records in
    // the files that speak for the county. Who stands in the register is asked for each record, and not whether there is a record for each
    // in the register: a file speaks of few of them. The limit, of one, keeps PostgreSQL to it, which knows a new file's records badly.
    private static final String SEEN = """
            with file as (
                select * from unnest(cast(:counties as text[]), cast(:files as bigint[]), cast(:befores as bigint[]),
                    cast(:days as date[])) as f (county, file_id, before_id, as_of)),
            seen as (
                select r.person_id, r.kinds, %s as known, d.name, d.detail, d.status, d.amount_fen, d.from_date, d.to_date, f.file_id,
                    f.as_of
                from file f
                    join department_record d on d.file_id = f.file_id
                    cross join lateral (select * from low_income_person p where p.id_index = d.person_index and p.county = f.county
                        and (p.authorised or :source = any (p.planned)) and not :source = any (p.struck) limit 1) r
                where (cast(:statuses as text[]) is null or d.status = any (cast(:statuses as text[])))
                    and not d.detail ^@ any (cast(:leaving as text[])))
            """;

    // Nearly all facts of a run were found by the one before: nothing is put into words but what is new.
    private static final String FRESH = """
            , fresh as (
                select * from fact f where not exists (select from warning w
                    where w.person_id = f.person_id and w.indicator = :code and w.fact_key = f.fact_key))
            """;

    private static final String MONEY = "'FM999,999,990.00'";

    // What the amount of a record is, as its file heads it; of a cost that was partly paid back, what was left.
    private static final String AMOUNT = """
            (select case when exists (select from department_source_column b where b.source = c.source and b.role = 'REIMBURSED')
                    then '自付' else c.header end
                from department_source_column c where c.source = :source and c.role = 'AMOUNT')""";

    // A record s of the person p.
    private static final String WORDS = """
            concat_ws('，', nullif(%s, ''), s.status,
                coalesce(""" + AMOUNT + ", '') || to_char(s.amount_fen / 100.0, " + MONEY + """
            ) || '元',
                to_char(s.from_date, 'YYYY-MM-DD') || '起', '至' || to_char(s.to_date, 'YYYY-MM-DD'),
                case when s.name <> p.name then '（该记录登记的姓名与本系统不一致）' end)""";

    private static final String EACH_KEY = "md5(concat_ws('|', detail, status, amount_fen, from_date))";

    // What ended before the day of the data is no longer so.
    private static final String STANDING = "to_date is null or to_date >= as_of";

    private Facts() {}

    /**
     * The common table expressions that end in {@code fact} and {@code worded}; parameters as {@link CaseloadComparison} sets them.
     */
    static String of(Indicator indicator) {
        return switch (indicator.comparison()) {
            case ONCE -> seen("null") + """
                    , fact as (
                        select distinct on (person_id) *, '' as fact_key from seen where %s
                        order by person_id, from_date nulls last, file_id)""".formatted(lasting(indicator))
                    + one("s.detail", "未掌握");
            case EACH -> seen("null") + each(STANDING) + one("s.detail", "未与申报比较");
            case AT_LEAST -> seen("null") + each("amount_fen >= :threshold") + one("s.detail", "未与申报比较");
            case UNCOVERED -> seen("null") + """
                    , fact as (
                        select distinct on (person_id) *, split_part(detail, '|', 1) || coalesce(cast(from_date as text), '') as fact_key
                        from seen
                        where not kinds && array['LIVING_SUBSIDY', 'CARE_SUBSIDY', 'TEKUN']
                            and (to_date is null or to_date >= :today)
                        order by person_id, from_date desc nulls last, file_id)"""
                    + one(CERTIFICATE, "未享受困难残疾人生活补贴、重度残疾人护理补贴");
            case MORE -> seen(column(indicator)) + """
                    , standing as (
                        select * from seen where %s),
                    fact as (
                        select person_id, known, md5(string_agg(distinct detail, '|' order by detail)) as fact_key,
                            max(file_id) as file_id, max(as_of) as as_of
                        from standing group by person_id, known
                        having count(distinct detail) > greatest(coalesce(known, 0), :threshold))""".formatted(STANDING)
                    + several("distinct ", "", "'已掌握 ' || f.known || ' 项'");
            case ABOVE -> seen(column(indicator)) + """
                    , standing as (
                        select distinct on (person_id, detail) * from seen
                        where (to_date is null or to_date >= date_trunc('month', as_of)) and (from_date is null or from_date <= as_of)
                        order by person_id, detail, as_of desc, amount_fen desc),
                    fact as (
                        select person_id, known, cast(sum(amount_fen) as text) as fact_key, max(file_id) as file_id, max(as_of) as as_of
                        from standing group by person_id, known
                        having sum(amount_fen) > coalesce(known, 0) + :threshold)"""
                    + several("", " order by s.detail",
                            "'已掌握 ' || to_char(f.known / 100.0, " + MONEY + ") || '元/月'");
            case GONE -> GONE + told();
            case EXPIRED -> """
                    with fact as (
                        select r.person_id, cast(r.certificate_until as text) as fact_key, cast(null as bigint) as file_id,
                            cast(:today as date) as as_of, '残疾人证有效期至 ' || r.certificate_until as found,
                            '正在享受残疾人两项补贴' as known
                        from low_income_person r
                        where r.certificate_until < :today and r.kinds && array['LIVING_SUBSIDY', 'CARE_SUBSIDY'])"""
                    + told();
            case SHARED_ACCOUNT -> SHARED_ACCOUNT + told();
            case SAME_PERSON -> """
                    with known as materialized (
                        select r.person_id, r.household_id, p.name, p.birth_date, p.sex
                        from low_income_person r join person p on p.id = r.person_id),
                    alike as (
                        select name, birth_date, sex from known group by 1, 2, 3 having count(distinct household_id) > 1),
                    fact as (
                        select p.person_id, cast(q.person_id as text) as fact_key, cast(null as bigint) as file_id,
                            cast(:today as date) as as_of,
                            '与另一家庭登记的' || q.name || '姓名、性别、出生日期（' || q.birth_date || '）相同，证件号码不同' as found,
                            '按两个人分别登记' as known
                        from alike a
                            join known p on (p.name, p.birth_date, p.sex) = (a.name, a.birth_date, a.sex)
                            join known q on (q.name, q.birth_date, q.sex) = (a.name, a.birth_date, a.sex)
                        where q.person_id < p.person_id and q.household_id <> p.household_id
                            and not exists (select from person_match m where m.left_id = q.person_id and m.right_id = p.person_id
                                and m.status in ('SAME', 'DIFFERENT')))"""
                    + told();
        };
    }

    private static final String CERTIFICATE = """
            '残疾人证 ' || (array['视力', '听力', '言语', '肢体', '智力', '精神', '多重'])[cast(left(s.detail, 1) as int)]
                || substr(s.detail, 2, 1) || '级'""";

    private static final String GONE = """
            with file as (
                select * from unnest(cast(:counties as text[]), cast(:files as bigint[]), cast(:befores as bigint[]),
                    cast(:days as date[])) as f (county, file_id, before_id, as_of)),
            fact as (
                select r.person_id, cast(b.as_of as text) as fact_key, f.file_id, f.as_of,
                    '截至 ' || f.as_of || ' 的数据中没有记录' as found, '截至 ' || b.as_of || ' 的数据中有记录' as known
                from file f
                    join department_file b on b.id = f.before_id
                    join low_income_person r on r.county = f.county and (r.authorised or :source = any (r.planned)) and not :source = any (r.struck)
                where exists (select from department_record d where d.person_index = r.id_index
                        and d.file_id = f.before_id and (d.to_date is null or d.to_date >= b.as_of))
                    and not exists (select from department_record d where d.person_index = r.id_index
                        and d.file_id = f.file_id and (d.to_date is null or d.to_date >= f.as_of)))""";

    // An institution that keeps several people has one account for them.
    private static final String SHARED_ACCOUNT = """
            with paid as (
                select distinct e.person_id, e.household_id, e.account, e.account_holder
                from entitlement e
                where e.rhythm = 'MONTHLY' and e.first_month <= :month and (e.last_month is null or e.last_month >= :month)
                    and e.account <> ''
                    and not exists (select from application_payee y
                        where y.account = e.account and y.kind = 'INSTITUTION')),
            shared as (
                select account, string_agg(distinct cast(household_id as text), ' ' order by cast(household_id as text)) as who,
                    count(distinct household_id) as many
                from paid group by account having count(distinct household_id) > 1),
            fact as (
                select distinct on (r.person_id) r.person_id, s.who as fact_key, cast(null as bigint) as file_id,
                    cast(:today as date) as as_of,
                    '领款账户（尾号 ' || right(p.account, 4) || '）同时用于 ' || s.many || ' 户' as found,
                    '户名 ' || p.account_holder as known
                from shared s
                    join paid p on p.account = s.account
                    join low_income_person r on r.person_id = p.person_id
                order by r.person_id, s.who)""";

    private static String seen(String known) {
        return SEEN.formatted(known);
    }

    // A fact that is one record.
    private static String one(String item, String known) {
        return FRESH + """
                , worded as (
                    select s.*, %s as found, '%s' as known_before from fresh s join person p on p.id = s.person_id)"""
                .formatted(WORDS.formatted(item), known);
    }

    // A fact that all standing records of the person make together.
    private static String several(String distinct, String order, String known) {
        return FRESH + """
                , worded as (
                    select f.person_id, f.fact_key, f.file_id, f.as_of, string_agg(%s%s, '；'%s) as found,
                        coalesce(%s, '未掌握') as known_before
                    from fresh f join standing s on s.person_id = f.person_id join person p on p.id = f.person_id
                    group by f.person_id, f.fact_key, f.file_id, f.as_of, f.known)"""
                .formatted(distinct, WORDS.formatted("s.detail"), order, known);
    }

    // A fact that comes in words.
    private static String told() {
        return FRESH + ", worded as (select *, known as known_before from fresh)";
    }

    private static String each(String condition) {
        return """
                , fact as (
                    select distinct on (person_id, %1$s) *, %1$s as fact_key from seen where (%2$s)
                    order by person_id, %1$s, as_of desc)""".formatted(EACH_KEY, condition);
    }

    // A death does not end.
    private static String lasting(Indicator indicator) {
        return "DEATH".equals(indicator.source()) ? "true" : STANDING;
    }

    private static String column(Indicator indicator) {
        String known = indicator.known();
        if (known == null || !known.matches("[a-z_]+")) {
            throw new IllegalStateException(indicator.code() + " is compared with nothing known");
        }
        return "r." + known;
    }

    /** Whether it looks at the registry's records of the people, so that an authorisation is needed. */
    static boolean asksADepartment(Comparison comparison) {
        return switch (comparison) {
            case ONCE, EACH, MORE, ABOVE, AT_LEAST, GONE, UNCOVERED -> true;
            case EXPIRED, SHARED_ACCOUNT, SAME_PERSON -> false;
        };
    }
}
