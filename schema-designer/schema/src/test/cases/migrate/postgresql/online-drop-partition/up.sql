ALTER TABLE public.events DETACH PARTITION public.events_2025 CONCURRENTLY;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

DROP TABLE public.events_2025;
