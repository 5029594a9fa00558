-- The handwritten words of the tables that are written and read without entities, as V177 says. How long they may be is looked at before they are sealed.
alter table case_reason drop constraint case_reason_explanation_check, add constraint case_reason_explanation_check check (btrim(explanation) <> '');
alter table unmasking drop constraint unmasking_words_check, add constraint unmasking_words_check check (btrim(words) <> '');
alter table export_job drop constraint export_job_words_check, add constraint export_job_words_check check (btrim(words) <> ''),
    drop constraint export_job_answer_words_check;
alter table verification_followup drop constraint verification_followup_outcome_check,
    add constraint verification_followup_outcome_check check (btrim(outcome) <> '');
alter table verification_objection drop constraint verification_objection_reason_check, drop constraint verification_objection_proof_check,
    add constraint verification_objection_reason_check check (btrim(reason) <> ''),
    add constraint verification_objection_proof_check check (btrim(proof) <> '');

select wall.seal_words('case_reason', array['explanation']);
select wall.seal_words('decision_filing', array['remark']);
select wall.seal_words('entitlement_event', array['summary', 'reason']);
select wall.seal_words('goods_delivery', array['reason']);
select wall.seal_words('payment_release', array['note']);
select wall.seal_words('review_hearing', array['heard_words']);
select wall.seal_words('right_review', array['explanation']);
select wall.seal_words('verification_followup', array['outcome']);
select wall.seal_words('verification_objection', array['reason', 'proof']);
select wall.seal_words('unmasking', array['words']);
select wall.seal_words('household_departure', array['note']);
select wall.seal_words('warning', array['statement', 'closing_note']);
select wall.seal_words('warning_step', array['note']);
select wall.seal_words('warning_visit', array['seen']);
select wall.seal_words('export_job', array['words', 'answer_words']);
select wall.seal_words('facts_asked_again', array['found', 'reason']);
select wall.seal_words('person_match_step', array['reason']);

-- Why a right ended stands on lists of the month by its ground alone; the words stay with the ending, sealed.
create function pg_temp.brief(words text) returns text language sql immutable as $$
    select case when words ~ '^(死亡|户籍迁出|被判处刑罚收监执行|家庭收入超过规定标准|家庭财产状况不再符合规定|残疾人证到期未换领|家庭低保已终止|本人（家庭）自愿退出|复核决定|渐退期满)(（|：|$)'
        then split_part(words, '：', 1) else '其他原因（见终止记录）' end
$$;
update payment_omission o set reason = pg_temp.brief(o.reason) from entitlement e
where e.id = o.entitlement_id and o.reason = e.ended_reason and pg_temp.brief(o.reason) <> o.reason;
update entitlement set ended_reason = pg_temp.brief(ended_reason) where pg_temp.brief(ended_reason) <> ended_reason;
