CREATE SEQUENCE numbers START WITH 1000;
CREATE TABLE a (id bigint DEFAULT nextval('numbers') PRIMARY KEY);
CREATE TABLE b (id bigint DEFAULT nextval('numbers') PRIMARY KEY);
