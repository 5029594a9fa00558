-- LS-20: tariffs of real places give their amounts for each month or school year, cap them for each person, and may leave the upper end out.
alter table relief_tariff
    add column upper_end text check (upper_end in ('AT_MOST', 'BELOW')),
    add column cap_per_person boolean,
    add column per text check (per in ('MONTH', 'SCHOOL_YEAR')),
    add column most_units integer check (most_units is null or most_units >= 1 and per is not null);

-- Thresholds of 刚性支出困难 and 临时救助 that have come with their operators; the codes that others have made thresholds stay as they are.
do $$
declare
    codes text;
begin
    select pg_get_constraintdef(oid) into strict codes from pg_constraint where conname = 'threshold_with_its_operator';
    alter table policy_value drop constraint threshold_with_its_operator;
    update policy_value set operator = 'AT_MOST' where code = 'TEMP_DELEGATED_CAP';
    execute 'alter table policy_value add constraint threshold_with_its_operator '
        || replace(codes, '''FOOD_TRIGGER''::text', '''FOOD_TRIGGER''::text, ''RIGID_LOWER_MULT''::text, '
            || '''RIGID_DEDUCTED_MULT''::text, ''RIGID_MEDICAL_RATIO''::text, ''MIGRANT_RELIEF_MONTHS''::text, '
            || '''TEMP_DELEGATED_CAP''::text, ''ADVANCE_CAP''::text');
end
$$;
