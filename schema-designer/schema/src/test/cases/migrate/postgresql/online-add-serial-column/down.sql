SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people DROP COLUMN number;

DROP SEQUENCE IF EXISTS public.people_number_seq;
