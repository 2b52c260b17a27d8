CREATE DOMAIN email AS text COLLATE "C" DEFAULT 'nobody@example.com' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
COMMENT ON DOMAIN email IS 'an address';
CREATE TABLE t (id bigint PRIMARY KEY, email email);
