-- engine: mysql
ALTER TABLE t MODIFY n bigint NOT NULL;
