-- V183 gave a letter that had been sent off twice a number that stands on no paper, cut where it was long. It has its own back, and is marked instead;
-- from now on none is sent twice, and none is marked.
alter table regional_request add column duplicate_of bigint references regional_request;
create index regional_request_duplicate on regional_request (duplicate_of);

drop index regional_request_sent_once;
alter table regional_request disable trigger regional_request_stays;
update regional_request r set document_number = first.document_number, duplicate_of = first.id
from regional_request first
where r.direction = 'OUT' and first.direction = 'OUT' and first.id < r.id
    and (first.case_id, first.person_id, first.other_body) = (r.case_id, r.person_id, r.other_body)
    and r.document_number = left(first.document_number, 30) || '（与KQ' || lpad(first.id::text, 6, '0') || '重复，' || r.id || '）';
alter table regional_request enable trigger regional_request_stays;
create unique index regional_request_sent_once on regional_request (case_id, person_id, other_body, document_number)
    where direction = 'OUT' and duplicate_of is null;

create function regional_request_is_no_duplicate() returns trigger language plpgsql as $$
begin
    raise exception 'a letter between regions is marked as sent twice by an upgrade alone' using errcode = 'restrict_violation';
end $$;
create trigger regional_request_is_no_duplicate before insert on regional_request
    for each row when (new.duplicate_of is not null) execute function regional_request_is_no_duplicate();
create trigger regional_request_stays_marked before update of duplicate_of on regional_request
    for each row when (new.duplicate_of is distinct from old.duplicate_of) execute function regional_request_is_no_duplicate();
