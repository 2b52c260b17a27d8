CREATE TABLE users (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email varchar(100) NOT NULL,
  name varchar(50),
  mood enum('sad','ok','happy') NOT NULL DEFAULT 'ok',
  born date
) COMMENT 'People';
CREATE TABLE orders (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id bigint NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'new',
  total decimal(10,2) NOT NULL,
  tax decimal(10,2) GENERATED ALWAYS AS (total * 0.2) STORED,
  note varchar(100),
  priority int,
  CONSTRAINT orders_total_check CHECK (total >= 0),
  CONSTRAINT orders_note_key UNIQUE (note),
  KEY orders_user_id_idx (user_id),
  CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE TABLE products (
  code varchar(20) NOT NULL,
  shop int NOT NULL,
  price int
);
CREATE TABLE stock (shop int NOT NULL, code varchar(20) NOT NULL, amount int, PRIMARY KEY (shop, code));
CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at))
  PARTITION BY RANGE COLUMNS (at) (
    PARTITION y2025 VALUES LESS THAN ('2026-01-01'),
    PARTITION y2026 VALUES LESS THAN ('2027-01-01'));
CREATE VIEW people AS SELECT id, name FROM users;
CREATE FUNCTION twice(n int) RETURNS int DETERMINISTIC RETURN n * 2;
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW SET NEW.note = coalesce(NEW.note, NEW.id);
