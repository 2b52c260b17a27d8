SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ALTER COLUMN name TYPE text;

ALTER TABLE public.people ALTER COLUMN amount TYPE numeric(14,2);
