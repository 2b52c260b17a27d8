ALTER TABLE public.lines DROP COLUMN half;

ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines ALTER COLUMN price TYPE integer;

ALTER TABLE public.lines ADD COLUMN half integer GENERATED ALWAYS AS (price / 2) VIRTUAL;

ALTER TABLE public.lines ADD COLUMN total integer GENERATED ALWAYS AS (price * 2) STORED;
