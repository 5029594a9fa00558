-- Administrative divisions (行政区划), country to village, as the statistics code numbers them (DF-10 to DF-14).
create extension if not exists btree_gist;

-- Names are sorted the way an office sorts them, by pinyin, whatever the database was created with:
-- order by name collate zh_pinyin
create collation if not exists zh_pinyin (provider = icu, locale = 'zh-u-co-pinyin');

-- A code is never reused for another place. When a place gets a new code its row ends and names the code that follows.
-- The scope of an officer is a range of codes: code >= lower and code < upper, served by the primary key.
create table division (
    code        text primary key,
    parent_code text references division (code),
    level       smallint not null,
    name        text     not null,
    full_name   text     not null,
    name_since  date,                                  -- the first day of the name; null: since the place stands
    valid_from  date     not null,
    valid_to    date,                                  -- the last day, inclusive; null while it stands
    replaced_by text references division (code),
    handed_over_on date,                               -- the day its cases, rights and posts went to the division that replaced it
    urban_rural text check (urban_rural in ('111', '112', '121', '122', '123', '210', '220')), -- 城乡分类代码 (DF-13)

    constraint division_code_has_twelve_digits check (code ~ '^[0-9]{12}$'),
    constraint division_level_is_known check (level between 0 and 5),
    constraint division_name_is_not_blank check (btrim(name) <> '' and btrim(full_name) <> ''),
    constraint division_class_is_a_villages check (urban_rural is null or level = 5),
    constraint division_days_in_order check (valid_to >= valid_from),
    constraint division_handed_over_to_another check (handed_over_on is null or replaced_by is not null),
    constraint division_is_replaced_by_another check (replaced_by <> code),
    -- DF-11: 2 province + 2 city + 2 county + 3 township + 3 village; the places below the level are zero.
    constraint division_level_follows_from_the_code check (
        level = case
            when code = '000000000000' then 0
            when right(code, 10) = '0000000000' then 1
            when right(code, 8) = '00000000' then 2
            when right(code, 6) = '000000' then 3
            when right(code, 3) = '000' then 4
            else 5
        end),
    constraint division_parent_follows_from_the_code check (
        parent_code is not distinct from case level
            when 0 then null
            when 1 then '000000000000'
            when 2 then rpad(left(code, 2), 12, '0')
            when 3 then rpad(left(code, 4), 12, '0')
            when 4 then rpad(left(code, 6), 12, '0')
            else rpad(left(code, 9), 12, '0')
        end)
);

create index division_parent on division (parent_code);
create index division_ended on division (code) where valid_to is not null;
create index division_replaced_by on division (replaced_by) where replaced_by is not null;

-- The names a place had before (DF-14): yesterday's papers are read with yesterday's names.
create table division_name (
    code       text not null references division (code),
    name       text not null,
    full_name  text not null,
    valid_from date not null,
    valid_to   date not null,
    primary key (code, valid_to)
);

-- The whole country: central policy belongs to it, and so does the administrator of an installation.
insert into division (code, level, name, full_name, valid_from)
values ('000000000000', 0, '全国', '全国', '1949-10-01');
