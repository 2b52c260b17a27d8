SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

-- There is no online way: a stored generated column is computed for every row, and all others wait for it.
ALTER TABLE public.lines ADD COLUMN twice integer GENERATED ALWAYS AS (price * 2) STORED;
