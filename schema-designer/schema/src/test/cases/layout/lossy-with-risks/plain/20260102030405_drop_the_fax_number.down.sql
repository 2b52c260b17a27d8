-- dado: plain
-- Takes back: Drop the fax number
-- For PostgreSQL 18.6. Reversible: structure only; lost: the values of public.users.fax.
-- Proven on PostgreSQL 18.6, embedded: up, down and up again; 40 rows compared.

-- reverse: ALTER TABLE users DROP COLUMN fax
ALTER TABLE users ADD COLUMN fax text;
