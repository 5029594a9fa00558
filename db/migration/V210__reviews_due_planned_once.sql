-- What is due for review is one statement of many joins: planning it takes three times as long as a township's answer, and PostgreSQL planned it
-- anew in the first calls of every connection, which after a start or a change of a table are the first pages of everybody. The plan is the same
-- whatever the place.
alter function reviews_due(text, text, bigint, date, integer, integer, integer) set plan_cache_mode = force_generic_plan;
