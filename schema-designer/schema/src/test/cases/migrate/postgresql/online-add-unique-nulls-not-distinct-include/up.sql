CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one_code ON public.codes (code) INCLUDE (country) NULLS NOT DISTINCT;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DO $dado$
BEGIN
  IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.one_code'::pg_catalog.regclass) THEN
    RAISE EXCEPTION USING
      MESSAGE = 'The index public.one_code is invalid: building it failed, mostly for duplicates or a cancelled statement.',
      HINT = 'Run DROP INDEX CONCURRENTLY public.one_code and then this again.';
  END IF;
END
$dado$;

ALTER TABLE public.codes ADD CONSTRAINT one_code UNIQUE USING INDEX one_code;
