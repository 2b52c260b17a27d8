-- Ordered
-- For MariaDB. Reversible: yes, structure and data.
-- File 1 of 2: they run in this order, each for itself.

-- migrate:up transaction:false
ALTER TABLE users MODIFY name varchar(200) NOT NULL;

-- migrate:down transaction:false
-- reverse: ALTER TABLE users MODIFY name varchar(200) NOT NULL
ALTER TABLE users MODIFY name varchar(100);
