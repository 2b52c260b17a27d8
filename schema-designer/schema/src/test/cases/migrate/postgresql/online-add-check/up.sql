SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.lines ADD CONSTRAINT not_so_many CHECK (quantity <> 5000) NOT VALID;

SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

ALTER TABLE public.lines VALIDATE CONSTRAINT not_so_many;
