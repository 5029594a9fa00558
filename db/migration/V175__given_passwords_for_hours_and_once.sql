-- A password that somebody else was shown signs in once, and for some hours only (how many is a parameter of the installation); who was shown it, and who asked
-- for it, are kept until it is changed.
alter table officer
    add column password_given_at timestamptz,
    add column password_given_by bigint references officer,
    add column password_asked_by bigint references officer,
    add column password_used_at timestamptz,
    add constraint given_password_is_changed check (password_given_at is null or password_change_due),
    add constraint given_password_is_used_after check (password_used_at is null or password_given_at is not null);
create index officer_password_given_by on officer (password_given_by);
create index officer_password_asked_by on officer (password_asked_by);
-- What waits to be used has its hours from now on. It is known to who agreed to it and who asked for it; where one did both, to who is on record.
update officer o set password_given_at = now(), password_given_by = known.shown, password_asked_by = known.asked
from officer waiting left join lateral (
    select coalesce(made.settled_by, e.by_id) as shown, coalesce(made.asked_by, reset.asked_by, e.by_id) as asked
    from officer_event e
        left join lateral (select p.settled_by, p.asked_by from post_proposal p
            where e.kind = 'CREATED' and p.officer_id = e.officer_id and p.status = 'CONFIRMED' and p.asked_by = e.by_id
            order by p.id limit 1) made on true
        left join lateral (select r.asked_by from account_reset r
            where e.kind = 'PASSWORD_GIVEN' and r.officer_id = e.officer_id and r.kind = 'PASSWORD' and r.status = 'CONFIRMED'
                and r.settled_by = e.by_id
            order by r.id desc limit 1) reset on true
    where e.officer_id = waiting.id and e.kind in ('CREATED', 'PASSWORD_GIVEN')
    order by e.id desc limit 1) known on true
where waiting.id = o.id and o.password_change_due;

alter table officer_event drop constraint officer_event_kind_is_known;
alter table officer_event add constraint officer_event_kind_is_known check (kind in (
    'CREATED', 'PASSWORD_GIVEN', 'PASSWORD_CHOSEN', 'ENABLED', 'DISABLED', 'POST_GIVEN', 'POST_ENDED',
    'SIGNED_IN', 'SIGN_IN_REFUSED', 'FACTOR_ADDED', 'FACTOR_REMOVED', 'FACTORS_RESET',
    'RESET_ASKED', 'RESET_REJECTED', 'RESET_WITHDRAWN', 'POST_ASKED', 'POST_REJECTED', 'POST_WITHDRAWN',
    'GIVEN_USED', 'GIVEN_USED_NEARBY'));
create index officer_event_nearby on officer_event (division_code, at) where kind = 'GIVEN_USED_NEARBY';
