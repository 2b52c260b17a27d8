CREATE TABLE flags (id bigint PRIMARY KEY, active boolean NOT NULL DEFAULT true);
