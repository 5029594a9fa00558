-- Of the sources that came with their own words, the records that count for a warning: a business struck off, a closed housing-fund
-- account and somebody released are no news.
update warning_indicator set statuses = '{存续}' where code = 'BUSINESS';
update warning_indicator set statuses = '{缴存}' where code = 'HOUSING_FUND';
update warning_indicator set statuses = '{服刑,强制隔离戒毒}' where code = 'PRISON';
