DROP INDEX CONCURRENTLY public.lines_total;

ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines ALTER COLUMN price TYPE integer;

ALTER TABLE public.lines ADD COLUMN total integer GENERATED ALWAYS AS (price * quantity) STORED;

CREATE INDEX CONCURRENTLY lines_total ON public.lines (total);
