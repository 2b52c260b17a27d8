CREATE INDEX CONCURRENTLY IF NOT EXISTS events_2025_events_id ON public.events_2025 (id);

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DO $dado$
BEGIN
  IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.events_2025_events_id'::pg_catalog.regclass) THEN
    RAISE EXCEPTION USING
      MESSAGE = 'The index public.events_2025_events_id is invalid: building it failed, mostly for duplicates or a cancelled statement.',
      HINT = 'Run DROP INDEX CONCURRENTLY public.events_2025_events_id and then this again.';
  END IF;
END
$dado$;

CREATE INDEX CONCURRENTLY IF NOT EXISTS events_2026_a_events_id ON public.events_2026_a (id);

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DO $dado$
BEGIN
  IF NOT (SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = 'public.events_2026_a_events_id'::pg_catalog.regclass) THEN
    RAISE EXCEPTION USING
      MESSAGE = 'The index public.events_2026_a_events_id is invalid: building it failed, mostly for duplicates or a cancelled statement.',
      HINT = 'Run DROP INDEX CONCURRENTLY public.events_2026_a_events_id and then this again.';
  END IF;
END
$dado$;

CREATE INDEX events_id ON ONLY public.events (id);

ALTER INDEX public.events_id ATTACH PARTITION public.events_2025_events_id;

CREATE INDEX events_2026_events_id ON ONLY public.events_2026 (id);

ALTER INDEX public.events_2026_events_id ATTACH PARTITION public.events_2026_a_events_id;

ALTER INDEX public.events_id ATTACH PARTITION public.events_2026_events_id;
