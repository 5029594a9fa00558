-- The minimum wage is a threshold: a part of a wage that reaches it does not count where the locality says so (XZ-26). The codes that others
-- have made thresholds stay as they are.
do $$
declare
    codes text;
begin
    select pg_get_constraintdef(oid) into strict codes from pg_constraint where conname = 'threshold_with_its_operator';
    alter table policy_value drop constraint threshold_with_its_operator;
    execute 'alter table policy_value add constraint threshold_with_its_operator '
        || replace(codes, '''FOOD_TRIGGER''::text', '''FOOD_TRIGGER''::text, ''MINIMUM_WAGE''::text');
end
$$;
