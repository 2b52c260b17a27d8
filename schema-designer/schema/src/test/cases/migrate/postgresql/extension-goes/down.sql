CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public;

ALTER TABLE public.t ADD COLUMN h public.hstore;
