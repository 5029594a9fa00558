-- Whom an import looks for is read anew only where somebody came, or got his key: both are seen by an index, and not by going through everybody for each file.
create index watched_person_without_key on watched_person (id) where page_key is null;
