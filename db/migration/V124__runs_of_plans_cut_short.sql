-- A run that its plan or its period did not let finish is over too, and says why (核查中断).
alter table check_plan_run add column cut text check (btrim(cut) <> '' and length(cut) <= 200),
    add constraint check_plan_run_cut_is_over check (cut is null or ended_at is not null);
