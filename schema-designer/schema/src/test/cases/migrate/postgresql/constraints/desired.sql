CREATE TABLE users (
  id bigint PRIMARY KEY,
  email varchar(100) NOT NULL,
  nick varchar(40)
);

CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  total numeric(12,2) NOT NULL,
  placed timestamp NOT NULL
);

ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0 AND total < 1e6);

ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);

ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

ALTER TABLE orders ADD CONSTRAINT no_overlap EXCLUDE USING btree (placed WITH =);
