--liquibase formatted sql
CREATE TABLE a (id integer);
