-- engine: postgresql
ALTER TYPE state RENAME TO state_old;
CREATE TYPE state AS ENUM ('a');
ALTER TABLE t ALTER s TYPE state USING s::text::state;
DROP TYPE state_old;
