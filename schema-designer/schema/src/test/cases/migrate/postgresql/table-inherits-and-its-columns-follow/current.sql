CREATE TABLE base (id bigint NOT NULL, name varchar(20));
CREATE TABLE derived (extra text) INHERITS (base);
