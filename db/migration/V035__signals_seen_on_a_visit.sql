-- What the visitors saw that lets a family seem better off than it says (辅助评估, XZ-29): a list of kind, what was seen, explanation.
alter table household_visit add column signals jsonb not null default '[]'
    check (jsonb_typeof(signals) = 'array');
