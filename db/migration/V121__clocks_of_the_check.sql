-- Within how many days a check is begun once a case has reached it (XZ-55); within how many its report is concluded each locality says itself.
insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
values ('CHECK_START_DAYS', 'DIBAO', '3', 'WORKING_DAYS', '000000000000', '2021-07-01', '民发〔2021〕57号 最低生活保障审核确认办法第十七条');
