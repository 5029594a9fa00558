-- What townships decide under a delegation, or as 小额快救, is told to the county (LS-21): who of the county saw it, and when.
create table decision_filing (
    decision_id bigint      primary key references decision,
    seen_by     bigint      not null references officer,
    seen_at     timestamptz not null,
    remark      text        not null default ''
);
create index decision_filing_seen_by on decision_filing (seen_by);
create index decision_township on decision (id) where level = 'TOWNSHIP';
