ALTER TABLE public.users ALTER COLUMN email TYPE text;

DROP EXTENSION citext;

DROP SCHEMA extensions;
