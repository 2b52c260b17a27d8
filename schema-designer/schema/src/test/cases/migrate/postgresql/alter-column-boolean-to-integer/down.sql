ALTER TABLE public.flags ALTER COLUMN active DROP DEFAULT;

ALTER TABLE public.flags ALTER COLUMN active TYPE boolean USING active::boolean;

ALTER TABLE public.flags ALTER COLUMN active SET DEFAULT true;
