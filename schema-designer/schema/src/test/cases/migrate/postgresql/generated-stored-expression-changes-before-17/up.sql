ALTER TABLE public.lines DROP COLUMN total;

ALTER TABLE public.lines ADD COLUMN total integer GENERATED ALWAYS AS (price * 4) STORED;

COMMENT ON COLUMN public.lines.total IS 'in cents';

ALTER TABLE public.lines ADD CONSTRAINT positive CHECK (total > 0);

CREATE INDEX lines_total ON public.lines (total);
