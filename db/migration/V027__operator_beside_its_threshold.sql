-- How a number is compared with a threshold stands with the threshold: the two can no longer hold on different days, or come from different
-- divisions. What the divisions above and the place itself said by rows of their own goes to the thresholds they held with.
alter table policy_value add column operator text check (operator in ('BELOW', 'AT_MOST', 'ABOVE', 'AT_LEAST'));

create temporary table operator_of on commit drop as
select 'DIBAO_STD' as threshold, 'DIBAO_OPERATOR' as code, 'BELOW' as usual
union all select 'EDGE_MULT', 'EDGE_OPERATOR', 'BELOW'
union all select 'PCDI', 'PCDI_OPERATOR', 'BELOW'
union all select 'RIGID_RATIO', 'RIGID_OPERATOR', 'ABOVE';

create temporary table operator_taken_up on commit drop as
select t.id as threshold_id, o.id as operator_id, o.value
from policy_value t
join operator_of names on names.threshold = t.code
cross join lateral (
    select o.id, o.value
    from policy_value o
    where o.code = names.code
      and o.division_code in (t.division_code, rpad(left(t.division_code, 4), 12, '0'),
            rpad(left(t.division_code, 2), 12, '0'), '000000000000')
      and (o.area is null or o.area = t.area)
      and o.withdrawn_at is null and o.valid_from <= t.valid_from and (o.valid_to is null or o.valid_to >= t.valid_from)
    order by o.division_code desc, o.area nulls last
    limit 1) o;

-- An operator that differs from what would be without it, and that no threshold begins under, would be lost with its row.
do $$
declare
    lost text;
begin
    select string_agg(format('%s %s of division %s from %s (%s)', o.code, o.value, o.division_code, o.valid_from,
            o.document_number), '; ' order by o.id)
    into lost
    from policy_value o
    join operator_of names on names.code = o.code
    where o.withdrawn_at is null
      and not exists (select from operator_taken_up taken
            join policy_value t on t.id = taken.threshold_id
            where taken.operator_id = o.id and t.withdrawn_at is null)
      and (o.value <> names.usual or exists (
            select from policy_value above
            where above.code = o.code and above.withdrawn_at is null and above.value <> names.usual
              and above.division_code < o.division_code
              and above.division_code in (rpad(left(o.division_code, 4), 12, '0'),
                    rpad(left(o.division_code, 2), 12, '0'), '000000000000')));
    if lost is not null then
        raise exception 'operators that no threshold of their division took up: %', lost
            using hint = 'Set the threshold for that division from that day, or withdraw the operator row, then migrate again.';
    end if;
end $$;

update policy_value t
set operator = coalesce((select taken.value from operator_taken_up taken where taken.threshold_id = t.id), case t.code
        when 'RIGID_RATIO' then 'ABOVE'
        when 'CPI_TRIGGER' then 'AT_LEAST'
        when 'FOOD_TRIGGER' then 'AT_LEAST'
        else 'BELOW'
    end)
where t.code in ('DIBAO_STD', 'EDGE_MULT', 'PCDI', 'RIGID_RATIO', 'TAPER_BOUND', 'CPI_TRIGGER', 'FOOD_TRIGGER');

delete from policy_value where code in ('DIBAO_OPERATOR', 'EDGE_OPERATOR', 'PCDI_OPERATOR', 'RIGID_OPERATOR');

alter table policy_value add constraint threshold_with_its_operator check ((operator is not null)
    = (code in ('DIBAO_STD', 'EDGE_MULT', 'PCDI', 'RIGID_RATIO', 'TAPER_BOUND', 'CPI_TRIGGER', 'FOOD_TRIGGER')));
