-- dado: plain, no transaction
-- Takes back: Ordered
-- For MariaDB. Reversible: yes, structure and data.

-- reverse: CREATE INDEX users_name ON users (name)
DROP INDEX users_name ON users;

-- reverse: ALTER TABLE users MODIFY name varchar(200) NOT NULL
ALTER TABLE users MODIFY name varchar(100);
