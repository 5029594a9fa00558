-- It compares who holds a valid certificate with who draws a subsidy for it, however old the certificate is; its name says so now.
update warning_indicator set name = '持残疾人证尚未享受两项补贴' where code = 'NEWLY_DISABLED' and name = '新办残疾人证尚未享受两项补贴';
