CREATE TABLE base (id bigint NOT NULL, name text DEFAULT 'x', new text);
CREATE TABLE derived (id bigint NOT NULL, name text DEFAULT 'y', new text, extra integer) INHERITS (base);
