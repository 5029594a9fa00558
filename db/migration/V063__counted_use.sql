-- How often somebody did something in a minute: limits are counted here, so that all instances share them. A crash may empty
-- it; that costs one minute's count.
create unlogged table use_count (
    action  text        not null,          -- what is limited
    subject text        not null,          -- an officer's id, or an address where nobody is signed in
    minute  timestamptz not null,
    used    integer     not null check (used > 0),
    primary key (action, subject, minute)
);
create index use_count_minute on use_count (minute);
