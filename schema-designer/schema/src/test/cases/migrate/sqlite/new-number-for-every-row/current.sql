CREATE TABLE lines (text TEXT);

INSERT INTO lines VALUES ('one'), ('two'), ('two');
