-- Where the rights that belong to one member are paid (特困, 两项补贴; XZ-102): the member's own account, another's by an
-- agreement, or the institution's that cares for the member. The household's account stands in the application itself.

create table application_payee (
    application_id bigint   not null references application,
    member_number  smallint not null,
    kind           text     not null check (kind in ('OWN', 'AGENT', 'INSTITUTION')),
    account_type   text     not null check (account_type in ('BANK_CARD', 'SOCIAL_SECURITY_CARD', 'PASSBOOK')),
    account_number text     not null,
    account_holder text     not null check (account_holder <> ''),
    bank_name      text     not null,
    bank_code      text     check (bank_code ~ '^[0-9]{12}$'),
    primary key (application_id, member_number, kind),
    foreign key (application_id, member_number) references application_member (application_id, number)
);
