-- What is chosen on the page of a check before the whole is concluded: the work is put down and taken up again with it.
alter table verification_report add column conclusion_drafted text
    check (conclusion_drafted in ('FITS', 'DOES_NOT_FIT', 'NEEDS_CLARIFYING'));
