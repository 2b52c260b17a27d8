CREATE DOMAIN age AS integer CONSTRAINT positive CHECK (VALUE >= 0);
CREATE TABLE t (id bigint PRIMARY KEY, age age);
