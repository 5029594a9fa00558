-- An account that was stopped signs in again once a second person agreed: else one administrator of security could bring back an account
-- whose owner has left and whose password he gave.
alter table account_reset drop constraint account_reset_kind_check,
    add constraint account_reset_kind_check check (kind in ('PASSWORD', 'FACTORS', 'ACCOUNT'));

-- By which agreement an account was last admitted again; each counts once.
alter table officer add column admitted_by bigint references account_reset;
create unique index officer_admitted_by on officer (admitted_by);

create function admitted_by_two() returns trigger language plpgsql as $$
begin
    if new.enabled and not old.enabled and (new.admitted_by is not distinct from old.admitted_by
            or not exists (select from account_reset r where r.id = new.admitted_by and r.officer_id = new.id and r.kind = 'ACCOUNT'
                and r.status = 'CONFIRMED')) then
        raise exception 'a stopped account is admitted again by two' using errcode = 'check_violation', constraint = 'admitted_by_two';
    end if;
    return new;
end $$;
create trigger officer_admitted_by_two before update on officer for each row execute function admitted_by_two();
