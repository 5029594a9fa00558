-- A new password for a post with a passkey, and the loss of all second factors, count once a second person agreed: else one
-- administrator of security could become any two officers.
create table account_reset (
    id            bigint      generated always as identity primary key,
    officer_id    bigint      not null references officer (id),
    kind          text        not null check (kind in ('PASSWORD', 'FACTORS')),
    reason        text        not null check (btrim(reason) <> ''),
    password_hash text,                                        -- until it is settled
    asked_by      bigint      not null references officer (id),
    asked_at      timestamptz not null,
    status        text        not null default 'PROPOSED'
        check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    settled_by    bigint      references officer (id),
    settled_at    timestamptz,

    constraint account_reset_has_its_password check (
        (password_hash is not null) = (kind = 'PASSWORD' and status = 'PROPOSED')),
    constraint account_reset_settled check ((status = 'PROPOSED') = (settled_by is null)
        and (settled_by is null) = (settled_at is null)),
    constraint account_reset_not_ones_own check (asked_by <> officer_id and settled_by <> officer_id),
    constraint account_reset_by_two check (status not in ('CONFIRMED', 'REJECTED') or settled_by <> asked_by)
);
create unique index account_reset_open on account_reset (officer_id, kind) where status = 'PROPOSED';
create index account_reset_officer on account_reset (officer_id, id);
create index account_reset_asked_by on account_reset (asked_by);
create index account_reset_settled_by on account_reset (settled_by);

-- What was asked stays as it was asked, and what was settled stays settled.
create function account_reset_stays() returns trigger language plpgsql as $$
begin
    if old.status <> 'PROPOSED' or (new.officer_id, new.kind, new.reason, new.asked_by, new.asked_at)
            is distinct from (old.officer_id, old.kind, old.reason, old.asked_by, old.asked_at) then
        raise exception 'a reset is settled once, as it was asked for';
    end if;
    return new;
end $$;
create trigger account_reset_settled_once before update on account_reset for each row execute function account_reset_stays();
create trigger account_reset_kept before delete on account_reset for each row execute function refuse_change();
select put_on_record('account_reset');

alter table officer_event drop constraint officer_event_kind_is_known;
alter table officer_event add constraint officer_event_kind_is_known check (kind in (
    'CREATED', 'PASSWORD_GIVEN', 'PASSWORD_CHOSEN', 'ENABLED', 'DISABLED', 'POST_GIVEN', 'POST_ENDED',
    'SIGNED_IN', 'SIGN_IN_REFUSED', 'FACTOR_ADDED', 'FACTOR_REMOVED', 'FACTORS_RESET',
    'RESET_ASKED', 'RESET_REJECTED', 'RESET_WITHDRAWN'));
