SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

-- There is no online way: an identity column numbers every row, and all others wait for it.
ALTER TABLE public.lines ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY NOT NULL;
