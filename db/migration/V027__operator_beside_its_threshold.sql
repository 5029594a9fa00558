-- How a number is compared with a threshold stands with the threshold: the two can no longer hold on different days, or come from different
-- divisions. What the divisions above and the place itself said by rows of their own goes to the thresholds they held with.
alter table policy_value add column operator text check (operator in ('BELOW', 'AT_MOST', 'ABOVE', 'AT_LEAST'));

update policy_value t
set operator = coalesce((
    select o.value
    from policy_value o
    where o.code = case t.code
            when 'DIBAO_STD' then 'DIBAO_OPERATOR'
            when 'EDGE_MULT' then 'EDGE_OPERATOR'
            when 'PCDI' then 'PCDI_OPERATOR'
            when 'RIGID_RATIO' then 'RIGID_OPERATOR'
        end
      and o.division_code in (t.division_code, rpad(left(t.division_code, 4), 12, '0'),
            rpad(left(t.division_code, 2), 12, '0'), '000000000000')
      and o.withdrawn_at is null and o.valid_from <= t.valid_from and (o.valid_to is null or o.valid_to >= t.valid_from)
    order by o.division_code desc
    limit 1), case t.code
        when 'RIGID_RATIO' then 'ABOVE'
        when 'CPI_TRIGGER' then 'AT_LEAST'
        when 'FOOD_TRIGGER' then 'AT_LEAST'
        else 'BELOW'
    end)
where t.code in ('DIBAO_STD', 'EDGE_MULT', 'PCDI', 'RIGID_RATIO', 'TAPER_BOUND', 'CPI_TRIGGER', 'FOOD_TRIGGER');

delete from policy_value where code in ('DIBAO_OPERATOR', 'EDGE_OPERATOR', 'PCDI_OPERATOR', 'RIGID_OPERATOR');

alter table policy_value add constraint threshold_with_its_operator check ((operator is not null)
    = (code in ('DIBAO_STD', 'EDGE_MULT', 'PCDI', 'RIGID_RATIO', 'TAPER_BOUND', 'CPI_TRIGGER', 'FOOD_TRIGGER')));
