SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER SEQUENCE public.people_number_seq OWNED BY NONE;

ALTER TABLE public.people DROP COLUMN number;

DROP SEQUENCE public.people_number_seq;
