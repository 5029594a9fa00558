-- A new account, and a post that decides, pays or administers, count once a second person agreed: else one administrator of security
-- could make two officers who are both himself.
create table post_proposal (
    id            bigint      generated always as identity primary key,
    officer_id    bigint      references officer,             -- none yet where it is a new account
    staff_number  text        not null,
    name          text        not null check (btrim(name) <> ''),
    password_hash text,                                       -- of a new account, until it is settled
    role          text        not null,
    division_code text        not null references division,
    valid_from    date        not null,
    valid_to      date        check (valid_to >= valid_from),
    asked_by      bigint      not null references officer,
    asked_at      timestamptz not null,
    status        text        not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    settled_by    bigint      references officer,
    settled_at    timestamptz,
    constraint post_proposal_has_its_password check (status = 'PROPOSED' and (password_hash is not null) = (officer_id is null)
        or status <> 'PROPOSED' and password_hash is null),
    constraint post_proposal_settled check ((status = 'PROPOSED') = (settled_by is null)
        and (settled_by is null) = (settled_at is null) and (status <> 'CONFIRMED' or officer_id is not null)),
    constraint post_proposal_not_ones_own check (asked_by <> officer_id and settled_by <> officer_id),
    constraint post_proposal_by_two check (status not in ('CONFIRMED', 'REJECTED') or settled_by <> asked_by)
);
create unique index post_proposal_open_number on post_proposal (staff_number) where status = 'PROPOSED' and officer_id is null;
create index post_proposal_open on post_proposal (id) where status = 'PROPOSED';
create index post_proposal_officer on post_proposal (officer_id);
create index post_proposal_division on post_proposal (division_code);
create index post_proposal_asked_by on post_proposal (asked_by);
create index post_proposal_settled_by on post_proposal (settled_by);

create function post_proposal_is_new() returns trigger language plpgsql as $$
begin
    if new.status <> 'PROPOSED' then
        raise exception 'a post is proposed before it is settled' using errcode = 'check_violation', constraint = 'post_proposal_is_new';
    end if;
    return new;
end $$;
create trigger post_proposal_begins before insert on post_proposal for each row execute function post_proposal_is_new();

-- Who may settle it on that day: the same as in the application (SecondPerson); an administrator of security takes it back.
create function may_settle_post(officer bigint, settled_as text, role text, code text, day date) returns boolean language sql stable as $$
    select case when settled_as = 'WITHDRAWN' then holds_post(officer, array['SECURITY_ADMINISTRATOR'], code, day)
        else holds_post(officer, array['ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'], code, day)
            or role in ('VILLAGE_ASSISTANT', 'TOWNSHIP_CLERK') and holds_post(officer, array['TOWNSHIP_LEADER', 'COUNTY_LEADER'], code, day)
            or role in ('TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_CHECKER')
                and holds_post(officer, array['COUNTY_LEADER'], code, day) end
$$;

create function post_proposal_stays() returns trigger language plpgsql as $$
begin
    if old.status <> 'PROPOSED' or (new.staff_number, new.name, new.role, new.division_code, new.valid_from, new.valid_to,
                new.asked_by, new.asked_at) is distinct from (old.staff_number, old.name, old.role, old.division_code,
                old.valid_from, old.valid_to, old.asked_by, old.asked_at)
            or old.officer_id is not null and new.officer_id is distinct from old.officer_id then
        raise exception 'a proposal of a post is settled once, as it was made' using errcode = 'check_violation';
    end if;
    if new.status <> 'PROPOSED' and not may_settle_post(new.settled_by, new.status, new.role, new.division_code,
            (new.settled_at at time zone 'Asia/Shanghai')::date) then
        raise exception 'officer % may not settle the proposal of a post', new.settled_by using errcode = 'check_violation',
            constraint = 'post_proposal_by_who_may';
    end if;
    return new;
end $$;
create trigger post_proposal_settled_once before update on post_proposal for each row execute function post_proposal_stays();
create trigger post_proposal_kept before delete on post_proposal for each row execute function refuse_change();

alter table post add column proposal_id bigint references post_proposal;
create unique index post_of_a_proposal on post (proposal_id);

-- Whether an officer held the role to the last day of a division that ended and that this one follows.
create function handed_on(officer bigint, held_as text, code text) returns boolean language sql stable as $$
    with recursive later (code) as (
        select d.replaced_by from post p join division d on d.code = p.division_code and d.replaced_by is not null
            where p.officer_id = handed_on.officer and p.role = held_as and coalesce(p.valid_to, d.valid_to) >= d.valid_to
        union select d.replaced_by from division d join later l on l.code = d.code where d.replaced_by is not null)
    select exists (select from later l where l.code = handed_on.code)
$$;

-- Looked at when the transaction ends. A post by nobody is the console's: in a real installation the first administrator of security and
-- the first of the audit, who then agrees to what the former proposes.
create function post_by_two() returns trigger language plpgsql as $$
begin
    if handed_on(new.officer_id, new.role, new.division_code) then
        return null;
    end if;
    if new.given_by is null then
        if exists (select from installation where kind = 'REAL') and (new.role not in ('SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
                or exists (select from post p where p.role = new.role and p.id <> new.id
                    and coalesce(p.valid_to, new.valid_from) >= new.valid_from)) then
            raise exception 'the console gives the first posts only' using errcode = 'check_violation', constraint = 'post_by_two';
        end if;
    elsif (new.role in ('TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_LEADER', 'CITY_CLERK', 'ADMINISTRATOR',
                'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
            or not exists (select from post p where p.officer_id = new.officer_id and p.id < new.id))
            and not exists (select from post_proposal a where a.id = new.proposal_id and a.status = 'CONFIRMED'
                and (a.officer_id, a.role, a.division_code, a.asked_by)
                    = (new.officer_id, new.role, new.division_code, new.given_by)
                and a.valid_from <= new.valid_from and a.valid_to is not distinct from new.valid_to) then
        raise exception 'a new account and a post that decides, pays or administers are given by two' using errcode = 'check_violation',
            constraint = 'post_by_two';
    end if;
    return null;
end $$;
create constraint trigger post_given_by_two after insert on post deferrable initially deferred
    for each row execute function post_by_two();

-- An ended post is not given anew by ending it later, nor in another place or by another hand.
create function post_ends_no_later() returns trigger language plpgsql as $$
begin
    if coalesce(new.valid_to, 'infinity') > coalesce(old.valid_to, 'infinity')
            or (new.id, new.officer_id, new.role, new.division_code, new.valid_from, new.given_by, new.given_at, new.proposal_id)
                is distinct from
                (old.id, old.officer_id, old.role, old.division_code, old.valid_from, old.given_by, old.given_at, old.proposal_id) then
        raise exception 'a post is only shortened' using errcode = 'check_violation', constraint = 'post_ends_no_later';
    end if;
    return new;
end $$;
create trigger post_only_shortened before update on post for each row execute function post_ends_no_later();

alter table officer_event drop constraint officer_event_kind_is_known;
alter table officer_event add constraint officer_event_kind_is_known check (kind in (
    'CREATED', 'PASSWORD_GIVEN', 'PASSWORD_CHOSEN', 'ENABLED', 'DISABLED', 'POST_GIVEN', 'POST_ENDED',
    'SIGNED_IN', 'SIGN_IN_REFUSED', 'FACTOR_ADDED', 'FACTOR_REMOVED', 'FACTORS_RESET',
    'RESET_ASKED', 'RESET_REJECTED', 'RESET_WITHDRAWN', 'POST_ASKED', 'POST_REJECTED', 'POST_WITHDRAWN'));
select put_on_record('post_proposal');
