SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD CONSTRAINT everybody_has_one NOT NULL name NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT everybody_has_one;
