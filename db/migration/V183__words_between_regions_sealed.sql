-- What another region is asked about a family, and what it answers, is written by hand: sealed as V177 says. How long it may be is looked at before.
alter table regional_request drop constraint regional_request_wanted_check, drop constraint regional_request_answer_words_check,
    add constraint regional_request_wanted_check check (btrim(wanted) <> ''),
    add constraint regional_request_answer_words_check check (btrim(answer_words) <> '');

-- A letter of ours may ask about several people, and about each once. What was sent off twice stays on record, under a number of its own.
alter table regional_request disable trigger regional_request_stays;
update regional_request r set document_number = left(r.document_number, 30) || '（与KQ' || lpad(first.id::text, 6, '0') || '重复，' || r.id || '）'
from (select min(id) as id, case_id, person_id, other_body, document_number from regional_request where direction = 'OUT'
    group by case_id, person_id, other_body, document_number having count(*) > 1) first
where r.direction = 'OUT' and r.id > first.id and (r.case_id, r.person_id, r.other_body, r.document_number)
    = (first.case_id, first.person_id, first.other_body, first.document_number);
alter table regional_request enable trigger regional_request_stays;
create unique index regional_request_sent_once on regional_request (case_id, person_id, other_body, document_number) where direction = 'OUT';

select wall.seal_words('regional_request', array['wanted', 'answer_words']);
