-- A column of handwritten words that was looked through and holds nothing in the clear need not be looked through at every start of every instance.
-- It is not settled on its first day here: an instance of an earlier version may still write beside the new one. Whoever brings in rows past the
-- system sets settled back to null, and the next start looks again.
alter table wall.sealed_words add column listed_at timestamptz not null default now(),
    add column settled integer; -- the one key of the key file under which everything stands

create function wall.settle(key integer) returns void language sql security definer set search_path = wall, pg_temp as $$
    update wall.sealed_words set settled = key
    where settled is distinct from key and listed_at < now() - interval '1 day' and wall.sealing()
$$;
