-- What an upgrade changes is the system's own work on the record, and not somebody's outside of it.
select set_config('app.actor', '||||||系统升级|', true);
