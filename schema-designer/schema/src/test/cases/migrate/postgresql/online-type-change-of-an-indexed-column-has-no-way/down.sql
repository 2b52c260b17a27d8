SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

-- There is no online way: the new type writes every row anew, and the column is part of the index readings_value, and all others wait for it.
ALTER TABLE public.readings ALTER COLUMN value TYPE integer;
