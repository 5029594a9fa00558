-- A family that was asked and does not know has said something else than one that nobody asked (XZ-85).

-- The check let a missing name pass where kin was stated. A telephone that nobody sealed yet is no reason to refuse this.
alter table application drop constraint kin_told_by_name, drop constraint phone_is_sealed;
update application set kin_with = '（未写明）' where kin_stated and kin_with is null;
alter table application add constraint phone_is_sealed check (phone is null) not valid;
alter table application
    alter column kin_stated type text using case when kin_stated then 'YES' when not kin_stated then 'NO' end;
alter table application
    add constraint kin_stated_known check (kin_stated in ('YES', 'NO', 'NOT_KNOWN')),
    add constraint kin_told_by_name check (kin_stated is distinct from 'YES' and kin_with is null
        or kin_stated = 'YES' and kin_with is not null and btrim(kin_with) <> '');
