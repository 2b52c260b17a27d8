SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ALTER COLUMN name SET DEFAULT 'y'::text;

ALTER TABLE public.people ADD CONSTRAINT people_name_not_null NOT NULL name NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT people_name_not_null;
