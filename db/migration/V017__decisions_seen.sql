-- What townships decide under a delegation, or as 小额快救, is told to the county (LS-21): a line is opened with the decision,
-- and says who of the county saw it, and when.
create table decision_filing (
    decision_id   bigint      primary key references decision,
    division_code text        not null references division,
    seen_by       bigint      references officer,
    seen_at       timestamptz,
    remark        text        not null default '',
    constraint seen_by_somebody check ((seen_by is null) = (seen_at is null)),
    constraint nothing_said_unseen check (seen_at is not null or remark = '')
);
create index decision_filing_seen_by on decision_filing (seen_by);
create index decision_filing_division on decision_filing (division_code, decision_id);
create index decision_filing_unseen on decision_filing (division_code) where seen_at is null;
