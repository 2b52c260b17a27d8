DROP INDEX CONCURRENTLY public.lines_total;

ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines ALTER COLUMN price TYPE bigint;

ALTER TABLE public.lines ADD COLUMN total bigint GENERATED ALWAYS AS (price * quantity) STORED;

CREATE INDEX CONCURRENTLY lines_total ON public.lines (total);
