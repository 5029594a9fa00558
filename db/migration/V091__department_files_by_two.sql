-- A department's file is staged first and answers nobody; a second person sees what it would change and confirms it. What the department
-- told beforehand is kept beside what was read.

alter table department_file
    add column by_two          boolean     not null default false,    -- files of before were taken over by one person
    add column confirmed_by    bigint      references officer,
    add column confirmed_at    timestamptz,
    add column told_rows       integer     check (told_rows >= 0),    -- what the department told
    add column told_fen        bigint      check (told_fen >= 0),
    add column sum_fen         bigint      check (sum_fen >= 0),      -- of the column of amounts; null where it has none
    add column compared_with   bigint      references department_file, -- the current file that the four counts below speak of
    add column persons_before  integer,                               -- in the snapshot it is to replace; null where there was none
    add column persons_new     integer,
    add column persons_gone    integer,
    add column persons_changed integer,
    add constraint confirmed_whole check ((confirmed_by is null) = (confirmed_at is null)),
    add constraint confirmed_by_another check (confirmed_by <> imported_by),
    add constraint answers_once_confirmed check (not (current and by_two) or confirmed_by is not null),
    add constraint totals_as_told check (told_rows is null or told_rows = row_count),
    add constraint sum_as_told check (told_fen is null or told_fen = sum_fen);
alter table department_file alter column by_two set default true;
create index department_file_staged on department_file (division_code)
    where by_two and confirmed_at is null and withdrawn_at is null;
create index department_file_compared_with on department_file (compared_with);

-- From which share of people gone on a warning stands beside the difference.
alter table department_source add column gone_warning_permille smallint not null default 200
    check (gone_warning_permille between 1 and 1000);
update department_source set unverified = unverified || '、减少人员的提醒比例';
