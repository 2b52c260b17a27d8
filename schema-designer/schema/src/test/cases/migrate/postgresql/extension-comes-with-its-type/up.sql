CREATE SCHEMA extensions;

CREATE EXTENSION IF NOT EXISTS citext SCHEMA extensions;

ALTER TABLE public.users ALTER COLUMN email TYPE extensions.citext USING email::extensions.citext;
