-- engine: mysql
SET foreign_key_checks = 0;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES u (id);
