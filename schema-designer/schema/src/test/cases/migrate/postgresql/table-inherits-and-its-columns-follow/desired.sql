CREATE TABLE base (id bigint NOT NULL, name text, added integer DEFAULT 1);
CREATE TABLE derived (extra text, own integer) INHERITS (base);
