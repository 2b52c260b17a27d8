-- Drop the fax number
-- For PostgreSQL 18.6. Reversible: structure only; lost: the values of public.users.fax.
-- Proven on PostgreSQL 18.6, embedded: up, down and up again; 40 rows compared.
-- ERROR drop-column: Every value of users.fax is lost. Keep a copy.

ALTER TABLE users DROP COLUMN fax;
