ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines ADD COLUMN total integer GENERATED ALWAYS AS (price * 2) STORED;
