-- What a case rests on and its source calls too old by now is asked again (XZ-55): what came of it, source by source. The report stays as it
-- was concluded; where the answer is another one the case goes back to the check.
create table facts_asked_again (
    id            bigint      generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    report_id     bigint      not null references verification_report,
    division_code text        not null references division,
    source        text        not null,
    source_label  text        not null,
    asked_on      date        not null,
    asked_by      bigint      not null references officer,
    asked_at      timestamptz not null,
    data_as_of    date,                                -- of the data that answered, the oldest; null: there is none
    outcome       text        not null check (outcome in ('SAME', 'CHANGED', 'LAST_KNOWN', 'SILENT', 'GOES_ON')),
    found         text        not null check (btrim(found) <> ''),
    reason        text,                                -- why the case goes on without fresh data
    constraint goes_on_with_a_reason check ((outcome = 'GOES_ON') = (reason is not null and btrim(reason) <> ''))
);
create index facts_asked_again_case on facts_asked_again (case_id, source, id);
create index facts_asked_again_report on facts_asked_again (report_id);
create index facts_asked_again_asked_by on facts_asked_again (asked_by);
create trigger facts_asked_again_append_only before update or delete on facts_asked_again
    for each row execute function refuse_change();
select put_on_record('facts_asked_again');
select wall.protect_with('facts_asked_again', 'assistance_case root where root.id = facts_asked_again.case_id');
