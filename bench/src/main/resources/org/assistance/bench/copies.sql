-- Which application is copied how often, and where to. Nine of ten copies are of applications whose cases are closed.
create function pg_temp.pick(seed text, of integer) returns integer language sql immutable as
$$ select 1 + mod(hashtextextended(seed, 0) & 9223372036854775807, of)::integer $$;

create temp table mould on commit drop as
select a.id application, a.household_id household, a.draft_id draft,
       (select m.person_id from application_member m where m.application_id = a.id and m.number = 1) applicant,
       a.member_count members,
       not exists (select from assistance_case c where c.application_id = a.id and c.stage <> 'CLOSED') closed
from application a
where a.id < 1000000 and exists (select from assistance_case c where c.application_id = a.id)
    -- What a review or a correction began with stays with its one right.
    and not exists (select from application_draft d where d.id = a.draft_id and (d.rests_on_id is not null or d.corrects_id is not null));

create temp table numbered on commit drop as
select mould.*, row_number() over (partition by closed order by application) number,
       count(*) over (partition by closed) alike
from mould;

create temp table village on commit drop as
select row_number() over (order by d.code) number, d.code, rpad(left(d.code, 9), 12, '0') township
from division d
where d.level = 5 and d.valid_to is null and d.code like '3408%';

create temp table copy on commit drop as
select k, application, household, draft, applicant, code village, township
from (
    select k, m.*, sum(m.members) over (order by k) people
    from generate_series(1::bigint, :people) k
    join numbered m on m.closed = (k % 10 <> 0)
        and m.number = 1 + (case when m.closed then k else k / 10 end) % m.alike
) picked
join village v on v.number = pg_temp.pick('village' || k, (select count(*) from village)::integer)
where people <= :people;
create unique index on copy (k);
analyze copy;

-- Numbers that belong to nobody (990101), with the right check digit; the year of birth and the sex stay.
create temp table copied_person on commit drop as
select k, person_id, birth_date,
       seventeen || substr('10X98765432', 1 + mod((select sum(substr(seventeen, at::integer, 1)::integer * weight)
           from unnest(array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2]) with ordinality w (weight, at)), 11)::integer, 1)
       id_number
from (
    select k, person_id, birth_date,
           '990101' || to_char(birth_date, 'YYYYMMDD') || lpad((500 + 2 * (i / 365) + male)::text, 3, '0') seventeen
    from (
        select k, person_id, male, i, make_date(year, 1, 1) + (i % 365)::integer birth_date
        from (
            select c.k, m.person_id, extract(year from p.birth_date)::integer as year,
                   (p.sex = 'MALE')::integer male,
                   row_number() over (partition by extract(year from p.birth_date) order by c.k, m.person_id) - 1 i
            from copy c
            join application_member m on m.application_id = c.application
            join person p on p.id = m.person_id
        ) counted
    ) born
) numbered;
create index on copied_person (k, person_id);
analyze copied_person;

create or replace function bench_name(k bigint, person bigint) returns text language sql immutable as $$
    select (string_to_array('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 汪 程 江 方 姚', ' '))[1 + mod(k * 7 + person / 3, 25)]
        || (string_to_array('桂 秀 玉 建 志 国 文 明 春 永 海 德 家 晓 立 光 金 美 小 庆', ' '))[1 + mod(k / 25 + person, 20)]
        || (string_to_array('英 兰 珍 华 平 军 芳 强 霞 林 生 红 云 贵 玲 清 凤 发 梅 友', ' '))[1 + mod(k / 500 + person * 3, 20)]
$$;
