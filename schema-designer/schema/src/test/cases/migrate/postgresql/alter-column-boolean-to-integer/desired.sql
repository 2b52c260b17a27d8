CREATE TABLE flags (id bigint PRIMARY KEY, active integer NOT NULL DEFAULT 1);
