CREATE TABLE base (id bigint NOT NULL, name varchar(20) DEFAULT 'x', old text);
CREATE TABLE derived (id bigint NOT NULL, name varchar(20) DEFAULT 'y', old text, extra text) INHERITS (base);
