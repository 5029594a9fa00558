-- By day the chain is gone through from the last end on that was told outside, by night from its beginning.
alter table audit_check add column since bigint not null default 0;
