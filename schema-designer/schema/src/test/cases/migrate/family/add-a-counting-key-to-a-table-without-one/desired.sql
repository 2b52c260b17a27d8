CREATE TABLE log_lines (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, line varchar(90));
