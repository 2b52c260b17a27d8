SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ALTER COLUMN name SET DEFAULT 'x'::text;

ALTER TABLE public.people ALTER COLUMN name DROP NOT NULL;
