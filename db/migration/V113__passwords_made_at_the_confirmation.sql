-- The first password of an account, and one that replaces a forgotten one by two, is made when the second person agrees: who asked never
-- knows it.
alter table post_proposal drop column password_hash;
alter table account_reset drop column password_hash;

-- Only an administrator of security of the place asks for either, held to the post of that day.
create or replace function post_proposal_is_new() returns trigger language plpgsql as $$
begin
    if new.status <> 'PROPOSED' then
        raise exception 'a post is proposed before it is settled' using errcode = 'check_violation', constraint = 'post_proposal_is_new';
    end if;
    if not holds_post(new.asked_by, array['SECURITY_ADMINISTRATOR'], new.division_code,
            (new.asked_at at time zone 'Asia/Shanghai')::date) then
        raise exception 'officer % is no administrator of security there', new.asked_by using errcode = 'check_violation',
            constraint = 'post_asked_by_who_may';
    end if;
    return new;
end $$;

create function account_reset_is_new() returns trigger language plpgsql as $$
begin
    if new.status <> 'PROPOSED' then
        raise exception 'a reset is asked for before it is settled' using errcode = 'check_violation', constraint = 'account_reset_is_new';
    end if;
    if not exists (select from post p where p.officer_id = new.officer_id and holds_post(new.asked_by,
            array['SECURITY_ADMINISTRATOR'], p.division_code, (new.asked_at at time zone 'Asia/Shanghai')::date)) then
        raise exception 'officer % is no administrator of security there', new.asked_by using errcode = 'check_violation',
            constraint = 'reset_asked_by_who_may';
    end if;
    return new;
end $$;
create trigger account_reset_begins before insert on account_reset for each row execute function account_reset_is_new();
