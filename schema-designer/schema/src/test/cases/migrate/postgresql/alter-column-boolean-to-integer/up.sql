ALTER TABLE public.flags ALTER COLUMN active DROP DEFAULT;

ALTER TABLE public.flags ALTER COLUMN active TYPE integer USING active::integer;

ALTER TABLE public.flags ALTER COLUMN active SET DEFAULT 1;
