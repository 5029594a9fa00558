-- LS-14: relief in money, in goods (配发实物) with a worth in yuan, by a referral (转介服务), or in several of these.

alter table award
    add column goods            text,
    add column goods_fen        bigint,
    add column referral_to      text,
    add column referral_service text,
    add constraint goods_with_their_worth check ((goods is null) = (goods_fen is null)),
    add constraint goods_are_named check (btrim(goods) <> '' and goods_fen > 0),
    add constraint goods_within_the_amount check (goods_fen <= amount_fen),
    add constraint referral_says_what_for check ((referral_to is null) = (referral_service is null)
        and btrim(referral_to) <> '' and btrim(referral_service) <> ''),
    add constraint forms_of_relief check (goods is null and referral_to is null
        or granted and programme = 'TEMPORARY_RELIEF' and amount_fen is not null);

-- A right's amount is what the bank pays of it: nothing where all of it is given in goods.
alter table entitlement drop constraint entitlement_amount_fen_check;
alter table entitlement add constraint entitlement_amount_fen_check
    check (amount_fen > 0 or amount_fen = 0 and rhythm = 'ONCE');

-- That the goods were handed over, and who signed for them; told once.
create table goods_delivery (
    entitlement_id bigint      primary key references entitlement,
    division_code  text        not null references division,
    delivered_on   date        not null,
    received_by    text        not null check (btrim(received_by) <> ''),
    recorded_by    bigint      not null references officer,
    recorded_at    timestamptz not null
);
create index goods_delivery_division on goods_delivery (division_code, delivered_on);
create index goods_delivery_recorded_by on goods_delivery (recorded_by);
create trigger goods_delivery_append_only before update or delete on goods_delivery
    for each row execute function refuse_change();
select put_on_record('goods_delivery');
