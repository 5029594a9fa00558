-- Within how many days a difference that a check found is looked into (XZ-57): no national text says it, each locality may say its own.
insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
values ('FOLLOW_UP_DAYS', '', '5', 'WORKING_DAYS', '000000000000', '2021-07-01', '国家没有统一规定，暂按5个工作日（参数，待核）');
