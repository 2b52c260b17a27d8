CREATE TABLE base (id bigint NOT NULL);
CREATE TABLE derived (id bigint NOT NULL, extra text) INHERITS (base);
