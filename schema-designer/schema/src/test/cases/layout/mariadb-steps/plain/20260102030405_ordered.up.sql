-- dado: plain, no transaction
-- Ordered
-- For MariaDB. Reversible: yes, structure and data.

ALTER TABLE users MODIFY name varchar(200) NOT NULL;

CREATE INDEX users_name ON users (name);
