-- Keys of other systems that ask the interface (接口授权). The key itself is never stored, only its digest.
create table partner_key (
    id             bigint      generated always as identity primary key,
    partner        text        not null,
    division_code  text        not null references division (code),
    prefix         text        not null unique,          -- the public part, zj_ and eight signs
    sha256         bytea       not null,                 -- of the whole key
    per_minute     integer     not null,                 -- households a minute
    valid_from     date        not null,
    valid_to       date        not null,                 -- the last day, inclusive
    issued_by      bigint      not null references officer (id),
    issued_at      timestamptz not null,
    revoked_by     bigint      references officer (id),
    revoked_at     timestamptz,
    revoked_reason text,

    constraint partner_key_names_a_system check (btrim(partner) <> ''),
    constraint partner_key_prefix_is_public check (prefix ~ '^zj_[0-9A-Za-z]{8}$'),
    constraint partner_key_digest check (octet_length(sha256) = 32),
    constraint partner_key_has_a_limit check (per_minute between 1 and 60000),
    constraint partner_key_days_in_order check (valid_to >= valid_from),
    constraint partner_key_revoked_whole check ((revoked_by is null) = (revoked_at is null)
        and (revoked_by is null) = (revoked_reason is null) and btrim(revoked_reason) <> '')
);
create index partner_key_division on partner_key (division_code, id);

-- A key is given once and taken back once; all else about it stays.
create function partner_key_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'partner_key: a key is revoked, never deleted';
    end if;
    if old.revoked_at is not null
        or (new.id, new.partner, new.division_code, new.prefix, new.sha256, new.per_minute, new.valid_from, new.valid_to,
            new.issued_by, new.issued_at) is distinct from
           (old.id, old.partner, old.division_code, old.prefix, old.sha256, old.per_minute, old.valid_from, old.valid_to,
            old.issued_by, old.issued_at) then
        raise exception 'partner_key: a key can only be revoked, once';
    end if;
    return new;
end $$;
create trigger partner_key_stays before update or delete on partner_key
    for each row execute function partner_key_stays();

-- How many households a key asked about in a minute: limits are counted here, so that all instances share them. A crash may
-- empty it; that costs one minute's count.
create unlogged table api_use (
    key_id bigint      not null references partner_key (id),
    minute timestamptz not null,
    asked  integer     not null check (asked > 0),
    primary key (key_id, minute)
);
create index api_use_minute on api_use (minute);
