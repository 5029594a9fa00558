-- Policy is proposed by one and confirmed by another: until then it is a proposal, and the tables of policy do not know it.

create table policy_proposal (
    id              bigint generated always as identity primary key,
    action          text        not null check (action in ('SET', 'WITHDRAW')),
    kind            text        not null check (kind in ('VALUES', 'ASSETS', 'TARIFF', 'RATES', 'EXEMPT')),
    row_id          bigint,                           -- WITHDRAW: the row of the kind's table
    content         jsonb,                            -- SET: the row to be, whole
    subject         text        not null check (subject <> ''),
    shown           text        not null check (shown <> ''),
    division_code   text        not null references division,
    valid_from      date        not null,
    document_number text        not null check (document_number <> ''),
    before_shown    text,                             -- what held before, as the page showed it when it was proposed, then when it was confirmed
    change_shown    text        not null default '',
    cautions        text        not null default '',  -- a sentence a line
    reason          text        check (reason <> ''),
    status          text        not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    proposed_by     bigint      not null references officer,
    proposed_at     timestamptz not null,
    decided_by      bigint      references officer,
    decided_at      timestamptz,
    decision_note   text,
    version         integer     not null default 0,
    constraint proposal_has_its_content check ((action = 'SET') = (content is not null)
        and (action = 'WITHDRAW') = (row_id is not null) and (action = 'WITHDRAW') = (reason is not null)),
    constraint four_eyes check (status = 'WITHDRAWN' or decided_by is null or decided_by <> proposed_by),
    constraint open_until_decided check ((status = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint rejected_with_a_reason check (status <> 'REJECTED' or coalesce(decision_note, '') <> '')
);
create index policy_proposal_open on policy_proposal (division_code, id) where status = 'PROPOSED';
create index policy_proposal_division on policy_proposal (division_code, id);
create index policy_proposal_proposed_by on policy_proposal (proposed_by);
create index policy_proposal_decided_by on policy_proposal (decided_by);
create unique index policy_proposal_one_withdrawal on policy_proposal (kind, row_id) where status = 'PROPOSED';
create trigger policy_proposal_decided before update on policy_proposal
    for each row execute function decided_stays_decided();
create trigger policy_proposal_kept before delete on policy_proposal
    for each row execute function refuse_change();

-- Rows that one officer set alone before this rule stay, and say so.
do $$
declare
    policy text;
begin
    foreach policy in array array ['policy_value', 'asset_rule', 'relief_tariff', 'subsidy_rate', 'exempt_income'] loop
        execute format($sql$
            alter table %1$I
                add column confirmed_by bigint references officer,
                add column confirmed_at timestamptz,
                add column withdrawal_confirmed_by bigint references officer,
                add column entered_alone boolean not null default false;
            update %1$I set entered_alone = true where entered_by is not null or withdrawn_by is not null;
            alter table %1$I
                add constraint by_two check (entered_alone or entered_by is null
                    or (confirmed_by is not null and confirmed_at is not null and confirmed_by <> entered_by)),
                add constraint withdrawn_by_two check (entered_alone or withdrawn_by is null
                    or (withdrawal_confirmed_by is not null and withdrawal_confirmed_by <> withdrawn_by));
            create index %2$I on %1$I (confirmed_by);
            create index %3$I on %1$I (withdrawal_confirmed_by)$sql$,
            policy, policy || '_confirmed_by', policy || '_withdrawal_confirmed_by');
    end loop;
end $$;

-- Places whose rows are there to be looked at and tried: real local policies, in force nowhere in this installation.
create table policy_example (
    division_code text primary key references division,
    note          text not null check (note <> '')
);
