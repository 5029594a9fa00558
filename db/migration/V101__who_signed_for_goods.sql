-- Goods (LS-14) are signed for by somebody of the family, or by somebody named with relation and reason (代领), as an account is. What was
-- put down before stays as it was told.

alter table goods_delivery
    add column person_id bigint references person,
    add column relation  text,
    add column reason    text,
    add constraint received_by_the_family_or_for_a_reason check (
        person_id is not null and relation is null and reason is null
        or person_id is null and relation is not null and btrim(relation) <> '' and reason is not null and btrim(reason) <> '') not valid;
create index goods_delivery_person on goods_delivery (person_id);

-- Whoever looks for goods that nobody handed over looks among the few grants that have any.
create index award_with_goods on award (id) where goods is not null;
