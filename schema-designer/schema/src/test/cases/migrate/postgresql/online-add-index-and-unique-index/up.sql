CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email ON public.users ((lower(email)));

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DO $dado$
BEGIN
  IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.users_email'::pg_catalog.regclass) THEN
    RAISE EXCEPTION USING
      MESSAGE = 'The index public.users_email is invalid: building it failed, mostly for duplicates or a cancelled statement.',
      HINT = 'Run DROP INDEX CONCURRENTLY public.users_email and then this again.';
  END IF;
END
$dado$;

COMMENT ON INDEX public.users_email IS 'one account an address';

CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON public.users (name) WHERE name IS NOT NULL;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DO $dado$
BEGIN
  IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.users_name'::pg_catalog.regclass) THEN
    RAISE EXCEPTION USING
      MESSAGE = 'The index public.users_name is invalid: building it failed, mostly for duplicates or a cancelled statement.',
      HINT = 'Run DROP INDEX CONCURRENTLY public.users_name and then this again.';
  END IF;
END
$dado$;
