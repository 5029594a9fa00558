-- How old the answer of a source is that answers with its last one changes with the day and is no part of what was found.
alter table verification_item add column caution text not null default '';
