CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL UNIQUE, name text, city text, zip text, coupon text, settings jsonb, tags text[], code text COLLATE "C");
CREATE TABLE orders (id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES users, status text NOT NULL, state smallint, total integer, created_at timestamp with time zone, shipped_at timestamp with time zone, deleted_at timestamp with time zone, coupon text, flagged boolean);
CREATE TABLE kinds (code text, label text);
CREATE TABLE events (id bigint PRIMARY KEY, user_id integer, kind text, at timestamp with time zone, payload jsonb);
CREATE INDEX orders_total_idx ON orders (total, created_at DESC);
CREATE INDEX orders_open_idx ON orders (created_at) WHERE status = 'disputed';
CREATE INDEX users_lower_name_idx ON users (lower(name));
