-- A month's figures of checks are made from its own reports, found by their days.
create index verification_report_requested_at on verification_report (requested_at);
create index verification_report_concluded_at on verification_report (concluded_at) where concluded_at is not null;
create index verification_objection_raised_on on verification_objection (raised_on);
create index facts_asked_again_asked_on on facts_asked_again (asked_on);
