-- Families of four in 低保 whose income and property are known, so that most of what departments deliver is no news: :people in all. The rows
-- are those the road to a grant leaves behind; the people are there already, numbered from 1.
insert into division (code, parent_code, level, name, full_name, valid_from) values
    ('340000000000', '000000000000', 1, '安徽省', '安徽省', '2024-01-01'), ('340800000000', '340000000000', 2, '安庆市', '安庆市', '2024-01-01'),
    ('340881000000', '340800000000', 3, '桐城市', '桐城市', '2024-01-01'), ('340881100000', '340881000000', 4, '孔城镇', '孔城镇', '2024-01-01'),
    ('340881100200', '340881100000', 5, '南口村', '南口村', '2024-01-01') on conflict do nothing;
insert into officer (staff_number, name, password_hash) values ('BE01', '经办', 'x'), ('BE02', '科长', 'x'), ('BE03', '导入', 'x'), ('BE04', '确认', 'x');
insert into post (officer_id, role, division_code, valid_from)
select id, case staff_number when 'BE01' then 'TOWNSHIP_CLERK' when 'BE02' then 'COUNTY_LEADER' else 'CITY_CLERK' end,
    case staff_number when 'BE01' then '340881100000' when 'BE02' then '340881000000' else '340800000000' end, '2020-01-01' from officer where staff_number like 'BE0_';

create temp table family as
select h, md5('draft' || h)::uuid draft, '340881100200' village, '340881100000' township,
    (select id from officer where staff_number = 'BE01') clerk, (select id from officer where staff_number = 'BE02') leader
from generate_series(1, :people / 4) h;
create temp table member as
select p, (p - 1) / 4 + 1 h, (p - 1) % 4 + 1 number from generate_series(1, :people) p;

insert into household (id, division_code) overriding system value select h, village from family;
insert into household_membership (household_id, person_id, relation, division_code, valid_from)
select h, p, case number when 1 then 'SELF' else 'OTHER' end, '340881100200', '2026-03-31' from member;
insert into application_draft (id, division_code, officer_id) select draft, village, clerk from family;
insert into application (id, draft_id, household_id, division_code, area, applied_on, applicant_name, registered_at, residence, reason,
    truth_promised, facts, member_count, submitted_by, submitted_at) overriding system value
select h, draft, h, village, 'RURAL', '2026-03-31', '示例', '', '', '困难', true, '{}', 4, clerk, now() from family;
insert into application_member (application_id, number, person_id, relation, division_code, hukou)
select h, number, p, case number when 1 then 'SELF' else 'OTHER' end, '340881100200', 'LOCAL_RURAL' from member;
insert into authorisation (application_id, person_id, division_code, number, signed_on, signed_by)
select h, p, '340881100200', '授' || p, '2026-03-31', 'SELF' from member;
insert into assistance_case (id, number, application_id, route, stage, division_code, township_code, applicant_name, opened_on, stage_since)
    overriding system value
select h, '案' || h, h, 'HOUSEHOLD', 'PAYMENT', village, township, '示例', '2026-03-31', '2026-03-31' from family;
insert into case_assessment (id, case_id, division_code, as_of, facts, result, outline, engine_version, assessed_by, assessed_at)
    overriding system value
select h, h, village, '2026-03-31', (
        select jsonb_build_object('members', jsonb_agg(jsonb_build_object('number', n, 'incomes', jsonb_build_array(
                jsonb_build_object('kind', 'BASIC_PENSION', 'amount', jsonb_build_object('fen', 2400000), 'span', span),
                jsonb_build_object('kind', 'WAGE', 'amount', jsonb_build_object('fen', 2400000), 'span', span)))),
            'assets', jsonb_agg(jsonb_build_object('member', n, 'kind', 'VEHICLE', 'count', 1))
                || jsonb_agg(jsonb_build_object('member', n, 'kind', 'HOME', 'count', 1))
                || jsonb_agg(jsonb_build_object('member', n, 'kind', 'BUSINESS', 'count', 1)))
        from generate_series(1, 4) n, lateral (select jsonb_build_object('from', '[2025, 3]'::jsonb, 'to', '[2026, 2]'::jsonb) span) s),
    '{}', '{}', '1', clerk, now() from family;
insert into opinion (id, case_id, assessment_id, division_code, text, proposals, given_by, given_at) overriding system value
select h, h, h, village, '同意', '[]', clerk, now() from family;
insert into decision (id, case_id, opinion_id, division_code, document_number, level, decided_on, decided_by, decided_at, reasons)
    overriding system value
select h, h, h, village, '决' || h, 'COUNTY', '2026-03-31', leader, now(), '符合条件' from family;
insert into award (id, decision_id, case_id, division_code, programme, granted, amount_fen, rhythm, people, first_month, reasons)
    overriding system value
select h, h, h, village, 'DIBAO', true, 200000, 'MONTHLY', 4, '2026-04-01', '符合条件' from family;
insert into entitlement (id, award_id, case_id, household_id, person_id, programme, division_code, area, people, rhythm, amount_fen, first_month)
    overriding system value
select h, h, h, h, 4 * h - 3, 'DIBAO', village, 'RURAL', 4, 'MONTHLY', 200000, '2026-04-01' from family;
insert into entitled_person (entitlement_id, person_id, division_code, kind, first_month)
select h, p, '340881100200', 'DIBAO', '2026-04-01' from member;
