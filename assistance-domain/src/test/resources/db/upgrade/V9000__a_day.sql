insert into calendar_day (day, working, name) values ('2060-01-01', false, '升级试验');
