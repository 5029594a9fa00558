-- Examples of the rules that officials wrote themselves (规则示例), beside those that are delivered. They say nothing of anybody: an invented
-- household, an invented county's policy. One that does not fit stays too, since that is the very thing to tell.
create table rule_example (
    id            bigint generated always as identity primary key,
    division_code text        not null references division,      -- of the post that wrote it
    cells         jsonb       not null check (jsonb_typeof(cells) = 'object'),
    rule_code     text        not null check (rule_code <> ''),
    fitted        boolean     not null,                          -- whether it came out as it must when it was written
    found         text        not null,                          -- what came out instead; empty when it fitted
    engine_version text       not null,
    added_by      bigint      not null references officer,
    added_at      timestamptz not null,
    constraint found_when_it_did_not_fit check (fitted = (found = ''))
);
create index rule_example_division on rule_example (division_code, id desc);
create index rule_example_added_by on rule_example (added_by);
create trigger rule_example_kept before update or delete on rule_example
    for each row execute function refuse_change();
