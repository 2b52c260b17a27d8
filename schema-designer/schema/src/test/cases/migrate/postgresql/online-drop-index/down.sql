CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email ON public.users (email);

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
