-- Ordered
-- For MariaDB. Reversible: yes, structure and data.
-- File 2 of 2: each is a transaction of its own, and they run in this order.

-- migrate:up transaction:false
CREATE INDEX users_name ON users (name);

-- migrate:down transaction:false
-- reverse: CREATE INDEX users_name ON users (name)
DROP INDEX users_name ON users;
