CREATE TABLE t (id bigint PRIMARY KEY, a integer);
CREATE TABLE log (id bigint);
CREATE RULE fresh AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (NEW.id);
