-- What an upgrade changes is the system's own work on the record, and not somebody's outside of it; the owner can claim no more (wall.actor).
select set_config('app.actor', '||||||系统升级|', true);
