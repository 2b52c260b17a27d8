-- Takes back: Ordered
-- For MariaDB. Reversible: yes, structure and data.
-- File 1 of 2: they run in this order, each for itself.

-- reverse: ALTER TABLE users MODIFY name varchar(200) NOT NULL
ALTER TABLE users MODIFY name varchar(100);
