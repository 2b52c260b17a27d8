SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD CONSTRAINT people_name_dado_filled CHECK (name IS NOT NULL) NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT people_name_dado_filled;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ALTER COLUMN name SET NOT NULL;

ALTER TABLE public.people DROP CONSTRAINT people_name_dado_filled;
