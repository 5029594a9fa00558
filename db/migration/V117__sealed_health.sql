-- What a family says of each member's health is kept sealed, one letter so that its length tells nothing. What an earlier version kept in
-- the clear is sealed at the start; a constraint keeps the column empty then.
alter table application_member add column health_sealed bytea;
alter table application_member add constraint health_is_sealed check (health is null) not valid;
