-- A clerk in each township and a leader in each county, to sign in as, with the password of the demo city's.
insert into officer (staff_number, name, password_hash)
select 'B' || left(code, 9), name || '经办', (select min(password_hash) from officer) from division
where level = 4 and valid_to is null and code like '3408%';
insert into officer (staff_number, name, password_hash)
select 'B' || left(code, 6), name || '确认', (select min(password_hash) from officer) from division
where level = 3 and valid_to is null and code like '3408%';
insert into post (officer_id, role, division_code, valid_from)
select o.id, case d.level when 4 then 'TOWNSHIP_CLERK' else 'COUNTY_LEADER' end, d.code, date '2024-01-01'
from officer o
join division d on d.code = rpad(substr(o.staff_number, 2), 12, '0')
where o.staff_number like 'B3408%';
drop function bench_name;

-- The counties have seen nearly all that their townships decided.
update decision_filing set seen_by = (select min(id) from officer), seen_at = now()
where decision_id > 1000000 and seen_at is null and decision_id % 50 <> 0;
