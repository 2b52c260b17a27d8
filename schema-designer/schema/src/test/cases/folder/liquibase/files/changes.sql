--liquibase formatted sql

--changeset ada:1
--comment: the first
CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
--rollback DROP TABLE b;
--rollback DROP TABLE a;

--changeset "ada lovelace":"two words" runInTransaction:false
CREATE INDEX CONCURRENTLY a_id ON a (id);
--rollback DROP INDEX CONCURRENTLY a_id;

--changeset ada:3 splitStatements:false
CREATE FUNCTION f() RETURNS integer AS $$ BEGIN RETURN 1; END; $$ LANGUAGE plpgsql;
--changeset ada:4 endDelimiter:/
CREATE FUNCTION g() RETURNS integer AS $$ BEGIN RETURN 1; END; $$ LANGUAGE plpgsql
/
CREATE TABLE c (id integer)
/
--rollback empty
