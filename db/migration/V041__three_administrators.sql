-- Three administrators apart (三员分立): of the system (divisions, partners), of security (accounts, posts), of the audit (reads the
-- record). Nobody holds two of them at a time, nor one of them beside any other post: none sees a case.
alter table post drop constraint post_role_is_known;
alter table post add constraint post_role_is_known check (role in (
    'VILLAGE_ASSISTANT', 'TOWNSHIP_CLERK', 'TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_LEADER',
    'COUNTY_CHECKER', 'CITY_CLERK', 'AUDITOR', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'));

-- Who was administrator of everything keeps the accounts, and from there gives the two other posts to two other people.
do $$
declare
    people text;
begin
    select string_agg(distinct o.staff_number, ', ') into people
    from post p join officer o on o.id = p.officer_id
        join post other on other.officer_id = p.officer_id and other.role <> 'ADMINISTRATOR'
            and daterange(other.valid_from, other.valid_to, '[]') && daterange(p.valid_from, p.valid_to, '[]')
            and coalesce(other.valid_to, current_date) >= current_date
    where p.role = 'ADMINISTRATOR' and coalesce(p.valid_to, current_date) >= current_date;
    if people is not null then
        raise exception '三员分立：% 既是管理员又有业务岗位，请先用原版本结束其中一个岗位（最后一天早于今天），再升级', people;
    end if;
end $$;

insert into officer_event (officer_id, kind, division_code, detail, by_id, at)
select officer_id, 'POST_GIVEN', division_code, '系统管理员改为安全管理员（三员分立），其他管理员岗位由其安排给别人', null, now()
from post where role = 'ADMINISTRATOR' and coalesce(valid_to, current_date) >= current_date;
update post set role = 'SECURITY_ADMINISTRATOR'
where role = 'ADMINISTRATOR' and coalesce(valid_to, current_date) >= current_date;

alter table post add column office smallint not null generated always as (case role
    when 'ADMINISTRATOR' then 1 when 'SECURITY_ADMINISTRATOR' then 2 when 'AUDIT_ADMINISTRATOR' then 3 else 0 end) stored;
do $$
begin
    -- From the day of this migration on; what was before stands as it was.
    execute format('alter table post add constraint post_administrators_are_apart exclude using gist (
        officer_id with =, office with <>, daterange(valid_from, valid_to, ''[]'') with &&)
        where (valid_to is null or valid_to >= %L::date)', current_date);
end $$;
