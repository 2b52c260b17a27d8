CREATE TABLE log_lines (line varchar(90));
